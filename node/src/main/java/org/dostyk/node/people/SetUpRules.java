package org.dostyk.node.people;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.web.Typed;

/** What must be known of an institution before a node hosts it. */
final class SetUpRules {
  /** Countries of several zones whose institutions all keep one clock. */
  private static final Set<String> ONE_CLOCK = Set.of("CN", "KZ");

  private SetUpRules() {}

  /** What speaks against the institution that was typed. */
  static List<Objection> objections(Typed typed) {
    var found = new ArrayList<Objection>();
    found.addAll(text(typed, "institution", "people.objection.institution_unnamed"));
    found.addAll(text(typed, "town", "people.objection.town_unnamed"));
    String zone = typed.get("zone");
    if (!Country.isKnown(typed.get("country"))) {
      found.add(Objection.of("people.objection.country_needed"));
    } else if (zone.isEmpty() && needsZone(new Country(typed.get("country")))) {
      found.add(Objection.of("people.objection.zone_needed", new Country(typed.get("country"))));
    }
    if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
      found.add(Objection.of("people.objection.zone_unknown", NameRules.shown(zone)));
    }
    return found;
  }

  /** The institution that was typed, if nothing speaks against it. */
  static OwnInstitution institution(InstitutionId id, Typed typed) {
    var country = new Country(typed.get("country"));
    ZoneId zone = typed.has("zone") ? ZoneId.of(typed.get("zone")) : country.usualZone();
    return new OwnInstitution(
        id,
        typed.text("institution").orElseThrow(),
        country,
        new Place(typed.text("town").orElseThrow(), zone),
        null);
  }

  /** Whether institutions of a country keep different clocks, so that ours must be named. */
  static boolean needsZone(Country country) {
    return !ONE_CLOCK.contains(country.code())
        && TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country.code(), null)
                .size()
            > 1;
  }

  private static List<Objection> text(Typed typed, String field, String missing) {
    return typed
        .text(field)
        .map(t -> t.byTag().values().stream().flatMap(l -> NameRules.line(l).stream()).toList())
        .orElse(List.of(Objection.of(missing)));
  }
}
