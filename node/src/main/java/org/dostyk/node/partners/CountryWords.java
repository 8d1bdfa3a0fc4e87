package org.dostyk.node.partners;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.imports.Spelling;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;

/** Finds the country or region that a cell names, in any of the four languages or by its code. */
final class CountryWords {
  private static final Map<String, Country> WORDS = read();

  private CountryWords() {}

  static Optional<Country> find(String cell) {
    String code = cell.strip().toUpperCase(Locale.ROOT);
    if (code.length() == 2 && Country.isKnown(code)) {
      return Optional.of(new Country(code));
    }
    return Optional.ofNullable(WORDS.get(Fold.of(cell)))
        .or(
            () ->
                Spelling.in(cell).stream()
                    .flatMap(s -> Optional.ofNullable(WORDS.get(Fold.of(s.text()))).stream())
                    .findFirst());
  }

  /** Every one that a cell names, each once. */
  static Set<Country> all(String cell) {
    Country whole = WORDS.get(Fold.of(cell));
    if (whole != null) {
      return Set.of(whole);
    }
    var found = new LinkedHashSet<Country>();
    find(cell).ifPresent(found::add);
    for (String part : cell.split("[\\n;,/、，；]+|\\s[–—-]\\s")) {
      find(part).ifPresent(found::add);
    }
    return found;
  }

  private static Map<String, Country> read() {
    var words = new HashMap<String, Country>();
    for (String code : Locale.getISOCountries()) {
      var country = new Country(code);
      for (Language language : Language.values()) {
        words.put(Fold.of(country.in(language)), country);
      }
    }
    Tsv.read("partners/country-words.tsv")
        .forEach(
            cells ->
                Arrays.stream(cells.get(1).split("\\|"))
                    .forEach(word -> words.put(Fold.of(word), new Country(cells.get(0)))));
    return words;
  }
}
