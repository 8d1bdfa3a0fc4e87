package org.dostyk.node.news;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The way to the draft, beside a visit that is under way or over. */
@Component
public class NewsPanel implements RecordPanel {
  private final News news;
  private final Visits visits;
  private final Parts parts;

  NewsPanel(News news, Visits visits, Parts parts) {
    this.news = news;
    this.visits = visits;
    this.parts = parts;
  }

  /** Which visit it tells of. */
  public record Panel(UUID visit) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Visits.KIND)
        || !(frame.visitor() instanceof Actor me)
        || !me.hasAny(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER)) {
      return Optional.empty();
    }
    Visit visit = visits.find(new VisitId(id), me);
    return news.isTold(visit)
        ? Optional.of(parts.of("news/panel", frame, new Panel(id)))
        : Optional.empty();
  }

  @Override
  public int order() {
    return 45;
  }
}
