package org.dostyk.node.commitments;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** What was promised to a partner and by it, on its page: the record, and the latest of it. */
@Component
public class PartnerPromisesPanel implements RecordPanel {
  private static final int SHOWN = 5;
  private final PromiseRecords records;
  private final Ledger ledger;
  private final Parts parts;

  PartnerPromisesPanel(PromiseRecords records, Ledger ledger, Parts parts) {
    this.records = records;
    this.ledger = ledger;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(PromiseRecord record, List<LedgerPage.Row> rows) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    Set<InstitutionId> readers = Commitments.readersOf(me);
    PartnerId partner = new PartnerId(id);
    PromiseRecord kept =
        readers.isEmpty() ? null : records.with(Set.of(partner), readers).get(partner);
    return kept == null
        ? Optional.empty()
        : Optional.of(
            parts.of(
                "commitments/with_partner",
                frame,
                new Panel(kept, ledger.rows(records.latest(partner, readers, SHOWN)))));
  }

  @Override
  public Optional<Heading> heading() {
    return Optional.of(new Heading("promises", "commitments.with.title"));
  }

  @Override
  public int order() {
    return 28;
  }
}
