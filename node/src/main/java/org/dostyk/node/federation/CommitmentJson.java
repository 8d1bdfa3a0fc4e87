package org.dostyk.node.federation;

import java.time.Instant;
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
import tools.jackson.databind.JsonNode;

/** The names under which an act of a promise stands in JSON. Frozen: a change is another form. */
final class CommitmentJson {
  private static final String FORM = "dostyk-commitment-act-1";

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
        json.put("promiser", Wire.member(p.promiser()));
        json.put("beneficiary", Wire.member(p.beneficiary()));
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
        Wire.words(json, "words", s.words());
        Wire.words(json, "link", s.link());
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

  private static Map<String, Object> under(Under u) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", u.kind());
    json.put("id", u.id().toString());
    json.put("label", u.label().byTag());
    Wire.words(json, "clause", u.clause());
    return json;
  }

  /**
   * @throws NotCanonical if it is no such act
   */
  static CommitmentAct read(byte[] canonical) {
    return Wire.read(canonical, FORM, CommitmentJson::act);
  }

  private static CommitmentAct act(JsonNode json) {
    UUID commitment = UUID.fromString(Wire.text(json, "commitment"));
    String party = Wire.text(json, "party");
    Instant at = Instant.parse(Wire.text(json, "at"));
    String act = Wire.text(json, "act");
    if (act.equals("promised")) {
      return new Promised(
          commitment,
          party,
          at,
          UUID.fromString(Wire.text(json, "id")),
          Wire.member(json.required("promiser")),
          Wire.member(json.required("beneficiary")),
          Wire.worded(json.required("what"), json.get("authoritative")),
          Wire.day(json, "due"),
          ZoneId.of(Wire.text(json, "zone")),
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
        UUID.fromString(Wire.text(json, "id")),
        json.required("turn").intValue(),
        kind,
        Wire.day(json, "day"),
        Wire.words(json, "words"),
        Wire.words(json, "link"),
        Optional.ofNullable(json.get("about")).map(a -> UUID.fromString(a.stringValue())));
  }

  private static Under under(JsonNode json) {
    return new Under(
        Wire.text(json, "kind"),
        UUID.fromString(Wire.text(json, "id")),
        Wire.words(json, "clause"),
        Wire.worded(json.required("label"), null));
  }
}
