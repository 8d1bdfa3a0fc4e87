package org.dostyk.node.partners;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a partner, or stands in it at first.
 *
 * @param fields by the name of the field
 */
public record PartnerForm(Map<String, String> fields) {
  private static final Set<String> COMPARED =
      Set.of("name_", "town_", "region", "kind", "country", "zone", "id_");

  public PartnerForm {
    fields = new LinkedHashMap<>(fields);
  }

  static PartnerForm blank() {
    return new PartnerForm(Map.of());
  }

  static PartnerForm of(PartnerDetails details) {
    var fields = new LinkedHashMap<String, String>();
    details.name().byTag().forEach((tag, name) -> fields.put("name_" + tag, name));
    if (details.town() != null) {
      details.town().byTag().forEach((tag, town) -> fields.put("town_" + tag, town));
    }
    if (details.region() != null) {
      fields.put("region", said(details.region()));
    }
    fields.put("kind", details.kind().name());
    fields.put("country", details.country().code());
    if (!details.zone().equals(details.country().usualZone())) {
      fields.put("zone", details.zone().getId());
    }
    details
        .ids()
        .forEach(id -> fields.merge("id_" + id.scheme().code(), id.value(), PartnerForm::both));
    return new PartnerForm(fields);
  }

  /** What a field holds; empty where it was not filled. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The languages of the interface, then whatever other languages the names are in. */
  public List<String> tags(String prefix) {
    var tags = new LinkedHashSet<>(List.of("kk", "ru", "zh", "en"));
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(prefix)
              && !value.isBlank()
              && PartnerWords.isTag(field.substring(prefix.length()))) {
            tags.add(field.substring(prefix.length()));
          }
        });
    return List.copyOf(tags);
  }

  /** What the form says, or why it says nothing yet. */
  record Read(@Nullable PartnerDetails details, List<Objection> objections) {}

  Read read(Identity identity) {
    var objections = new ArrayList<Objection>();
    Optional<Text> name = text("name_");
    if (name.isEmpty()) {
      objections.add(Objection.of("partners.objection.no_name"));
    }
    Optional<PartnerKind> kind = kind();
    if (kind.isEmpty()) {
      objections.add(Objection.of("partners.objection.no_kind"));
    }
    Optional<Country> country =
        Country.isKnown(get("country"))
            ? Optional.of(new Country(get("country")))
            : Optional.empty();
    if (country.isEmpty()) {
      objections.add(
          Objection.of("partners.objection.no_country", Objection.of("partners.field.country")));
    }
    Optional<ZoneId> zone = zone(country, objections);
    if (name.isEmpty() || kind.isEmpty() || country.isEmpty() || zone.isEmpty()) {
      return new Read(null, objections);
    }
    return new Read(
        new PartnerDetails(
            kind.get(),
            name.get(),
            ids(),
            country.get(),
            text("town_").orElse(null),
            region(country.get()).orElse(null),
            zone.get(),
            identity),
        objections);
  }

  /** The fields in which another form differs, in the order of this one. */
  List<String> differing(PartnerForm other) {
    var names = new LinkedHashSet<>(fields.keySet());
    names.addAll(other.fields.keySet());
    return names.stream()
        .filter(n -> COMPARED.stream().anyMatch(n::startsWith))
        .filter(n -> !Tidy.line(get(n)).equals(Tidy.line(other.get(n))))
        .toList();
  }

  private Optional<Text> text(String prefix) {
    var byTag = new LinkedHashMap<String, String>();
    for (String tag : tags(prefix)) {
      byTag.put(tag, Tidy.line(get(prefix + tag)));
    }
    return Text.ofNonBlank(byTag);
  }

  /** What was typed, else where the town is known to lie. */
  private Optional<Region> region(Country country) {
    return RegionWords.of(country, Tidy.line(get("region")))
        .or(() -> RegionWords.ofTown(country, text("town_").orElse(null)));
  }

  /** A listed region by its code, another in its own words. */
  private static String said(Region region) {
    return region.isListed() ? region.key() : String.join(" / ", region.name().byTag().values());
  }

  private Optional<PartnerKind> kind() {
    for (PartnerKind kind : PartnerKind.values()) {
      if (kind.name().equals(get("kind"))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private Optional<ZoneId> zone(Optional<Country> country, List<Objection> objections) {
    if (get("zone").isBlank()) {
      return country.map(Country::usualZone);
    }
    try {
      return Optional.of(ZoneId.of(get("zone").strip()));
    } catch (DateTimeException e) {
      objections.add(Objection.of("partners.objection.zone_unknown", get("zone").strip()));
      return Optional.empty();
    }
  }

  private List<TypedId> ids() {
    var ids = new ArrayList<TypedId>();
    for (IdScheme scheme : IdScheme.values()) {
      for (String value : get("id_" + scheme.code()).split(" ; ")) {
        if (!value.isBlank()) {
          ids.add(new TypedId(scheme, Tidy.line(value)));
        }
      }
    }
    return ids;
  }

  private static String both(String one, String other) {
    return one + " ; " + other;
  }
}
