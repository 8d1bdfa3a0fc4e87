package org.dostyk.node.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;

/**
 * All that both sides of a visit know together of it, where each has its own node: how it was laid
 * before the other, and every step of either. A set that only grows; what it means is told by
 * {@link SharedVisitRules}, and is the same wherever the set is the same. Who approved, who travels
 * and who interprets is in no step.
 *
 * @param lead the guest who answers for all of them
 * @param steps the first of them with turn 1, by the side that began it
 */
public record SharedVisit(
    VisitId id,
    Side begunBy,
    Named host,
    Named lead,
    Optional<AgreementId> agreement,
    Optional<VisitId> returnOf,
    List<Taken> steps) {

  public SharedVisit {
    steps = List.copyOf(steps);
  }

  /**
   * An institution as its side names it.
   *
   * @param hei its domain name; empty where it has none
   */
  public record Named(Text name, Optional<String> hei, Country country) {}

  /**
   * A step that a side took.
   *
   * @param turn one more than the highest that its side knew: what answers comes after what is
   *     answered, whatever the clocks say
   */
  public record Taken(UUID id, Side by, int turn, Instant at, Step step) {}

  /** What a side can do. */
  public sealed interface Step {}

  /**
   * This is the plan.
   *
   * @param companions the guests but the one who leads
   */
  public record Plans(VisitPlan plan, List<Named> companions) implements Step {
    public Plans {
      companions = List.copyOf(companions);
    }
  }

  /** Something is added to the programme, or changed in it. */
  public record Puts(Event event) implements Step {}

  /** Something of the programme falls away. */
  public record TakesOut(UUID event) implements Step {}

  /**
   * A yes.
   *
   * @param about the last step that asked for it
   */
  public record Approves(UUID about) implements Step {}

  /** A no. */
  public record Declines(String reason) implements Step {}

  /** It will not take place. */
  public record CallsOff(String reason) implements Step {}

  /**
   * The guests' side lays its delegation before the host. The names are asked for apart.
   *
   * @param count how many travel; none where the list is taken back
   * @param digest of the list and its salt; empty where it is taken back
   * @param until the last day on which the host has the names
   */
  public record Delegates(int count, String digest, LocalDate until) implements Step {}

  /** What of an item of the itinerary is both sides' business. */
  public record Event(
      UUID id,
      LocalDate day,
      LocalTime starts,
      LocalTime ends,
      ZoneId zone,
      ItemKind kind,
      Text title,
      String place,
      String transport) {}
}
