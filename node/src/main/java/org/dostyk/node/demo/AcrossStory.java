package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies between the two nodes of the demonstration from its beginning: a visit that the guest
 * has approved and the host has not, and a promise under it that both have confirmed. All of it is
 * invented.
 *
 * @param guestsOfficer the persona who plans the visit and notes the promise
 * @param hostsOfficer the persona who confirms the promise
 * @param head the persona who leads the delegation
 * @param round what the programme begins with
 * @param what the host promises
 */
record AcrossStory(
    UUID visit,
    UUID promise,
    UUID delegate,
    UUID item,
    UUID guest,
    UUID host,
    String guestsOfficer,
    String hostsOfficer,
    String head,
    SequencedMap<String, String> purpose,
    SequencedMap<String, String> round,
    SequencedMap<String, String> what) {

  static AcrossStory read() {
    try (InputStream in = new ClassPathResource("demo/across.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, AcrossStory.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
