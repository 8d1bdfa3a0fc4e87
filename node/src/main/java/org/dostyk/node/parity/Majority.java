package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.dostyk.node.values.Language;

/**
 * What four wordings of a clause tell about one another. If two of them differ in a number, or one
 * says more, one of the two differs from the rest as well; a finding for which neither of two
 * others has one of its kind, on either side, was a slip of reading. And a wording that two others
 * find apart, who agree with each other, is the odd one, though nothing was found between it and
 * the first.
 */
final class Majority {
  /** A plain predicate, or one that names nobody, may stand beside either of two that differ. */
  private static final Set<Kind> SILENT = EnumSet.of(Kind.MISSING, Kind.MODAL, Kind.PARTY);

  private record Two(Language one, Language other) {}

  private final List<Language> languages;
  private final Map<Language, Reading> readings;
  private final Map<Two, List<Divergence>> between = new HashMap<>();

  private Majority(SequencedMap<Language, Reading> readings) {
    this.readings = readings;
    this.languages = List.copyOf(readings.keySet());
  }

  /** What each wording does not say as the first does, or as the others do. */
  static List<Divergence> of(SequencedMap<Language, Reading> readings) {
    var majority = new Majority(readings);
    var found = new ArrayList<Divergence>();
    var first = majority.languages.getFirst();
    for (Language other : majority.languages.subList(1, majority.languages.size())) {
      majority.between(first, other).stream().filter(majority::stands).forEach(found::add);
      majority.convict(first, other, found);
    }
    return found;
  }

  private List<Divergence> between(Language one, Language other) {
    if (languages.indexOf(one) > languages.indexOf(other)) {
      return between(other, one);
    }
    return between.computeIfAbsent(
        new Two(one, other), two -> Comparison.of(reading(one), reading(other)));
  }

  private Reading reading(Language language) {
    return Objects.requireNonNull(readings.get(language));
  }

  private List<Language> others(Language one, Language other) {
    return languages.stream().filter(l -> l != one && l != other).toList();
  }

  private boolean areApart(Language one, Language other, Kind kind) {
    return between(one, other).stream().anyMatch(d -> d.kind() == kind);
  }

  /** Whether fewer than two others speak against a finding, of a kind on which none is silent. */
  private boolean stands(Divergence finding) {
    if (SILENT.contains(finding.kind())) {
      return true;
    }
    return others(finding.a(), finding.b()).stream()
            .filter(l -> !areApart(finding.a(), l, finding.kind()))
            .filter(l -> !areApart(finding.b(), l, finding.kind()))
            .count()
        < 2;
  }

  /** What two others who agree find in a wording, where the first found nothing of the kind. */
  private void convict(Language first, Language odd, List<Divergence> found) {
    var rest = others(first, odd);
    for (Kind kind : Kind.values()) {
      boolean isOdd =
          kind != Kind.MISSING
              && rest.size() == 2
              && !areApart(first, odd, kind)
              && rest.stream().allMatch(l -> areApart(l, odd, kind))
              && !areApart(rest.getFirst(), rest.getLast(), kind);
      if (isOdd) {
        between(rest.getFirst(), odd).stream().filter(d -> d.kind() == kind).forEach(found::add);
      }
    }
  }
}
