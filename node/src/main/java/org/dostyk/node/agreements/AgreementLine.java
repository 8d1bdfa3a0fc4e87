package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.SharedAgreement.Offer;
import org.dostyk.node.documents.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Which of the wordings that were ever proposed are the versions of an agreement. Where several
 * change the same version, the line goes on with the one under which, or under a later one of
 * which, every party has signed; else with the one that was proposed first by its own date, then by
 * hash. So every node that knows the same comes to the same line, in whatever order it learnt of
 * them.
 */
final class AgreementLine {
  private final Collection<Offer> offers;
  private final Set<Hash> whole;

  private AgreementLine(Collection<Offer> offers, Set<Hash> whole) {
    this.offers = offers;
    this.whole = whole;
  }

  /**
   * @param whole those that every party has signed
   * @return the versions, the first first
   */
  static List<Offer> of(Collection<Offer> offers, Set<Hash> whole) {
    return new AgreementLine(offers, whole).line();
  }

  private List<Offer> line() {
    var line = new ArrayList<Offer>();
    Optional<Offer> next = next(null);
    while (next.isPresent()) {
      line.add(next.get());
      next = next(next.get());
    }
    return line;
  }

  private Optional<Offer> next(@Nullable Offer after) {
    return following(after).stream()
        .min(
            Comparator.comparing((Offer offer) -> !leadsToSigned(offer))
                .thenComparing(Offer::at)
                .thenComparing(Offer::hash));
  }

  private List<Offer> following(@Nullable Offer after) {
    Hash previous = after == null ? null : after.hash();
    int number = after == null ? 1 : after.number() + 1;
    return offers.stream()
        .filter(o -> o.number() == number && Objects.equals(o.previous(), previous))
        .toList();
  }

  private boolean leadsToSigned(Offer offer) {
    return whole.contains(offer.hash()) || following(offer).stream().anyMatch(this::leadsToSigned);
  }
}
