package org.dostyk.node.commitments;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** What a record promises, beside every record from which promises are, or can be, taken. */
@Component
class PromisePanel implements RecordPanel {
  private final Commitments commitments;
  private final Ledger ledger;
  private final Parts parts;

  PromisePanel(Commitments commitments, Ledger ledger, Parts parts) {
    this.commitments = commitments;
    this.ledger = ledger;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!(frame.visitor() instanceof Actor actor)) {
      return Optional.empty();
    }
    List<Commitment> promises = commitments.of(record, id, Commitments.readersOf(actor));
    boolean promising =
        commitments.source(record).filter(s -> s.find(id, actor).isPresent()).isPresent();
    if (promises.isEmpty() && !promising) {
      return Optional.empty();
    }
    return Optional.of(
        parts.of(
            "commitments/panel",
            frame,
            new PromisePanelPage(
                record,
                id.toString(),
                ledger.rows(promises),
                Lines.of(promises, frame.now()),
                promising && actor.hasAny(Role.OFFICER))));
  }

  @Override
  public int order() {
    return 30;
  }
}
