package org.dostyk.node.visits;

import java.time.Clock;
import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A visit in plan and visits that lie before both sides. */
@Component
class VisitExamples implements Examples {
  private final VisitGround ground;
  private final Visits visits;
  private final DelegatePapers papers;
  private final CalendarFeeds feeds;
  private final Clock clock;

  VisitExamples(
      VisitGround ground, Visits visits, DelegatePapers papers, CalendarFeeds feeds, Clock clock) {
    this.ground = ground;
    this.visits = visits;
    this.papers = papers;
    this.feeds = feeds;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Tarim University");
    Visit planned = ground.planned(house, PartnerId.of(host.id()));
    Visit given = ground.planned(house, PartnerId.of(host.id()));
    Visit toSend = ground.planned(house, PartnerId.of(host.id()));
    Visit sent = ground.sent(house, host);
    Visit declined = ground.sent(house, host);
    Visit approved = ground.approved(house, host);
    Delegate dean = ground.delegate(approved, "Omarova Aigerim", Language.ZH, house);
    Delegate leaving = ground.delegate(planned, "Askarov Bolat", Language.KK, house);
    PartnerId without = ground.elsewhere(house);
    Visit lonely = ground.planned(house, without);
    ground.delegate(lonely, "Askarov Bolat", Language.KK, house);
    ItineraryItem seminar =
        ground.planned(approved, VisitGround.item("Opening at ten", "10:00", "12:00"), house);
    ItineraryItem tour =
        ground.planned(approved, VisitGround.item("Tour", "11:00", "13:00"), house);
    String key = feeds.open(approved.id(), dean.id(), house.officer());
    DelegatePapersTest.finished(papers.begin(visits.find(approved.id(), house.officer())));
    return List.of(
        Example.get("/visits/itineraries").asking("row=" + approved.id()).hiding("Opening at ten"),
        Example.get("/visits/calendar.ics").asking("row=" + approved.id()),
        Example.get("/visits/{id}/papers", approved.id()),
        Example.get("/visits/{id}/papers/run", approved.id()),
        Example.post("/visits/{id}/papers", approved.id()),
        Example.post("/visits/{id}/papers/sent", lonely.id()).with("to", without.value()),
        Example.get("/visits/{id}/papers.zip", approved.id()),
        Example.get("/visits/{id}/papers.pdf", approved.id()),
        Example.get("/visits/{id}", planned.id()),
        Example.get("/visits/{id}", approved.id()).hiding("Seminar on languages"),
        Example.get("/visits/{id}/form", approved.id()),
        Example.get("/visits/{id}/edit", planned.id()),
        Example.get("/visits/new").asking("return=" + approved.id()),
        Example.post("/visits").with("id", Uuid7.next(clock)).with("do", "find"),
        Example.post("/visits/{id}/edit", planned.id()).with("do", "find"),
        Example.post("/visits/{id}/send", toSend.id()),
        Example.post("/visits/{id}/approve", sent.id()).with("side", "GUEST"),
        Example.post("/visits/{id}/decline", declined.id())
            .with("side", "GUEST")
            .with("reason", "No visas")
            .by(Role.SIGNATORY),
        Example.post("/visits/{id}/call-off", given.id()).with("reason", "No budget"),
        Example.post("/visits/{id}/promise-return", approved.id()),
        Example.get("/visits/{id}/delegation", approved.id()).hiding("Omarova Aigerim"),
        Example.get("/delegations").asking("visit=" + approved.id()).hiding("Omarova Aigerim"),
        Example.get("/delegations/export").asking("visit=" + approved.id()),
        Example.get("/visits/{id}/cards", approved.id()),
        Example.get("/visits/{id}/invitations", approved.id()),
        Example.get("/visits/{id}/delegates/new", approved.id()),
        Example.get("/visits/{id}/delegates/{delegate}", approved.id(), dean.id()),
        Example.post("/visits/{id}/delegation/preview", planned.id()).with("text", "Wang Lin"),
        Example.post("/visits/{id}/delegation/take", planned.id())
            .with("text", "Wang Lin")
            .with("take", 1),
        Example.post("/visits/{id}/delegation/lay", approved.id()),
        Example.post("/visits/{id}/delegation/take-back", approved.id()),
        Example.post("/visits/{id}/delegates", planned.id())
            .with("delegate", Uuid7.next(clock))
            .with("name_latn", "Li Na"),
        Example.post("/visits/{id}/delegates/{delegate}", planned.id(), leaving.id())
            .with("name_latn", "Askarov Bolat"),
        Example.post("/visits/{id}/delegates/{delegate}/move", planned.id(), leaving.id()),
        Example.post("/visits/{id}/delegates/{delegate}/remove", approved.id(), dean.id()),
        Example.get("/visits/{id}/itinerary", approved.id()),
        Example.get("/visits/{id}/items/new", approved.id()),
        Example.get("/visits/{id}/items/{item}", approved.id(), seminar.id()),
        Example.post("/visits/{id}/items", approved.id()).with("item", Uuid7.next(clock)),
        Example.post("/visits/{id}/items/{item}", approved.id(), seminar.id()),
        Example.post("/visits/{id}/items/{item}/remove", approved.id(), tour.id()),
        Example.get("/visits/{id}/delegates/{delegate}/calendar.ics", approved.id(), dean.id()),
        Example.post("/visits/{id}/delegates/{delegate}/feed", approved.id(), dean.id()),
        Example.get("/calendars/{key}.ics", key));
  }
}
