package org.dostyk.node.commitments;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.commitments.Filter.Side;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/**
 * Promises on the home page: to officers and observers those of their institutions, to others those
 * they answer for.
 */
@Component
class PromiseCard implements HomeCard {
  private static final int SHOWN = 6;

  private final LedgerStore store;
  private final Ledger ledger;
  private final SharedCommitments shared;
  private final Parts parts;

  PromiseCard(LedgerStore store, Ledger ledger, SharedCommitments shared, Parts parts) {
    this.store = store;
    this.ledger = ledger;
    this.shared = shared;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor actor) || Commitments.readersOf(actor).isEmpty()) {
      return Optional.empty();
    }
    var everybodys = new Filter(Commitments.readersOf(actor), View.RUNNING, Side.ALL, null, null);
    var mine = everybodys.of(actor.account());
    boolean sees = actor.hasAny(Role.OFFICER, Role.OBSERVER);
    // What is due stands in an officer's pipeline.
    var rows =
        actor.hasAny(Role.OFFICER)
            ? List.<LedgerPage.Row>of()
            : ledger.rows(store.list(sees ? everybodys : mine, frame.now(), SHOWN, 0));
    var all = store.counts(sees ? everybodys : mine, frame.now());
    var asked = shared.asked(actor.institutionsAs(Role.OFFICER), SHOWN);
    if (all.running() == 0 && asked.isEmpty()) {
      return Optional.empty();
    }
    int own = sees ? store.counts(mine, frame.now()).running() : 0;
    return Optional.of(
        parts.of(
            "commitments/home",
            frame,
            new PromiseCardPage(rows, all.running(), own, sees ? all.missing() : 0, asked)));
  }

  @Override
  public int order() {
    return 10;
  }
}
