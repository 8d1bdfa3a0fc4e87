package org.dostyk.node.erasmus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Peer;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Objection;

/**
 * A partner's own agreement with one of our institutions, as its system tells it: places that it
 * offers, of which nothing is written here yet.
 *
 * @param own ours, with which it is
 * @param entry the partner in our register; empty where it does not stand there under its domain
 *     name
 * @param terms what it says
 * @param unfinished whether it holds values that its own office has not defined yet
 * @param left whether our office let it be as it is now
 * @param begun the agreement that was begun from it
 */
public record Offer(
    UUID id,
    Membership own,
    Peer peer,
    Optional<PartnerId> entry,
    Agreement terms,
    boolean unfinished,
    boolean left,
    Instant readAt,
    Optional<AgreementId> begun) {
  private static final int LOWEST_COMMON_LEVEL = 5;

  public String path() {
    return "/erasmus/offers/" + id;
  }

  /** How the partner names it: its number, or its id where it has none. */
  public String code() {
    String code = terms.own().iiaCode();
    return code == null || code.isBlank() ? String.valueOf(terms.own().iiaId()) : code;
  }

  /** Whether nobody of our office has answered it. */
  public boolean open() {
    return begun.isEmpty() && !left;
  }

  /** Whether a condition's people come from the partner. */
  public boolean comesFromThem(Condition condition) {
    return condition.sending().heiId().equals(peer.hei());
  }

  /** Everything that keeps an agreement from being begun from it. */
  public List<Objection> objections() {
    var found = new ArrayList<Objection>();
    if (unfinished) {
      found.add(Objection.of("erasmus.objection.unfinished"));
    }
    if (entry.isEmpty()) {
      found.add(Objection.of("erasmus.objection.no_entry", peer.hei()));
    }
    return found;
  }

  /** From its first academic year to its last, at least 1. */
  int lastsYears() {
    IntSummaryStatistics years =
        terms.conditions().stream()
            .flatMap(c -> Stream.of(c.years().first(), c.years().last()))
            .mapToInt(year -> Integer.parseInt(year.substring(0, 4)))
            .summaryStatistics();
    return years.getMax() - years.getMin() + 1;
  }

  /** Its places, as a text holds them; those of nobody are left out. */
  List<DraftQuota> places() {
    String ours = own.house().value().toString();
    String theirs = entry.orElseThrow().value().toString();
    return terms.conditions().stream()
        .filter(c -> c.people().most() > 0)
        .map(
            c ->
                new DraftQuota(
                    comesFromThem(c) ? theirs : ours,
                    comesFromThem(c) ? ours : theirs,
                    Projection.stay(c.kind()).code(),
                    level(c).map(String::valueOf).orElse(""),
                    field(c).orElse(""),
                    String.valueOf(c.people().most()),
                    ""))
        .toList();
  }

  /** The one level of ISCED 2011 that a condition names; empty where it names none, or several. */
  static Optional<Integer> level(Condition c) {
    return c.eqfLevels().size() == 1 && c.eqfLevels().getFirst() >= LOWEST_COMMON_LEVEL
        ? Optional.of(c.eqfLevels().getFirst())
        : Optional.empty();
  }

  /**
   * The one field of ISCED-F that a condition names, without the noughts that stand for “not
   * further defined”; empty where it names none, or several.
   */
  static Optional<String> field(Condition c) {
    return c.subjectAreas().size() == 1
        ? Optional.of(c.subjectAreas().getFirst().iscedF().replaceFirst("(?<=^\\d\\d\\d?)0+$", ""))
        : Optional.empty();
  }
}
