package org.dostyk.node.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.dostyk.node.values.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the interface in the four languages, read once from {@code
 * text/<module>_<language>.properties} (UTF-8). A key begins with its module's name.
 */
@Component
public class Texts {
  private final Map<Language, Say> voices = new EnumMap<>(Language.class);

  public Texts() {
    for (Language language : Language.values()) {
      voices.put(language, new Say(language, Map.copyOf(read(language))));
    }
  }

  public Say in(Language language) {
    return java.util.Objects.requireNonNull(voices.get(language));
  }

  private static Map<String, String> read(Language language) {
    var texts = new HashMap<String, String>();
    try {
      var pattern = "classpath*:text/*_" + language.tag() + ".properties";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
