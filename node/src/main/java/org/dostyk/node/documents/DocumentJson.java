package org.dostyk.node.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The names under which a document stands in JSON. Frozen: a change is another form. The second
 * form has a number or places, which the first did not know; a document without them is still
 * written in the first, so its hash is what it always was.
 */
final class DocumentJson {
  private static final String FIRST = "dostyk-document-1";
  private static final String SECOND = "dostyk-document-2";

  private DocumentJson() {}

  static Map<String, Object> of(BilingualDocument d) {
    var json = new LinkedHashMap<String, Object>();
    json.put("form", isOfTheFirst(d) ? FIRST : SECOND);
    json.put("id", d.id().toString());
    json.put("version", d.version());
    putIfAny(json, "previous", d.previous() == null ? null : d.previous().hex());
    json.put("made", d.made().toString());
    json.put("languages", d.languages());
    putIfAny(json, "authoritative", d.authoritative());
    json.put("title", d.title().byTag());
    putIfAny(json, "place", d.place() == null ? null : d.place().byTag());
    putIfAny(json, "date", d.date() == null ? null : d.date().toString());
    json.put("preamble", d.preamble().byTag());
    json.put("clauses", d.clauses().stream().map(DocumentJson::of).toList());
    json.put("parties", d.parties().stream().map(DocumentJson::of).toList());
    putIfAny(json, "number", d.number());
    putIfAny(
        json,
        "quotas",
        d.quotas().isEmpty() ? null : d.quotas().stream().map(DocumentJson::of).toList());
    return json;
  }

  private static boolean isOfTheFirst(BilingualDocument d) {
    return d.number() == null && d.quotas().isEmpty();
  }

  private static Map<String, Object> of(Quota q) {
    var json = new LinkedHashMap<String, Object>();
    json.put("sending", q.sending());
    json.put("receiving", q.receiving());
    json.put("kind", q.kind().code());
    putIfAny(json, "level", q.level());
    putIfAny(json, "field", q.field());
    json.put("places", q.places());
    putIfAny(json, "weeks", q.weeks());
    return json;
  }

  private static Map<String, Object> of(Clause c) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", c.number());
    putIfAny(json, "heading", c.heading() == null ? null : c.heading().byTag());
    json.put("body", c.body().byTag());
    return json;
  }

  private static Map<String, Object> of(Party p) {
    return Map.of(
        "id",
        p.id(),
        "name",
        p.name().byTag(),
        "signatories",
        p.signatories().stream()
            .map(s -> Map.of("id", s.id(), "name", s.name().byTag(), "office", s.office().byTag()))
            .toList());
  }

  static BilingualDocument document(byte[] canonical) {
    BilingualDocument document = document(CanonicalJson.read(canonical));
    if (!Arrays.equals(canonical, document.canonical())) {
      throw new NotCanonical("A document with members that the form does not have", null);
    }
    return document;
  }

  /** Reads what was kept under its hash: in canonical form then, and so now. */
  static BilingualDocument kept(byte[] canonical) {
    return document(CanonicalJson.kept(canonical));
  }

  private static BilingualDocument document(JsonNode json) {
    try {
      if (!string(json.get("form")).equals(SECOND)) {
        require(json, FIRST);
      }
      return new BilingualDocument(
          UUID.fromString(string(json.get("id"))),
          json.required("version").intValue(),
          ifAny(json.get("previous"), n -> new Hash(n.stringValue())),
          Instant.parse(string(json.get("made"))),
          list(json.get("languages"), DocumentJson::string),
          ifAny(json.get("authoritative"), DocumentJson::string),
          text(json.get("title")),
          ifAny(json.get("place"), DocumentJson::text),
          ifAny(json.get("date"), n -> LocalDate.parse(string(n))),
          text(json.get("preamble")),
          list(json.get("clauses"), DocumentJson::clause),
          list(json.get("parties"), DocumentJson::party),
          ifAny(json.get("number"), DocumentJson::string),
          json.has("quotas") ? list(json.get("quotas"), DocumentJson::quota) : List.of());
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but not a document", e);
    }
  }

  private static Clause clause(JsonNode json) {
    return new Clause(
        string(json.get("number")),
        ifAny(json.get("heading"), DocumentJson::text),
        text(json.get("body")));
  }

  private static Quota quota(JsonNode json) {
    return new Quota(
        string(json.get("sending")),
        string(json.get("receiving")),
        StayKind.of(string(json.get("kind"))),
        ifAny(json.get("level"), JsonNode::intValue),
        ifAny(json.get("field"), DocumentJson::string),
        json.required("places").intValue(),
        ifAny(json.get("weeks"), JsonNode::intValue));
  }

  private static Party party(JsonNode json) {
    return new Party(
        string(json.get("id")),
        text(json.get("name")),
        list(
            json.get("signatories"),
            s -> new Signatory(string(s.get("id")), text(s.get("name")), text(s.get("office")))));
  }

  static void require(JsonNode json, String form) {
    if (!string(json.get("form")).equals(form)) {
      throw new IllegalArgumentException("Not of the form " + form);
    }
  }

  static String string(@Nullable JsonNode json) {
    return present(json).stringValue();
  }

  static Text text(@Nullable JsonNode json) {
    var byTag = new LinkedHashMap<String, String>();
    present(json).properties().forEach(p -> byTag.put(p.getKey(), p.getValue().stringValue()));
    return new Text(byTag, null);
  }

  static <T> List<T> list(@Nullable JsonNode json, Function<JsonNode, T> each) {
    return present(json).values().stream().map(each).toList();
  }

  private static <T> @Nullable T ifAny(@Nullable JsonNode json, Function<JsonNode, T> read) {
    return json == null ? null : read.apply(json);
  }

  private static JsonNode present(@Nullable JsonNode json) {
    if (json == null) {
      throw new IllegalArgumentException("A member is missing");
    }
    return json;
  }

  private static void putIfAny(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
