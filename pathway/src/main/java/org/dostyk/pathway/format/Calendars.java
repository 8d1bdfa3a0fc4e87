package org.dostyk.pathway.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.pathway.catalogue.Calendar;
import org.dostyk.pathway.catalogue.Load;
import org.dostyk.pathway.catalogue.Stay;
import org.dostyk.pathway.catalogue.Term;

/** Reads the calendar and the route. */
final class Calendars {
  private Calendars() {}

  static Optional<Calendar> read(Fields root) {
    return root.inside("calendar").map(Calendars::calendar);
  }

  private static Calendar calendar(Fields fields) {
    var terms = new ArrayList<Term>();
    for (Json json : fields.list("terms")) {
      terms.add(term(fields.inside(json)));
    }
    var route = new ArrayList<Stay>();
    for (Json json : fields.list("route")) {
      route.add(stay(fields.inside(json), terms.size()));
    }
    var calendar = new Calendar(terms, route, fields.yes("lastTermMayBeLight", true));
    fields.end();
    return calendar;
  }

  private static Term term(Fields fields) {
    String id = fields.string("id");
    var loads = new HashMap<String, Load>();
    fields
        .inside("load")
        .ifPresent(own -> own.keys().forEach(at -> loads.put(at, Catalogues.load(own, at))));
    var term =
        new Term(
            id,
            fields.text("name", id),
            fields.string("season", id),
            fields.day("starts"),
            fields.yes("break", false),
            loads);
    fields.end();
    return term;
  }

  private static Stay stay(Fields fields, int all) {
    String institution = fields.string("at");
    Json terms = fields.get("terms");
    Stay stay = new Stay(institution, 0, all);
    if (terms != null && terms.value() instanceof Map) {
      Fields range = fields.inside(terms);
      stay = new Stay(institution, range.whole("min", 0), range.whole("max", all));
      range.end();
    } else if (terms != null) {
      int exactly = fields.whole("terms", 0);
      stay = new Stay(institution, exactly, exactly);
    }
    fields.end();
    return stay;
  }
}
