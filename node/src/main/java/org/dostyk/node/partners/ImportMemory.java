package org.dostyk.node.partners;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a partner was before a row of an import, so that the row can be taken back.
 *
 * @param details null where the row made the partner
 * @param revision of the details after the row
 * @param notes the dossier before the row; null where the row made the partner
 * @param noting the dossier's revision after the row, 0 where there is none
 * @param contacts whom the row added
 */
record ImportMemory(
    @Nullable Details details,
    long revision,
    @Nullable Notes notes,
    long noting,
    List<UUID> contacts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A region in plain words. */
  record Place(String key, Map<String, String> name) {}

  /** Details in plain words. */
  record Details(
      long revision,
      String kind,
      Map<String, String> name,
      List<List<String>> ids,
      String country,
      @Nullable Map<String, String> town,
      @Nullable Place region,
      String zone,
      String identity) {

    static Details of(long revision, PartnerDetails d) {
      return new Details(
          revision,
          d.kind().name(),
          d.name().byTag(),
          d.ids().stream().map(i -> List.of(i.scheme().code(), i.value())).toList(),
          d.country().code(),
          d.town() == null ? null : d.town().byTag(),
          d.region() == null ? null : new Place(d.region().key(), d.region().name().byTag()),
          d.zone().getId(),
          d.identity().name());
    }

    PartnerDetails back() {
      return new PartnerDetails(
          PartnerKind.valueOf(kind),
          new Text(new LinkedHashMap<>(name), null),
          ids.stream()
              .map(i -> new TypedId(IdScheme.of(i.get(0)).orElseThrow(), i.get(1)))
              .toList(),
          new Country(country),
          town == null ? null : new Text(new LinkedHashMap<>(town), null),
          region == null
              ? null
              : new Region(region.key(), new Text(new LinkedHashMap<>(region.name()), null)),
          ZoneId.of(zone),
          Identity.valueOf(identity));
    }
  }

  /** A dossier in plain words. */
  record Notes(long revision, List<Alias> aliases, String since, String note) {

    static Notes of(Dossier d) {
      return new Notes(
          d.revision(), d.aliases(), d.since() == null ? "" : d.since().toString(), d.note());
    }

    Dossier back(InstitutionId keptBy) {
      return new Dossier(keptBy, aliases, PartialDate.parse(since).orElse(null), note, revision);
    }
  }

  boolean created() {
    return details == null;
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  static ImportMemory fromJson(String json) {
    return JSON.readValue(json, ImportMemory.class);
  }
}
