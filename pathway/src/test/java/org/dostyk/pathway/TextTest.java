package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dostyk.pathway.say.Sentences;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  @Test
  void everySentenceIsThereInFourLanguagesWithTheSamePlaces() throws IOException {
    Properties english = texts("en");
    for (String language : Sentences.LANGUAGES) {
      Properties texts = texts(language);
      assertThat(new TreeSet<>(texts.stringPropertyNames()))
          .as(language)
          .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
      for (String key : english.stringPropertyNames()) {
        assertThat(places(texts.getProperty(key)))
            .as("%s in %s", key, language)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    String file = "text_" + language + ".properties";
    try (var in = Sentences.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      texts.load(new java.io.StringReader(new String(bytes, StandardCharsets.UTF_8)));
    }
    return texts;
  }
}
