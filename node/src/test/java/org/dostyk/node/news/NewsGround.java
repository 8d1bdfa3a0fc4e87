package org.dostyk.node.news;

import java.time.LocalDate;
import org.dostyk.node.House;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.visits.VisitPlan;
import org.dostyk.node.visits.Visits;
import org.springframework.stereotype.Component;

/** Visits that have taken place. */
@Component
class NewsGround {
  /** Two days before the moment at which the test's clock stands. */
  static final LocalDate FIRST = LocalDate.of(2026, 11, 18);

  private final VisitGround ground;
  private final Visits visits;

  NewsGround(VisitGround ground, Visits visits) {
    this.ground = ground;
    this.visits = visits;
  }

  Visit visit(House guest, House host, LocalDate to) {
    Visit visit =
        ground.planned(
            guest,
            PartnerId.of(host.id()),
            new VisitPlan(
                Text.of("en", "Seminar on languages", "ru", "Семинар по языкам"),
                FIRST,
                to,
                VisitGround.THERE));
    visits.send(visit.id(), guest.officer());
    visits.approve(visit.id(), Side.GUEST, guest.signatory());
    visits.approve(visit.id(), Side.HOST, host.signatory());
    return visits.find(visit.id(), guest.officer());
  }

  ItineraryItem item(Visit visit, ItemKind kind, String title, LocalDate day, House officer) {
    ItineraryItem i = VisitGround.item(title, "10:00", "12:00");
    return ground.planned(
        visit,
        new ItineraryItem(
            i.id(),
            day,
            i.starts(),
            i.ends(),
            i.zone(),
            kind,
            i.title(),
            "",
            i.who(),
            "",
            "",
            false,
            0,
            i.changedAt()),
        officer);
  }
}
