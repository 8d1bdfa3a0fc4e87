package org.dostyk.node.demo;

import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Text;

/** From the news to the system: each fact of a story, and the record that keeps it. */
public record NewsPage(List<Item> items) {

  /**
   * A piece of news.
   *
   * @param day of the event
   */
  public record Item(Text title, LocalDate day, List<Line> lines) {}

  /**
   * A fact.
   *
   * @param who the key of the persona who opens the record
   * @param names of that persona
   * @param path of the record
   */
  public record Line(Text fact, String who, PersonNames names, String path) {}

  static NewsPage of(Demo demo) {
    return new NewsPage(
        News.read().stream()
            .map(
                news ->
                    new Item(
                        new Text(Story.read(news.story()).title(), null),
                        news.day(),
                        news.facts().stream().map(fact -> line(fact, demo)).toList()))
            .toList());
  }

  private static Line line(News.Fact fact, Demo demo) {
    return new Line(
        new Text(fact.fact(), null),
        fact.who(),
        demo.persona(fact.who()).personNames(),
        fact.path());
  }
}
