package org.dostyk.ewp.xml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in a language that may be told.
 *
 * @param language a BCP 47 tag as written, for example {@code ru-Cyrl}; null where it is not told
 */
public record LangText(@Nullable String language, String text) {
  public static LangText of(String language, String text) {
    return new LangText(language, text);
  }

  public static LangText of(String text) {
    return new LangText(null, text);
  }

  /** Reads the element that the reader stands on. */
  public static LangText read(XmlReader in) throws XmlTrouble {
    String language = in.language();
    return new LangText(language, in.text());
  }

  public void write(XmlWriter out, String name) {
    out.begin(name).attribute("xml:lang", language).text(text).end();
  }

  public static void writeAll(XmlWriter out, String name, List<LangText> texts) {
    texts.forEach(text -> text.write(out, name));
  }

  /** The text in a language, else in English, else in none or any. */
  public static Optional<String> in(String language, List<LangText> texts) {
    return Optional.ofNullable(
            find(language, texts)
                .or(() -> find("en", texts))
                .orElse(texts.isEmpty() ? null : texts.getFirst()))
        .map(LangText::text);
  }

  private static Optional<LangText> find(String language, List<LangText> texts) {
    return texts.stream().filter(t -> language.equalsIgnoreCase(t.language)).findFirst();
  }
}
