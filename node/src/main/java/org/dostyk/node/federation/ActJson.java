package org.dostyk.node.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.approvals.Answer;
import org.dostyk.node.approvals.Progress;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The names under which an act stands in JSON. Frozen: a change is another form. */
final class ActJson {
  private static final String FORM = "dostyk-act-1";

  private ActJson() {}

  static byte[] write(Act act) {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", FORM);
    json.put("agreement", act.agreement().toString());
    json.put("party", act.party());
    json.put("at", act.at().toString());
    act.witness().ifPresent(w -> json.put("witness", w));
    json.put("act", kind(act));
    switch (act) {
      case Act.Begun begun -> {
        json.put("type", begun.type());
        begun.under().ifPresent(u -> json.put("under", u.toString()));
        begun.number().ifPresent(n -> json.put("number", n));
        json.put("parties", begun.parties().stream().map(ActJson::member).toList());
      }
      case Act.Proposed proposed -> {
        json.put("version", proposed.version());
        json.put("document", proposed.document().hex());
        proposed.previous().ifPresent(p -> json.put("previous", p.hex()));
      }
      case Act.Signed signed -> {
        Signature s = signed.signature();
        json.put("document", signed.document().hex());
        json.put("signatory", s.signatory());
        json.put("manner", s.manner().code());
        json.put(
            "where", Map.of("name", s.where().name().byTag(), "zone", s.where().zone().getId()));
        if (s.scan() != null) {
          json.put("scan", s.scan().hex());
        }
      }
      case Act.Said said -> {
        json.put("id", said.id().toString());
        json.put("document", said.document().hex());
        json.put("answer", code(said.kind()));
        words(json, "words", said.words());
      }
      case Act.Approval approval -> {
        Progress progress = approval.progress();
        json.put("document", approval.document().hex());
        json.put("state", progress.hidden() ? "hidden" : progress.done() ? "done" : "under_way");
        json.put("steps", progress.steps().stream().map(ActJson::step).toList());
      }
      case Act.Noticed noticed -> {
        json.put("id", noticed.id().toString());
        json.put("notice", code(noticed.kind()));
        json.put("on", noticed.on().toString());
        json.put("until", noticed.until().toString());
        words(json, "words", noticed.words());
      }
      case Act.Withdrawn withdrawn -> {
        json.put("notice", withdrawn.notice().toString());
      }
      case Act.Provided provided -> ProvisionsJson.write(provided.provisions(), json);
      case Act.Ended ended -> {
        json.put("manner", code(ended.manner()));
        json.put("on", ended.on().toString());
        words(json, "reason", ended.reason());
      }
      case Act.TakenBack back -> {
        json.put("ended", back.ended().toString());
      }
      case Act.Unknown unknown ->
          throw new IllegalArgumentException("What is not known is not written: " + unknown);
    }
    return CanonicalJson.write(json);
  }

