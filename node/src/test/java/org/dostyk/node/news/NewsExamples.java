package org.dostyk.node.news;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.springframework.stereotype.Component;

/** A visit that is over, to be told of. */
@Component
class NewsExamples implements Examples {
  private final VisitGround ground;
  private final NewsGround news;

  NewsExamples(VisitGround ground, NewsGround news) {
    this.ground = ground;
    this.news = news;
  }

  @Override
  public List<Example> at(House house) {
    House host = ground.house("Turpan College");
    Visit visit = news.visit(house, host, NewsGround.FIRST);
    news.item(visit, ItemKind.MEETING, "Meeting about grapes", NewsGround.FIRST, house);
    return List.of(
        Example.get("/news/{visit}", visit.id()).hiding("Meeting about grapes"),
        Example.post("/news/{visit}", visit.id()).with("revision", 0).with("text_en", "They met."));
  }
}
