package org.dostyk.node.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.VisitAct.Laid;
import org.dostyk.node.federation.VisitAct.Stepped;
import org.dostyk.node.federation.VisitAct.Unknown;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Place;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.SharedVisit.Approves;
import org.dostyk.node.visits.SharedVisit.CallsOff;
import org.dostyk.node.visits.SharedVisit.Declines;
import org.dostyk.node.visits.SharedVisit.Delegates;
import org.dostyk.node.visits.SharedVisit.Event;
import org.dostyk.node.visits.SharedVisit.Named;
import org.dostyk.node.visits.SharedVisit.Plans;
import org.dostyk.node.visits.SharedVisit.Puts;
import org.dostyk.node.visits.SharedVisit.Step;
import org.dostyk.node.visits.SharedVisit.TakesOut;
import org.dostyk.node.visits.VisitPlan;
import tools.jackson.databind.JsonNode;

/** The names under which an act of a visit stands in JSON. Frozen: a change is another form. */
final class VisitJson {
  private static final String FORM = "dostyk-visit-act-1";

  /** No visit is of other years; a database knows fewer than a program. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9999;

  private VisitJson() {}

  static byte[] write(VisitAct act) {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", FORM);
    json.put("visit", act.visit().toString());
    json.put("party", act.party());
    json.put("at", act.at().toString());
    json.put("act", kind(act));
    switch (act) {
      case Laid laid -> {
        json.put("id", laid.id().toString());
        json.put("host", Wire.member(laid.host()));
        json.put("guest", Wire.member(laid.lead()));
        json.put("plan", plan(laid.plans()));
        laid.agreement().ifPresent(a -> json.put("agreement", a.toString()));
        laid.returns().ifPresent(r -> json.put("returns", r.toString()));
      }
      case Stepped s -> {
        json.put("id", s.id().toString());
        json.put("turn", s.turn());
        switch (s.step()) {
          case Plans p -> json.put("plan", plan(p));
          case Puts p -> json.put("item", item(p.event()));
          case TakesOut t -> json.put("taken_out", t.event().toString());
          case Delegates d -> {
            json.put("count", d.count());
            Wire.words(json, "digest", d.digest());
            json.put("until", d.until().toString());
          }
          case Approves a -> json.put("about", a.about().toString());
          case Declines d -> json.put("words", d.reason());
          case CallsOff c -> json.put("words", c.reason());
        }
      }
      case Unknown u ->
          throw new IllegalArgumentException("What is not known is not written: " + u);
    }
    return CanonicalJson.write(json);
  }

  /** By which name an act calls itself. */
  static String kind(VisitAct act) {
    return switch (act) {
      case Laid laid -> "laid";
      case Unknown u -> u.kind();
      case Stepped s ->
          switch (s.step()) {
            case Plans p -> "planned";
            case Puts p -> "item";
            case TakesOut t -> "item_taken_out";
            case Delegates d -> "delegation";
            case Approves a -> "approved";
            case Declines d -> "declined";
            case CallsOff c -> "called_off";
          };
    };
  }

  private static Map<String, Object> plan(Plans plans) {
    var json = new LinkedHashMap<String, Object>();
    VisitPlan plan = plans.plan();
    json.put("purpose", plan.purpose().byTag());
    json.put("from", plan.from().toString());
    json.put("to", plan.to().toString());
    json.put("town", plan.place().name().byTag());
    json.put("zone", plan.place().zone().getId());
    json.put("companions", plans.companions().stream().map(VisitJson::companion).toList());
    return json;
  }

  private static Map<String, Object> companion(Named named) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", named.name().byTag());
    json.put("country", named.country().code());
    named.hei().ifPresent(hei -> json.put("hei", hei));
    return json;
  }

  private static Map<String, Object> item(Event e) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", e.id().toString());
    json.put("day", e.day().toString());
    json.put("starts", e.starts().toString());
    json.put("ends", e.ends().toString());
    json.put("zone", e.zone().getId());
    json.put("kind", e.kind().key());
    json.put("title", e.title().byTag());
    Wire.words(json, "place", e.place());
    Wire.words(json, "transport", e.transport());
    return json;
  }

  /**
   * @throws NotCanonical if it is no such act
   */
  static VisitAct read(byte[] canonical) {
    return Wire.read(canonical, FORM, VisitJson::act);
  }

  private static VisitAct act(JsonNode json) {
    UUID visit = id(json, "visit");
    String party = Wire.text(json, "party");
    Instant at = Instant.parse(Wire.text(json, "at"));
    inOurTime(at.atOffset(ZoneOffset.UTC).getYear());
    String act = Wire.text(json, "act");
    if (act.equals("laid")) {
      return new Laid(
          visit,
          party,
          at,
          id(json, "id"),
          Wire.member(json.required("host")),
          Wire.member(json.required("guest")),
          plans(json.required("plan")),
          optional(json, "agreement"),
          optional(json, "returns"));
    }
    return step(act, json)
        .<VisitAct>map(
            step ->
                new Stepped(
                    visit, party, at, id(json, "id"), json.required("turn").intValue(), step))
        .orElseGet(() -> new Unknown(visit, party, at, act));
  }

  private static Optional<Step> step(String act, JsonNode json) {
    return switch (act) {
      case "planned" -> Optional.of(plans(json.required("plan")));
      case "item" -> Optional.of(new Puts(event(json.required("item"))));
      case "item_taken_out" -> Optional.of(new TakesOut(id(json, "taken_out")));
      case "delegation" ->
          Optional.of(
              new Delegates(
                  json.required("count").intValue(),
                  Wire.words(json, "digest"),
                  day(json, "until")));
      case "approved" -> Optional.of(new Approves(id(json, "about")));
      case "declined" -> Optional.of(new Declines(Wire.text(json, "words")));
      case "called_off" -> Optional.of(new CallsOff(Wire.text(json, "words")));
      default -> Optional.empty();
    };
  }

  private static Plans plans(JsonNode json) {
    List<Named> companions = new ArrayList<>();
    for (JsonNode one : json.required("companions").values()) {
      companions.add(
          new Named(
              Wire.worded(one.required("name"), null),
              Optional.of(Wire.words(one, "hei")).filter(hei -> !hei.isEmpty()),
              new Country(Wire.text(one, "country"))));
    }
    return new Plans(
        new VisitPlan(
            Wire.worded(json.required("purpose"), null),
            day(json, "from"),
            day(json, "to"),
            new Place(
                Wire.worded(json.required("town"), null), ZoneId.of(Wire.text(json, "zone")))),
        companions);
  }

  private static Event event(JsonNode json) {
    return new Event(
        id(json, "id"),
        day(json, "day"),
        LocalTime.parse(Wire.text(json, "starts")),
        LocalTime.parse(Wire.text(json, "ends")),
        ZoneId.of(Wire.text(json, "zone")),
        ItemKind.valueOf(Wire.text(json, "kind").toUpperCase(Locale.ROOT)),
        Wire.worded(json.required("title"), null),
        Wire.words(json, "place"),
        Wire.words(json, "transport"));
  }

  private static LocalDate day(JsonNode json, String name) {
    LocalDate day = LocalDate.parse(Wire.text(json, name));
    inOurTime(day.getYear());
    return day;
  }

  private static void inOurTime(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("Not a year of any visit: " + year);
    }
  }

  private static UUID id(JsonNode json, String name) {
    return UUID.fromString(Wire.text(json, name));
  }

  private static Optional<UUID> optional(JsonNode json, String name) {
    return json.has(name) ? Optional.of(id(json, name)) : Optional.empty();
  }
}
