package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Beside an agreement with places a year: whether the partner can read it in the network. */
@Component
class ErasmusPanel implements RecordPanel {
  private final Bilateral bilateral;
  private final Copies copies;
  private final Parts parts;

  ErasmusPanel(Bilateral bilateral, Copies copies, Parts parts) {
    this.bilateral = bilateral;
    this.copies = copies;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND)
        || !(frame.visitor() instanceof Actor me)
        || !me.hasAny(OFFICER)) {
      return Optional.empty();
    }
    return bilateral
        .open(new AgreementId(id), me)
        .map(
            open ->
                parts.of(
                    "erasmus/panel",
                    frame,
                    new SupplementPage(
                        new AgreementId(id),
                        open,
                        copies.held(new AgreementId(id), open.copy()),
                        Optional.empty(),
                        List.of())));
  }

  @Override
  public int order() {
    return 61;
  }
}
