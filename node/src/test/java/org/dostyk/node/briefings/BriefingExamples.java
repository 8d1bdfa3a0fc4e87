package org.dostyk.node.briefings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** A briefing with a point that its house alone reads. */
@Component
class BriefingExamples implements Examples {
  private final VisitGround ground;
  private final Briefings briefings;
  private final Clock clock;

  BriefingExamples(VisitGround ground, Briefings briefings, Clock clock) {
    this.ground = ground;
    this.briefings = briefings;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Kashgar University");
    Visit visit = ground.approved(house, host);
    ground.delegate(visit, "Omarova Aigerim", Language.ZH, house);
    ItineraryItem meeting =
        ground.planned(visit, VisitGround.item("Deans", "10:00", "12:00"), house);
    UUID point = Uuid7.next(clock);
    briefings.add(
        point,
        visit.id(),
        Optional.of(meeting.id()),
        Text.of("en", "Ask for the laboratory"),
        house.officer());
    return List.of(
        Example.get("/briefings/{visit}", visit.id()),
        Example.get("/briefings/{visit}", visit.id())
            .asking("item=" + meeting.id())
            .hiding("Ask for the laboratory"),
        Example.get("/briefings/{visit}/pack.pdf", visit.id()),
        Example.post("/briefings/{visit}/points", visit.id())
            .with("point", Uuid7.next(clock))
            .with("point_en", "Thank for the books"),
        Example.post("/briefings/{visit}/points/{point}/remove", visit.id(), point));
  }
}
