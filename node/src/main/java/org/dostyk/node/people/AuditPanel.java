package org.dostyk.node.people;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The history of any record, beside it: the latest entries, and the way to all of them. */
@Component
class AuditPanel implements RecordPanel {
  private static final int SHOWN = 4;
  private final AuditTeller teller;
  private final Parts parts;

  AuditPanel(AuditTeller teller, Parts parts) {
    this.teller = teller;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    List<AuditLine> all = teller.of(id, frame.visitor(), frame.say());
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            parts.of(
                "people/trail_panel",
                frame,
                new TrailPage(all.stream().limit(SHOWN).toList(), all.size(), id)));
  }

  @Override
  public int order() {
    return 900;
  }
}
