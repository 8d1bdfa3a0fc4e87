package org.dostyk.pathway.say;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.dostyk.pathway.catalogue.Text;
import org.dostyk.pathway.studies.Objection;

/** The sentences of one language. Thread-safe. */
public final class Sentences {
  public static final List<String> LANGUAGES = List.of("en", "kk", "ru", "zh");
  private final String language;
  private final Properties texts = new Properties();

  private Sentences(String language) {
    this.language = language;
    String file = "text_" + language + ".properties";
    try (var in = Sentences.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("No texts in " + language);
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param language one of {@link #LANGUAGES}
   */
  public static Sentences in(String language) {
    return new Sentences(language);
  }

  public String language() {
    return language;
  }

  public String of(Objection objection) {
    return of(objection.key(), objection.values());
  }

  public String of(String key, Object... values) {
    return of(key, List.of(values));
  }

  private String of(String key, List<Object> values) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      return key + " " + values;
    }
    var sentence = new StringBuilder();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      int index = Integer.parseInt(pattern.substring(open + 1, close));
      sentence.append(pattern, at, open).append(word(values.get(index)));
      at = close + 1;
    }
    return sentence.append(pattern, at, pattern.length()).toString();
  }

  private String word(Object value) {
    return switch (value) {
      case Text text -> text.in(language);
      case Objection inner -> of(inner);
      case List<?> list -> String.join(", ", list.stream().map(one -> word((Object) one)).toList());
      default -> value.toString();
    };
  }

  /** The keys that have a sentence, for the test that no language lacks one. */
  public java.util.Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
