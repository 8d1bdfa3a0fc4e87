package org.dostyk.node.foundings;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** How far an institution is on its way, on its page among the partners. */
@Component
public class FoundingPanel implements RecordPanel {
  private final FoundingStore store;
  private final Foundings foundings;
  private final Parts parts;

  FoundingPanel(FoundingStore store, Foundings foundings, Parts parts) {
    this.store = store;
    this.foundings = foundings;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(Founding founding, List<Milestone> milestones) {
    public long reached() {
      return milestones.stream().filter(m -> m.reached().isPresent()).count();
    }
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    return store
        .find(new PartnerId(id), Foundings.readersOf(me))
        .map(f -> parts.of("foundings/panel", frame, new Panel(f, foundings.milestones(f))));
  }

  @Override
  public int order() {
    return 5;
  }
}
