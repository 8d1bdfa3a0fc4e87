package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that a visitor can do as one person within three minutes.
 *
 * @param who the persona's key; for a guest of a visit, whoever signs for the other side
 * @param path where it begins; empty for a guest, who begins with a link of their own
 * @param what it is
 * @param steps one after another; {@code {a.key}} stands for what a page calls something
 */
record Task(
    String who,
    String path,
    SequencedMap<String, String> what,
    List<SequencedMap<String, String>> steps) {

  boolean isGuests() {
    return path.isEmpty();
  }

  static List<Task> all() {
    try (InputStream in = new ClassPathResource("demo/tasks.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, new TypeReference<List<Task>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
