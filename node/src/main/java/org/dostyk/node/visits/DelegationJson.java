package org.dostyk.node.visits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import tools.jackson.databind.JsonNode;

/**
 * How a delegation is handed to the host's node: a document beside the acts, which hold its salted
 * digest alone, so that it can be erased at both.
 */
final class DelegationJson {
  private static final String FORM = "dostyk-delegation-1";

  private DelegationJson() {}

  /**
   * @param salt that nobody can guess, so that the digest tells nothing once the list is erased
   */
  static byte[] write(Visit visit, List<Delegate> people, String salt) {
    return CanonicalJson.write(
        Map.of(
            "form",
            FORM,
            "visit",
            visit.id().toString(),
            "salt",
            salt,
            "people",
            people.stream().map(d -> person(d, visit)).toList()));
  }

  private static Map<String, Object> person(Delegate d, Visit visit) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", d.id().value().toString());
    json.put("names", d.names().forms().stream().map(DelegationJson::form).toList());
    d.office().ifPresent(o -> json.put("office", o.byTag()));
    json.put("language", d.language().tag());
    json.put("role", d.role().key());
    json.put("institution", visit.party(d.from()).orElse(visit.guests().getFirst()).name().byTag());
    return json;
  }

  private static Map<String, Object> form(NameForm form) {
    return Map.of(
        "script",
        form.script().name().toLowerCase(Locale.ROOT),
        "parts",
        form.parts().stream().map(p -> Map.of("kind", p.kind().key(), "text", p.text())).toList());
  }

  /**
   * @throws NotCanonical if it is no such list of this visit
   */
  static List<Delegate> read(byte[] canonical, Visit visit) {
    JsonNode json = CanonicalJson.read(canonical);
    try {
      if (!FORM.equals(text(json, "form")) || !visit.id().toString().equals(text(json, "visit"))) {
        throw new IllegalArgumentException("Not of the form " + FORM + ", or of another visit");
      }
      var people = new ArrayList<Delegate>();
      for (JsonNode one : json.required("people").values()) {
        people.add(delegate(one, visit));
      }
      return people;
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but no delegation", e);
    }
  }

  private static Delegate delegate(JsonNode json, Visit visit) {
    var forms = new ArrayList<NameForm>();
    for (JsonNode form : json.required("names").values()) {
      var parts = new ArrayList<NameForm.Part>();
      for (JsonNode part : form.required("parts").values()) {
        parts.add(new NameForm.Part(NameForm.Kind.valueOf(name(part, "kind")), text(part, "text")));
      }
      forms.add(
          new NameForm(
              Script.valueOf(name(form, "script")), parts, NameForm.Source.OFFICE, null, null));
    }
    Text institution = words(json.required("institution"));
    return new Delegate(
        new DelegateId(UUID.fromString(text(json, "id"))),
        new PersonNames(forms),
        Optional.ofNullable(json.get("office")).map(DelegationJson::words),
        visit.guests().stream()
            .filter(g -> SharedVisits.normal(g.name()).equals(institution))
            .findFirst()
            .orElse(visit.guests().getFirst())
            .partner(),
        Language.of(text(json, "language")).orElse(Language.EN),
        DelegateRole.valueOf(name(json, "role")),
        0);
  }

  private static Text words(JsonNode byTag) {
    var texts = new LinkedHashMap<String, String>();
    byTag.properties().forEach(e -> texts.put(e.getKey(), seen(e.getValue().stringValue())));
    return new Text(texts, null);
  }

  private static String name(JsonNode json, String name) {
    return text(json, name).toUpperCase(Locale.ROOT);
  }

  private static String text(JsonNode json, String name) {
    return seen(json.required(name).stringValue());
  }

  /** What somebody can have typed, and a database takes. */
  private static String seen(String text) {
    if (text.length() > ItineraryRules.LONGEST || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text is too long, or has a character that is none");
    }
    return text;
  }
}
