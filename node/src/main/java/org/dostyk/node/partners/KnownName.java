package org.dostyk.node.partners;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Text;

/**
 * A name under which an institution is often met though it is not its own, or which two bear. It
 * makes the program ask a person; it never decides.
 *
 * @param met the names as met, folded
 * @param usual the name of the institution that is usually meant
 */
public record KnownName(Set<String> met, Country country, Text usual) {
  private static final List<KnownName> ALL =
      Tsv.read("partners/known-names.tsv").stream().map(KnownName::read).toList();

  /** The first that one of these folded names is met as. */
  static Optional<KnownName> among(Collection<String> folded) {
    return ALL.stream().filter(k -> folded.stream().anyMatch(k.met::contains)).findFirst();
  }

  /** Whether one of these folded names is the usual one, in a script of its own. */
  boolean isNamedBy(Collection<String> folded) {
    return usual.byTag().values().stream()
        .map(Fold::of)
        .filter(name -> !met.contains(name))
        .anyMatch(folded::contains);
  }

  private static KnownName read(List<String> cells) {
    var usual = new LinkedHashMap<String, String>();
    for (String name : cells.get(2).split("\\|")) {
      usual.put(name.split("=", 2)[0], name.split("=", 2)[1]);
    }
    return new KnownName(
        Arrays.stream(cells.get(0).split("\\|"))
            .map(Fold::of)
            .collect(Collectors.toUnmodifiableSet()),
        new Country(cells.get(1)),
        new Text(usual, null));
  }
}
