package org.dostyk.node.archives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be corrected in a record, as it stood at one moment.
 *
 * @param title by language
 * @param signed as far as it was known; may be empty
 * @param places kind, way and number of each
 * @param partners the parties besides the institution that noted it
 */
record PaperState(
    Map<String, String> title,
    String number,
    String signed,
    List<List<String>> places,
    String placesSaid,
    String keptAt,
    String note,
    List<UUID> partners) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static PaperState of(Agreement agreement) {
    PaperRecord p = agreement.paper().orElseThrow();
    return new PaperState(
        p.title().byTag(),
        p.number(),
        p.signedOn().map(PartialDate::toString).orElse(""),
        p.places().stream()
            .map(x -> List.of(x.kind().code(), x.way().name(), String.valueOf(x.people())))
            .toList(),
        p.placesSaid(),
        p.keptAt(),
        p.note(),
        others(agreement).stream().map(a -> a.partner().value()).toList());
  }

  /** The parties besides the institution that noted it, which is the first. */
  static List<AgreementParty> others(Agreement agreement) {
    return agreement.parties().stream().skip(1).toList();
  }

  /** The record as it was; who noted it, when and from where is as it is. */
  PaperRecord over(PaperRecord now) {
    return new PaperRecord(
        new Text(new LinkedHashMap<>(title), null),
        number,
        Optional.of(signed).filter(s -> !s.isEmpty()).flatMap(PartialDate::parse),
        places.stream()
            .map(
                p ->
                    new PaperPlaces(
                        StayKind.of(p.get(0)),
                        PaperPlaces.Way.valueOf(p.get(1)),
                        Integer.parseInt(p.get(2))))
            .toList(),
        placesSaid,
        keptAt,
        note,
        now.source(),
        now.notedBy(),
        now.notedAt());
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  static PaperState fromJson(String json) {
    return JSON.readValue(json, PaperState.class);
  }
}
