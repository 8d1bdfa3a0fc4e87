package org.dostyk.node.commitments;

import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many promises get another owner at once, as when somebody leaves the office. */
@Component
public class HandOver implements Deed {
  private final ChosenPromises chosen;
  private final Commitments commitments;
  private final Ledger ledger;
  private final Partners partners;
  private final Parts parts;
  private final Clock clock;

  HandOver(
      ChosenPromises chosen,
      Commitments commitments,
      Ledger ledger,
      Partners partners,
      Parts parts,
      Clock clock) {
    this.chosen = chosen;
    this.commitments = commitments;
    this.ledger = ledger;
    this.partners = partners;
    this.parts = parts;
    this.clock = clock;
  }

  /** Among whom the new owner is chosen. */
  public record Choice(List<Account> people, String chosen) {}

  @Override
  public String list() {
    return LedgerListing.KEY;
  }

  @Override
  public String key() {
    return "hand_over";
  }

  @Override
  public Words words() {
    return new Words(
        "commitments.deed.hand_over",
        "commitments.deed.hand_over.question",
        "commitments.deed.hand_over.hint");
  }

  @Override
  public int order() {
    return 10;
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
            c.standing().isRunning() && voice.promiser() && partners.own(c.promiser()).isPresent());
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    var choice = new Choice(ledger.answering(by), typed.get("owner"));
    return Optional.of(parts.of("commitments/hand_over", frame, choice));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    Owner owner = PromiseForm.owner(typed);
    if (!(owner instanceof Here here)) {
      throw new Refused(Objection.of("commitments.objection.no_owner"));
    }
    var memory = new StringBuilder(here.account().toString());
    int done = 0;
    for (UUID id : rows) {
      Commitment c = seen(id, by);
      if (!owner.equals(c.owner())) {
        commitments.assign(c.id(), owner, Act.on(c, by, clock));
        memory.append('\n').append(id).append('\t').append(written(c.owner()));
        done++;
      }
    }
    return new Done(done, done == 0 ? "" : memory.toString());
  }

  /** Whoever answered before does so again, wherever the promise is still with the new owner. */
  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    Owner given = new Here(new AccountId(UUID.fromString(lines.getFirst())));
    int undone = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", 2);
      Commitment c = seen(UUID.fromString(parts[0]), by);
      if (given.equals(c.owner()) && c.standing().isRunning()) {
        commitments.assign(c.id(), read(parts[1]), Act.on(c, by, clock));
        undone++;
      }
    }
    return undone;
  }

  private Commitment seen(UUID id, Actor by) {
    return commitments.get(new CommitmentId(id), Commitments.readersOf(by));
  }

  private static String written(@Nullable Owner owner) {
    return switch (owner) {
      case null -> "";
      case Here here -> "@" + here.account();
      case There there -> "=" + there.name().lines().collect(Collectors.joining(" "));
    };
  }

  private static @Nullable Owner read(String written) {
    return written.isEmpty()
        ? null
        : written.startsWith("@")
            ? new Here(new AccountId(UUID.fromString(written.substring(1))))
            : new There(written.substring(1));
  }
}
