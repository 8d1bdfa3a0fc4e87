package org.dostyk.node.commitments;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** How a partner keeps its promises, on its page. */
@Component
class TrackRecordPanel implements RecordPanel {
  private final Ledger ledger;
  private final Parts parts;

  TrackRecordPanel(Ledger ledger, Parts parts) {
    this.ledger = ledger;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD)
        || !(frame.visitor() instanceof Actor me)
        || Commitments.readersOf(me).isEmpty()) {
      return Optional.empty();
    }
    TrackRecord theirs = ledger.record(new PartnerId(id), me);
    return theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("commitments/partner", frame, theirs));
  }

  @Override
  public int order() {
    return 27;
  }
}
