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
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** What must be known of an institution before a node hosts it. */
final class SetUpRules {
  /** Countries of several zones whose institutions all keep one clock. */
  private static final Set<String> ONE_CLOCK = Set.of("CN", "KZ");

  private SetUpRules() {}

  /**
   * The institution that was typed.
   *
   * @throws Refused with every objection, if there is any
   */
  static OwnInstitution institution(InstitutionId id, Typed typed) {
    var found = new ArrayList<Objection>();
    Text name = text(typed, "institution", "people.objection.institution_unnamed", found);
    Text town = text(typed, "town", "people.objection.town_unnamed", found);
    String code = typed.get("country");
    if (!Country.isKnown(code)) {
      found.add(Objection.of("people.objection.country_needed"));
      throw new Refused(found);
    }
    var country = new Country(code);
    String zone = typed.get("zone");
    if (zone.isEmpty() && needsZone(country)) {
      found.add(Objection.of("people.objection.zone_needed", country));
    } else if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
      found.add(Objection.of("people.objection.zone_unknown", NameRules.shown(zone)));
    }
    Refused.ifAny(found);
    ZoneId clock = zone.isEmpty() ? country.usualZone() : ZoneId.of(zone);
    return new OwnInstitution(id, name, country, new Place(town, clock), null);
  }

  /** Whether institutions of a country keep different clocks, so that ours must be named. */
  static boolean needsZone(Country country) {
    return !ONE_CLOCK.contains(country.code())
        && TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country.code(), null)
                .size()
            > 1;
  }

  private static Text text(Typed typed, String field, String missing, List<Objection> found) {
    Text text = typed.text(field).orElse(null);
    if (text == null) {
      found.add(Objection.of(missing));
      return Text.of("en", "?"); // never kept, for there is an objection
    }
    text.byTag().values().forEach(line -> found.addAll(NameRules.line(line)));
    return text;
  }
}
