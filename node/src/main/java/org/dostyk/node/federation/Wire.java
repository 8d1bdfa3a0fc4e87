package org.dostyk.node.federation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dostyk.node.documents.CanonicalJson;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How words, days and institutions stand in the acts of promises and visits. */
final class Wire {
  private static final int LONGEST = 4_000;

  private Wire() {}

  /**
   * An act of this form.
   *
   * @throws NotCanonical if it is none
   */
  static <A> A read(byte[] canonical, String form, Function<JsonNode, A> act) {
    JsonNode json = CanonicalJson.read(canonical);
    try {
      if (!form.equals(text(json, "form"))) {
        throw new IllegalArgumentException("Of another form");
      }
      return act.apply(json);
    } catch (NotCanonical e) {
      throw e;
    } catch (RuntimeException e) {
      throw new NotCanonical("JSON, but no act of the form " + form, e);
    }
  }

  static void words(Map<String, Object> json, String name, String words) {
    if (!words.isEmpty()) {
      json.put(name, words);
    }
  }

  static Map<String, Object> member(Act.Member m) {
    return Map.of("hei", m.id(), "name", m.name().byTag(), "country", m.country().code());
  }

  static Act.Member member(JsonNode json) {
    String hei = text(json, "hei");
    return new Act.Member(
        hei, worded(json.required("name"), null), hei, new Country(text(json, "country")));
  }

  static Text worded(JsonNode byTag, @Nullable JsonNode authoritative) {
    var texts = new LinkedHashMap<String, String>();
    byTag.properties().forEach(e -> texts.put(e.getKey(), seen(e.getValue().stringValue())));
    return new Text(texts, authoritative == null ? null : authoritative.stringValue());
  }

  static Optional<LocalDate> day(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(d -> LocalDate.parse(d.stringValue()));
  }

  static String words(JsonNode json, String name) {
    JsonNode words = json.get(name);
    return words == null ? "" : seen(words.stringValue());
  }

  static String text(JsonNode json, String name) {
    return seen(json.required(name).stringValue());
  }

  /** What a person can have typed, and a database takes. */
  private static String seen(String text) {
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text is too long, or has a character that is none");
    }
    return text;
  }
}
