package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a story's public text tells, fact by fact. */
record News(String story, LocalDate day, List<Fact> facts) {

  /**
   * A fact and where it stands.
   *
   * @param who the persona who sees the record
   * @param path of the record, or of the page on which it is made
   */
  record Fact(String who, String path, SequencedMap<String, String> fact) {}

  static List<News> read() {
    try (InputStream in = new ClassPathResource("demo/facts.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, new TypeReference<List<News>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
