package org.dostyk.node.supporters;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The supporters beside a visit; and on the home page, what one's own institution supports. */
@Component
public class SupporterPanel implements RecordPanel, HomeCard {
  private static final int SHOWN = 5;
  private final Supporters supporters;
  private final Parts parts;

  SupporterPanel(Supporters supporters, Parts parts) {
    this.supporters = supporters;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(UUID visit, List<Supporter> supporters, boolean mayWork) {}

  /** What the card shows: visits that are supported, those that are over last. */
  public record Card(List<Supported> visits) {
    /** One of them. */
    public record Supported(SupporterId id, SupportedVisit visit) {}
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Visits.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    List<Supporter> named = supporters.of(new VisitId(id), me);
    boolean officer = me.hasAny(Role.OFFICER);
    return named.isEmpty() && !officer
        ? Optional.empty()
        : Optional.of(parts.of("supporters/panel", frame, new Panel(id, named, officer)));
  }

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    List<Card.Supported> supported =
        supporters.supportedBy(me, SHOWN).stream()
            .flatMap(s -> supporters.open(s).map(v -> new Card.Supported(s.id(), v)).stream())
            .toList();
    return supported.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.of("supporters/home", frame, new Card(supported)));
  }

  @Override
  public int order() {
    return 35;
  }
}
