package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.imports.Spelling;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/** Finds the region that a cell or a town names, in any of the four languages or by its code. */
final class RegionWords {
  private static final List<String> TAGS = List.of("en", "ru", "kk", "zh");
  private static final Map<String, Region> NAMED = new HashMap<>();
  private static final Map<String, Region> OF_TOWNS = new HashMap<>();
  private static final Map<String, Region> CODED = new HashMap<>();

  static {
    Tsv.read("partners/regions.tsv").forEach(RegionWords::enter);
  }

  private RegionWords() {}

  /** The region of this country that a text names in any language, or by its code. */
  static Optional<Region> of(Country country, String said) {
    List<Spelling> spellings = Spelling.in(said);
    return spellings.stream()
        .flatMap(s -> Optional.ofNullable(NAMED.get(at(country, s.text()))).stream())
        .findFirst()
        .or(() -> unlisted(spellings));
  }

  /** The same of a text in several languages. */
  static Optional<Region> of(Country country, Text said) {
    return of(country, String.join(" / ", said.byTag().values()));
  }

  /** The region in which a town lies, where it is known. */
  static Optional<Region> ofTown(Country country, @Nullable Text town) {
    return town == null
        ? Optional.empty()
        : town.byTag().values().stream()
            .flatMap(t -> Optional.ofNullable(OF_TOWNS.get(at(country, t))).stream())
            .findFirst();
  }

  /** The listed regions of a country, by their names' order in the list. */
  static List<Region> listed(Country country) {
    return CODED.values().stream()
        .filter(r -> r.key().startsWith(country.code() + "-"))
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .toList();
  }

  private static Optional<Region> unlisted(List<Spelling> spellings) {
    var byTag = new LinkedHashMap<String, String>();
    spellings.forEach(s -> byTag.putIfAbsent(s.tag(), s.text()));
    return Text.ofNonBlank(byTag)
        .map(name -> Region.unlisted(Fold.of(name.byTag().values().iterator().next()), name));
  }

  private static void enter(List<String> cells) {
    String code = cells.get(0);
    var country = new Country(code.substring(0, 2));
    var shown = new LinkedHashMap<String, String>();
    var names = new ArrayList<String>();
    names.add(code);
    for (int i = 0; i < TAGS.size(); i++) {
      List<String> ofTag = List.of(cells.get(i + 1).split("\\|"));
      shown.put(TAGS.get(i), ofTag.getFirst());
      names.addAll(ofTag);
    }
    var region = new Region(code, new Text(shown, null));
    CODED.put(code, region);
    names.forEach(n -> NAMED.put(at(country, n), region));
    List.of(cells.get(5).split("\\|")).forEach(t -> OF_TOWNS.put(at(country, t), region));
  }

  private static String at(Country country, String name) {
    return country.code() + Fold.of(name);
  }
}
