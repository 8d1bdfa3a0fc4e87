package org.dostyk.node.news;

import java.util.List;
import java.util.Map;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.Visit;

/**
 * A draft of news.
 *
 * @param headings what the data give as the heading in each language
 * @param sentences what the data say in each language, with the records behind it
 * @param wordings what stands in the form
 * @param revision the revision that is kept, 0 where the draft is as the data made it
 */
public record NewsPage(
    Visit visit,
    Map<Language, String> headings,
    Map<Language, List<Sentence>> sentences,
    Map<Language, String> wordings,
    int revision,
    boolean mayWork,
    boolean overtaken,
    List<Objection> objections) {

  public String path() {
    return "/news/" + visit.id();
  }
}
