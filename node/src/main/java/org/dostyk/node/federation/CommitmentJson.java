package org.dostyk.node.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.CommitmentAct.Promised;
import org.dostyk.node.federation.CommitmentAct.Stepped;
import org.dostyk.node.federation.CommitmentAct.Under;
import org.dostyk.node.federation.CommitmentAct.Unknown;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names under which an act of a promise stands in JSON. Frozen: a change is another form. */
final class CommitmentJson {
  private static final String FORM = "dostyk-commitment-act-1";
  private static final int LONGEST = 4_000;

  private static final Map<Kind, String> WORDS =
      Map.of(
          Kind.DUE_SET, "due_set",
          Kind.EVIDENCE, "evidence",
          Kind.KEPT, "kept",
          Kind.RENEGOTIATED, "renegotiated",
          Kind.WAIVED, "waived",
          Kind.REOPENED, "reopened",
          Kind.AFFIRMED, "confirmed",
          Kind.OBJECTED, "objected",
          Kind.WITHDRAWN, "withdrawn");

  private CommitmentJson() {}

  static byte[] write(CommitmentAct act) {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", FORM);
    json.put("commitment", act.commitment().toString());
    json.put("party", act.party());
    json.put("at", act.at().toString());
    json.put("act", kind(act));
    switch (act) {
      case Promised p -> {
        json.put("id", p.id().toString());
        json.put("promiser", member(p.promiser()));
        json.put("beneficiary", member(p.beneficiary()));
        json.put("what", p.what().byTag());
        if (p.what().authoritative() != null) {
          json.put("authoritative", p.what().authoritative());
        }
        p.due().ifPresent(d -> json.put("due", d.toString()));
        json.put("zone", p.zone().getId());
        p.under().ifPresent(u -> json.put("under", under(u)));
      }
      case Stepped s -> {
        json.put("id", s.id().toString());
        json.put("turn", s.turn());
        s.day().ifPresent(d -> json.put("day", d.toString()));
        words(json, "words", s.words());
        words(json, "link", s.link());
        s.about().ifPresent(a -> json.put("about", a.toString()));
      }
      case Unknown u ->
          throw new IllegalArgumentException("What is not known is not written: " + u);
    }
    return CanonicalJson.write(json);
  }

  /** By which name an act calls itself. */
  static String kind(CommitmentAct act) {
    return switch (act) {
      case Promised p -> "promised";
      case Stepped s -> java.util.Objects.requireNonNull(WORDS.get(s.kind()));
      case Unknown u -> u.kind();
    };
  }

  private static void words(Map<String, Object> json, String name, String words) {
    if (!words.isEmpty()) {
      json.put(name, words);
    }
  }

  private static Map<String, Object> member(Act.Member m) {
    return Map.of("hei", m.id(), "name", m.name().byTag(), "country", m.country().code());
  }

  private static Map<String, Object> under(Under u) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", u.kind());
    json.put("id", u.id().toString());
    json.put("label", u.label().byTag());
    words(json, "clause", u.clause());
    return json;
  }

  /**
   * @throws NotCanonical if it is no such act
   */
  static CommitmentAct read(byte[] canonical) {
    JsonNode json = CanonicalJson.read(canonical);
    try {
      if (!FORM.equals(text(json, "form"))) {
        throw new IllegalArgumentException("Not of the form " + FORM);
      }
      return act(json);
    } catch (NotCanonical e) {
      throw e;
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but no act of a promise", e);
    }
  }

  private static CommitmentAct act(JsonNode json) {
    UUID commitment = UUID.fromString(text(json, "commitment"));
    String party = text(json, "party");
    Instant at = Instant.parse(text(json, "at"));
    String act = text(json, "act");
    if (act.equals("promised")) {
      return new Promised(
          commitment,
          party,
          at,
          UUID.fromString(text(json, "id")),
          member(json.required("promiser")),
          member(json.required("beneficiary")),
          worded(json.required("what"), json.get("authoritative")),
          day(json, "due"),
          ZoneId.of(text(json, "zone")),
          Optional.ofNullable(json.get("under")).map(CommitmentJson::under));
    }
    return WORDS.entrySet().stream()
        .filter(e -> e.getValue().equals(act))
        .<CommitmentAct>map(e -> step(json, commitment, party, at, e.getKey()))
        .findFirst()
        .orElseGet(() -> new Unknown(commitment, party, at, act));
  }

  private static Stepped step(JsonNode json, UUID commitment, String party, Instant at, Kind kind) {
    return new Stepped(
        commitment,
        party,
        at,
        UUID.fromString(text(json, "id")),
        json.required("turn").intValue(),
        kind,
        day(json, "day"),
        words(json, "words"),
        words(json, "link"),
        Optional.ofNullable(json.get("about")).map(a -> UUID.fromString(a.stringValue())));
  }

  private static Under under(JsonNode json) {
    return new Under(
        text(json, "kind"),
        UUID.fromString(text(json, "id")),
        words(json, "clause"),
        worded(json.required("label"), null));
  }

  private static Act.Member member(JsonNode json) {
    String hei = text(json, "hei");
    return new Act.Member(
        hei, worded(json.required("name"), null), hei, new Country(text(json, "country")));
  }

  private static Text worded(JsonNode byTag, @Nullable JsonNode authoritative) {
    var texts = new LinkedHashMap<String, String>();
    byTag.properties().forEach(e -> texts.put(e.getKey(), seen(e.getValue().stringValue())));
    return new Text(texts, authoritative == null ? null : authoritative.stringValue());
  }

  private static Optional<LocalDate> day(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(d -> LocalDate.parse(d.stringValue()));
  }

  private static String words(JsonNode json, String name) {
    JsonNode words = json.get(name);
    return words == null ? "" : seen(words.stringValue());
  }

  /** What a person can have typed, and a database takes. */
  private static String seen(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text is too long, or has a character that is none");
    }
    return text;
  }

  private static String text(JsonNode json, String name) {
    return seen(json.required(name).stringValue());
  }
}
