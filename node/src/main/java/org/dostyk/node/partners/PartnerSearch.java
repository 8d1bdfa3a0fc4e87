package org.dostyk.node.partners;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Searchable;
import org.springframework.stereotype.Component;

/** Partners in the one search, by the register's own index. */
@Component
class PartnerSearch implements Searchable {
  private final PartnerList list;

  PartnerSearch(PartnerList list) {
    this.list = list;
  }

  @Override
  public String heading() {
    return "partners.nav";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Answer find(String typed, Frame frame, int most) {
    if (!(frame.visitor() instanceof Actor me)) {
      return Answer.NOTHING;
    }
    Set<InstitutionId> readers = Readers.of(me);
    if (readers.isEmpty()) {
      return Answer.NOTHING;
    }
    Language language = frame.language();
    var part = list.typed(new PartnerList.Asked(typed, "", ""), readers, language, most);
    return new Answer(
        part.partners().stream().map(p -> hit(p, language)).toList(),
        part.all(),
        part.more(),
        "/partners?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private static Hit hit(Partner p, Language language) {
    var town = p.details().town();
    return new Hit(
        "/partners/" + p.id(),
        p.name().in(language),
        p.name().tagFor(language),
        (town == null ? "" : town.in(language) + " · ") + p.country().in(language));
  }
}
