package org.dostyk.node.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * What stands in a form, field by field: what somebody typed, so that a refused form comes back as
 * it was, or what a form begins with. A parameter of this type in a page method is what was sent.
 *
 * <p>A text in several languages has a field for each, {@code name_kk}, {@code name_ru} and so on;
 * the part {@code web/texts} shows them.
 */
public record Typed(Map<String, String> fields) {

  public Typed {
    fields = Map.copyOf(fields);
  }

  public static Typed nothing() {
    return new Typed(Map.of());
  }

  /** What the field holds, without blanks around it; empty where there is none. */
  public String get(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  public boolean has(String field) {
    return !get(field).isEmpty();
  }

  /** What the field holds exactly as it was typed, as a password is. */
  public String exactly(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The text of a field in the languages of the interface; empty where none was typed. */
  public Optional<Text> text(String field) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(language.tag(), get(field + "_" + language.tag()));
    }
    return Text.ofNonBlank(byTag);
  }

  /** The same form with a field of another content. */
  public Typed with(String field, String content) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, content);
    return new Typed(more);
  }

  /** The same form with these fields too. */
  public Typed with(Map<String, String> further) {
    var more = new LinkedHashMap<>(fields);
    more.putAll(further);
    return new Typed(more);
  }

  /** The same form with a text in its languages. */
  public Typed with(String field, Text text) {
    var more = new LinkedHashMap<>(fields);
    text.byTag().forEach((tag, wording) -> more.put(field + "_" + tag, wording));
    return new Typed(more);
  }
}
