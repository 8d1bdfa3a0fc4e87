package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * The life of an agreement.
 *
 * @param provisions as entered; else as its clauses propose them
 * @param said what each party says of them; the first holds
 * @param notice that stands
 * @param tooShort those that do not stand, by what parties said, and may come to
 * @param instruments what is agreed about it, with each as it stands
 * @param inheritance how it stands in its chain; empty for a member who reads nothing above
 * @param surviving promises that outlive an agreement that has ended
 * @param unsettled open promises of an agreement that has ended, to be settled by somebody
 * @param mayAct whether the reader is an officer of a party
 * @param ours for which institutions the reader is
 */
public record LifePage(
    Agreement agreement,
    Text title,
    Provisions provisions,
    List<SaidProvisions> said,
    Optional<Notice> notice,
    List<Notice> tooShort,
    List<LifeEvent> events,
    Map<Instrument, Agreement> instruments,
    Optional<Inheritance> inheritance,
    Optional<Umbrella> umbrella,
    List<Member> members,
    List<Commitment> surviving,
    List<Commitment> unsettled,
    LocalDate today,
    boolean mayAct,
    boolean mayWithdraw,
    Set<InstitutionId> ours) {

  public LifePage {
    said = List.copyOf(said);
    tooShort = List.copyOf(tooShort);
    ours = Set.copyOf(ours);
    events = List.copyOf(events);
    members = List.copyOf(members);
    surviving = List.copyOf(surviving);
    unsettled = List.copyOf(unsettled);
  }

  /** The parties that say what holds. */
  public List<Text> saying() {
    return said.stream().filter(s -> differences(s).isEmpty()).map(s -> s.party().name()).toList();
  }

  /** What other parties say instead. */
  public List<SaidProvisions> differing() {
    return said.stream().filter(s -> !differences(s).isEmpty()).toList();
  }

  /** In what somebody's provisions differ from those that hold. */
  public List<Matter> differences(SaidProvisions one) {
    return said.getFirst().provisions().differences(one.provisions());
  }

  /** Whether the reader may withdraw a notice that does not stand; what stands comes first. */
  public boolean mayWithdraw(Notice tooShort) {
    return mayAct && !mayWithdraw && ours.contains(tooShort.enteredFor());
  }

  /** Whether those of a party on this node do, so that something else holds for it. */
  public boolean weDiffer() {
    return differing().stream().anyMatch(s -> s.party().hosted().isPresent());
  }

  /** Whether what happened tells its end. */
  public boolean cameToEnd() {
    return events.stream().anyMatch(e -> e.kind() == LifeEvent.Kind.CAME_TO_END);
  }

  public boolean inForce() {
    return agreement.state() instanceof InForce;
  }

  /** Whether something about it is being negotiated while it is in force. */
  public boolean inNegotiation() {
    return instruments.values().stream().anyMatch(a -> a.state() instanceof InNegotiation);
  }

  public Optional<Ending> ending() {
    return agreement.state() instanceof Ended ended
        ? Optional.of(ended.ending())
        : Optional.empty();
  }

  /** Whether it is one that others could join. */
  public boolean isFramework() {
    return agreement.type() == AgreementType.FRAMEWORK;
  }

  /** Where a supplementary agreement stands, as a text key. */
  public static String standing(Agreement instrument) {
    return switch (instrument.state()) {
      case InForce f -> "lives.instrument.in_force";
      case InNegotiation n -> "lives.instrument.in_negotiation";
      case Ended e when e.was().isPresent() -> "lives.instrument.ended";
      case Ended e -> "lives.instrument.given_up";
      default -> "lives.instrument.drafted";
    };
  }

  /** The class of its status mark. */
  public static String mark(Agreement instrument) {
    return switch (instrument.state()) {
      case InForce f -> "status sealed";
      case InNegotiation n -> "status half";
      case Ended e -> "status over";
      default -> "status";
    };
  }
}
