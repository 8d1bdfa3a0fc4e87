package org.dostyk.node.agreements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Searchable;
import org.springframework.stereotype.Component;

/** Agreements in the one search, by the index of their list. */
@Component
class AgreementSearch implements Searchable {
  private final ListStore lists;

  AgreementSearch(ListStore lists) {
    this.lists = lists;
  }

  @Override
  public String heading() {
    return "agreements.nav";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Answer find(String typed, Frame frame, int most) {
    if (!(frame.visitor() instanceof Actor me)) {
      return Answer.NOTHING;
    }
    var part =
        lists.part(Agreements.readingFor(me), new Asked(null, null, 0, null, typed, null), most);
    return new Answer(
        part.lines().stream().map(line -> hit(line, frame)).toList(),
        part.all(),
        part.more(),
        "/agreements?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private static Hit hit(Line line, Frame frame) {
    AgreementRow row = line.row();
    Optional<Text> title = row.title();
    return new Hit(
        "/agreements/" + row.id(),
        title.map(frame.say()::it).orElseGet(() -> frame.t("agreements.untitled")),
        title.map(t -> t.tagFor(frame.language())).orElse(frame.language().tag()),
        (row.number().isEmpty() ? "" : PaperNumber.said(row.number(), frame.say()) + " · ")
            + frame.say().list(row.parties().stream().map(frame.say()::it).toList())
            + " · "
            + frame.t("agreements.status." + line.step().key()));
  }
}
