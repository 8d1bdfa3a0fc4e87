package org.dostyk.node.gifts;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The gifts of a visit and of a partner, on their pages. */
@Component
public class GiftPanel implements RecordPanel {
  private static final int SHOWN = 5;
  private final Gifts gifts;
  private final Parts parts;

  GiftPanel(Gifts gifts, Parts parts) {
    this.gifts = gifts;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param begin where a gift is entered from here; empty for those who may not
   * @param all the register from here; empty on a visit, whose gifts are all shown
   */
  public record Panel(List<Gift> gifts, String begin, String all) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!(frame.visitor() instanceof Actor me) || Gifts.readersOf(me).isEmpty()) {
      return Optional.empty();
    }
    boolean officer = me.hasAny(OFFICER);
    if (record.equals(Visits.KIND)) {
      return Optional.of(
          panel(frame, gifts.at(new VisitId(id), me), officer ? "/gifts/new?visit=" + id : "", ""));
    }
    if (record.equals(Partner.RECORD)) {
      boolean own = me.institutionsAs(OFFICER).stream().anyMatch(house -> house.value().equals(id));
      return Optional.of(
          panel(
              frame,
              gifts.with(List.of(new PartnerId(id)), me, SHOWN),
              officer && !own ? "/gifts/new?partner=" + id : "",
              "/gifts?partner=" + id));
    }
    return Optional.empty();
  }

  private Content panel(Frame frame, List<Gift> gifts, String begin, String all) {
    return parts.of("gifts/panel", frame, new Panel(gifts, begin, all));
  }

  @Override
  public int order() {
    return 40;
  }
}
