package org.dostyk.node.commitments;

import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Whoever answers for promises is reminded of them, each by one letter for all. */
@Component
class RemindOwners implements Deed {
  private final ChosenPromises chosen;
  private final Commitments commitments;
  private final StepStore steps;
  private final DueLetters letters;
  private final Partners partners;
  private final Clock clock;

  RemindOwners(
      ChosenPromises chosen,
      Commitments commitments,
      StepStore steps,
      DueLetters letters,
      Partners partners,
      Clock clock) {
    this.chosen = chosen;
    this.commitments = commitments;
    this.steps = steps;
    this.letters = letters;
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public String list() {
    return LedgerListing.KEY;
  }

  @Override
  public String key() {
    return "remind";
  }

  @Override
  public Words words() {
    return new Words(
        "commitments.deed.remind",
        "commitments.deed.remind.question",
        "commitments.deed.remind.hint");
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return chosen.of(
        asked,
        by,
        say,
        most,
        (c, voice) ->
            c.standing().isRunning()
                && c.due() != null
                && voice.eitherSide()
                && partners.own(c.promiser()).isPresent());
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.empty();
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    List<Commitment> promises =
        rows.stream()
            .map(id -> commitments.get(new CommitmentId(id), Commitments.readersOf(by)))
            .toList();
    for (Commitment c : promises) {
      steps.add(
          c.id(),
          new Step(
              Uuid7.next(clock), Kind.REMINDED, clock.instant(), by.account(), null, "", "", null));
      commitments.record(c, by, Kind.REMINDED.action(), "");
    }
    letters.asked(promises);
    return new Done(promises.size(), "");
  }

  /** A letter that has been sent cannot be called back. */
  @Override
  public int undo(String memory, Actor by) {
    return 0;
  }
}
