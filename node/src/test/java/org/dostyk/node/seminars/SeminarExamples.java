package org.dostyk.node.seminars;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.springframework.stereotype.Component;

/** A seminar with two sessions. */
@Component
class SeminarExamples implements Examples {
  private final VisitGround ground;
  private final Seminars seminars;
  private final Clock clock;

  SeminarExamples(VisitGround ground, Seminars seminars, Clock clock) {
    this.ground = ground;
    this.seminars = seminars;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Korla College");
    Visit visit = ground.approved(house, host);
    ItineraryItem item =
        ground.planned(visit, VisitGround.item("Languages", "10:00", "16:00"), house);
    Session first = session(item, "Tones and harmony", "10:00", "11:00", visit, house);
    Session second = session(item, "Loan words", "11:00", "12:00", visit, house);
    return List.of(
        Example.get("/seminars/{visit}/{item}", visit.id(), item.id())
            .asking("session=" + first.id())
            .hiding("Tones and harmony"),
        Example.get("/seminars/{visit}/{item}", visit.id(), item.id()),
        Example.post("/seminars/{visit}/{item}", visit.id(), item.id())
            .with("session", Uuid7.next(clock))
            .with("title_en", "Closing")
            .with("starts", "15:00")
            .with("ends", "16:00"),
        Example.post(
            "/seminars/{visit}/{item}/{session}/remove", visit.id(), item.id(), second.id()));
  }

  private Session session(
      ItineraryItem item, String title, String from, String to, Visit visit, House house) {
    var session =
        new Session(
            new SessionId(Uuid7.next(clock)),
            item.id(),
            LocalTime.parse(from),
            LocalTime.parse(to),
            Text.of("en", title),
            List.of("Wang Lin"),
            Optional.of(Language.ZH),
            "Omarova Aigerim",
            "",
            false,
            0,
            clock.instant());
    seminars.save(visit.id(), session, true, house.officer());
    return session;
  }
}
