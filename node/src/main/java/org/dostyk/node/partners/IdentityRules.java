package org.dostyk.node.partners;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.jspecify.annotations.Nullable;

/**
 * Who is who, as far as exact ids and names tell: the same id or the same name, whatever its case,
 * spaces and punctuation, is the same institution, unless a country or region contradicts or
 * several answer to it. What is not certain is asked.
 */
final class IdentityRules {
  private IdentityRules() {}

  /** Somebody in the register who might be meant. */
  record Candidate(PartnerId id, PartnerDetails details) {}

  /** Whether a new name is one that is known. */
  sealed interface Match {

    /** It is this one. */
    record Same(PartnerId id) implements Match {}

    /** Nobody answers to it. */
    record Unknown() implements Match {}

    /**
     * A person has to say.
     *
     * @param candidates who might be meant
     * @param known the name that is usually meant, where that is what makes it doubtful
     */
    record Doubtful(Objection question, List<Candidate> candidates, Optional<KnownName> known)
        implements Match {}
  }

  /**
   * @param folded every name it goes by, as names are compared
   * @param country null where it is not said
   * @param byId who bears one of its ids
   * @param byName who answers to one of its names
   */
  static Match match(
      Collection<String> folded,
      @Nullable Country country,
      Collection<Candidate> byId,
      Collection<Candidate> byName) {
    Set<Candidate> bearers = new LinkedHashSet<>(byId);
    Set<Candidate> namesakes = new LinkedHashSet<>(byName);
    if (bearers.size() > 1) {
      return doubt("partners.question.several_ids", bearers, country);
    }
    if (bearers.size() == 1) {
      Candidate bearer = bearers.iterator().next();
      boolean another = !namesakes.isEmpty() && !namesakes.contains(bearer);
      if (!another) {
        return new Match.Same(bearer.id());
      }
      namesakes.addAll(bearers);
      return doubt("partners.question.id_and_name", namesakes, country);
    }
    List<Candidate> there =
        namesakes.stream()
            .filter(c -> country == null || c.details().country().equals(country))
            .toList();
    if (there.size() == 1) {
      return new Match.Same(there.getFirst().id());
    }
    if (there.size() > 1) {
      return doubt("partners.question.namesakes", there, country);
    }
    if (!namesakes.isEmpty()) {
      return doubt("partners.question.other_country", namesakes, country);
    }
    return KnownName.among(folded)
        .filter(k -> !k.isNamedBy(folded) || country != null && !k.country().equals(country))
        .<Match>map(k -> new Match.Doubtful(asked(k, country), List.of(), Optional.of(k)))
        .orElseGet(Match.Unknown::new);
  }

  private static Match doubt(
      String key, Collection<Candidate> candidates, @Nullable Country country) {
    Candidate first = candidates.iterator().next();
    Objection question =
        country != null && key.equals("partners.question.other_country")
            ? Objection.of(key, first.details().name(), first.details().country(), country)
            : Objection.of(key, candidates.size());
    return new Match.Doubtful(question, List.copyOf(candidates), Optional.empty());
  }

  private static Objection asked(KnownName known, @Nullable Country country) {
    return country == null || known.country().equals(country)
        ? Objection.of("partners.question.usually", PartnerWords.names(known.usual()))
        : Objection.of(
            "partners.question.elsewhere",
            PartnerWords.names(known.usual()),
            known.country(),
            country);
  }
}
