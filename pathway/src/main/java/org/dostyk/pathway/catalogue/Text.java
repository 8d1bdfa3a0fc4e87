package org.dostyk.pathway.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A name in one or more languages, in the order given. Immutable.
 *
 * @param byTag BCP 47 tag to wording; the tag {@code und} where the file names no language
 */
public record Text(SequencedMap<String, String> byTag) {

  public Text {
    if (byTag.isEmpty()) {
      throw new IllegalArgumentException("A text needs a wording in at least one language.");
    }
    byTag = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byTag));
  }

  /** A wording of no named language. */
  public static Text of(String wording) {
    return new Text(new LinkedHashMap<>(Map.of("und", wording)));
  }

  /** The wording for a reader of the language; else English, else the first. */
  public String in(String language) {
    String own = byTag.get(language);
    return own != null ? own : byTag.getOrDefault("en", byTag.firstEntry().getValue());
  }

  @Override
  public String toString() {
    return in("en");
  }
}
