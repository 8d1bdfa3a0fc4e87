package org.dostyk.node.people;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dostyk.node.people.SetUpPage.Choice;
import org.dostyk.node.values.Country;
import org.dostyk.node.web.Say;

/** Countries and zones to choose from, as a reader's language names and orders them. */
public final class PlaceChoices {
  private static final List<String> FIRST = List.of("KZ", "CN");

  private PlaceChoices() {}

  static List<Choice> countries(Say say) {
    var all = new ArrayList<Choice>();
    Arrays.stream(Locale.getISOCountries())
        .map(Country::new)
        .map(country -> new Choice(country.code(), say.country(country)))
        .sorted(Comparator.comparing(Choice::name, say.order()))
        .forEach(all::add);
    all.sort(Comparator.comparing(c -> FIRST.contains(c.value()) ? 0 : 1)); // a stable sort
    return all;
  }

  /** Every zone by a town that keeps it, as in "UTC+05:00 Almaty", from west to east. */
  public static List<Choice> zones(Say say, Instant now) {
    TimeZoneNames towns = TimeZoneNames.getInstance(say.language().locale());
    var all = new ArrayList<Zone>();
    for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String town = towns.getExemplarLocationName(id);
      if (town != null && ZoneId.getAvailableZoneIds().contains(id)) {
        all.add(new Zone(id, ZoneId.of(id).getRules().getOffset(now), town));
      }
    }
    return all.stream()
        .sorted(
            Comparator.<Zone>comparingInt(z -> z.offset().getTotalSeconds())
                .thenComparing(Zone::town, say.order()))
        .map(z -> new Choice(z.id(), z.name()))
        .toList();
  }

  private record Zone(String id, ZoneOffset offset, String town) {
    String name() {
      return "UTC" + (offset.getTotalSeconds() == 0 ? "" : offset.getId()) + " " + town;
    }
  }
}