  /** By which name an act calls itself. */
  static String kind(Act act) {
    return switch (act) {
      case Act.Begun b -> "begun";
      case Act.Proposed p -> "proposed";
      case Act.Signed s -> "signed";
      case Act.Said s -> "answered";
      case Act.Approval a -> "approval";
      case Act.Noticed n -> "noticed";
      case Act.Withdrawn w -> "withdrawn";
      case Act.Provided p -> "provisions";
      case Act.Ended e -> "ended";
      case Act.TakenBack b -> "taken_back";
      case Act.Unknown u -> u.kind();
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void words(Map<String, Object> json, String name, String words) {
    if (!words.isEmpty()) {
      json.put(name, words);
    }
  }

  private static Map<String, Object> step(Progress.Passed step) {
    return Map.of("title", step.title().byTag(), "at", step.at().toString());
  }

  private static Map<String, Object> member(Act.Member m) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", m.id());
    json.put("name", m.name().byTag());
    json.put("country", m.country().code());
    if (m.hei() != null) {
      json.put("hei", m.hei());
    }
    return json;
  }

  /**
   * @throws NotCanonical if it is no act
   */
  static Act read(byte[] canonical) {
    JsonNode json = CanonicalJson.read(canonical);
    try {
      if (!FORM.equals(string(json, "form"))) {
        throw new IllegalArgumentException("Not of the form " + FORM);
      }
      var agreement = new AgreementId(UUID.fromString(string(json, "agreement")));
      String party = string(json, "party");
      Instant at = Instant.parse(string(json, "at"));
      Optional<String> witness = optional(json, "witness");
      return switch (string(json, "act")) {
        case "begun" ->
            new Act.Begun(
                agreement,
                party,
                at,
                string(json, "type"),
                optional(json, "under").map(UUID::fromString).map(AgreementId::new),
                json.has("number")
                    ? OptionalInt.of(json.required("number").intValue())
                    : OptionalInt.empty(),
                json.required("parties").values().stream().map(ActJson::member).toList());
        case "proposed" ->
            new Act.Proposed(
                agreement,
                party,
                at,
                json.required("version").intValue(),
                new Hash(string(json, "document")),
                optional(json, "previous").map(Hash::new),
                witness);
        case "signed" ->
            new Act.Signed(
                agreement,
                new Hash(string(json, "document")),
                new Signature(
                    party,
                    string(json, "signatory"),
                    at,
                    place(json.required("where")),
                    Signature.Manner.valueOf(name(json, "manner")),
                    optional(json, "scan").map(Hash::new).orElse(null)),
                witness);
        case "answered" ->
            new Act.Said(
                agreement,
                party,
                at,
                UUID.fromString(string(json, "id")),
                new Hash(string(json, "document")),
                Answer.Kind.valueOf(name(json, "answer")),
                optional(json, "words").orElse(""),
                witness);
        case "approval" ->
            new Act.Approval(
                agreement, party, at, new Hash(string(json, "document")), progress(json), witness);
        case "noticed" ->
            new Act.Noticed(
                agreement,
                party,
                at,
                UUID.fromString(string(json, "id")),
                noticed(name(json, "notice")),
                LocalDate.parse(string(json, "on")),
                LocalDate.parse(string(json, "until")),
                optional(json, "words").orElse(""),
                witness);
        case "withdrawn" ->
            new Act.Withdrawn(
                agreement, party, at, UUID.fromString(string(json, "notice")), witness);
        case "provisions" ->
            new Act.Provided(agreement, party, at, ProvisionsJson.read(agreement, json), witness);
        case "ended" ->
            new Act.Ended(
                agreement,
                party,
                at,
                Ending.Manner.valueOf(name(json, "manner")),
                LocalDate.parse(string(json, "on")),
                optional(json, "reason").orElse(""),
                witness);
        case "taken_back" ->
            new Act.TakenBack(agreement, party, at, Instant.parse(string(json, "ended")), witness);
        default -> new Act.Unknown(agreement, party, at, string(json, "act"), witness);
      };
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but not an act", e);
    }
  }

  private static Act.Member member(JsonNode json) {
    @Nullable String hei = optional(json, "hei").orElse(null);
    return new Act.Member(
        string(json, "id"), text(json.required("name")), hei, new Country(string(json, "country")));
  }

  private static String name(JsonNode json, String name) {
    return string(json, name).toUpperCase(Locale.ROOT);
  }

  /** What all parties sign about the end is a document, not a notice. */
  private static Notice.Kind noticed(String name) {
    if (name.equals(Notice.Kind.CONSENT.name())) {
      throw new IllegalArgumentException("No party's notice: " + name);
    }
    return Notice.Kind.valueOf(name);
  }

  private static Progress progress(JsonNode json) {
    String state = string(json, "state");
    return new Progress(
        state.equals("hidden"),
        state.equals("done"),
        json.required("steps").values().stream()
            .map(
                s -> new Progress.Passed(text(s.required("title")), Instant.parse(string(s, "at"))))
            .toList());
  }

  private static Place place(JsonNode json) {
    return new Place(text(json.required("name")), ZoneId.of(string(json, "zone")));
  }

  private static Text text(JsonNode json) {
    var byTag = new LinkedHashMap<String, String>();
    json.properties().forEach(p -> byTag.put(p.getKey(), p.getValue().stringValue()));
    return new Text(byTag, null);
  }

  private static String string(JsonNode json, String name) {
    return json.required(name).stringValue();
  }

  private static Optional<String> optional(JsonNode json, String name) {
    return json.has(name) ? Optional.of(string(json, name)) : Optional.empty();
  }
}
