package org.dostyk.node.values;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One content in several languages: BCP 47 tag to string, in the order given. Either one language
 * is authoritative, or all are equal.
 *
 * @param byTag at least one entry; no blank value
 * @param authoritative the tag whose wording decides, or null where all are equally authentic
 */
public record Text(SequencedMap<String, String> byTag, @Nullable String authoritative) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Text {
    if (byTag.isEmpty() || byTag.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "A text needs a value in every language it names: " + byTag);
    }
    if (authoritative != null && !byTag.containsKey(authoritative)) {
      throw new IllegalArgumentException(authoritative + " is not among " + byTag.keySet());
    }
    byTag = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byTag));
  }

  /** A text from tag and value in turn, all languages equal. */
  public static Text of(String tag, String value, String... more) {
    var byTag = new LinkedHashMap<String, String>();
    byTag.put(tag, value);
    for (int i = 0; i < more.length; i += 2) {
      byTag.put(more[i], more[i + 1]);
    }
    return new Text(byTag, null);
  }

  /** A text of the entries that are not blank; empty where none is left. */
  public static Optional<Text> ofNonBlank(Map<String, String> byTag) {
    var kept = new LinkedHashMap<String, String>();
    byTag.forEach(
        (tag, value) -> {
          if (!value.isBlank()) {
            kept.put(tag, value.strip());
          }
        });
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Text(kept, null));
  }

  /** The wording for a reader: their language, else the authoritative, else English, else first. */
  public String in(Language reader) {
    return byTag.getOrDefault(tagFor(reader), byTag.firstEntry().getValue());
  }

  /** The tag of the wording that {@link #in} gives, for the {@code lang} attribute. */
  public String tagFor(Language reader) {
    for (String tag : byTag.keySet()) {
      if (Language.of(tag).filter(reader::equals).isPresent()) {
        return tag;
      }
    }
    if (authoritative != null) {
      return authoritative;
    }
    return byTag.containsKey("en") ? "en" : byTag.firstEntry().getKey();
  }

  /** The wording under exactly this tag. */
  public Optional<String> exactly(String tag) {
    return Optional.ofNullable(byTag.get(tag));
  }

  /** As a JSON object of tag to value, the form in which stores keep it. */
  public String toJson() {
    return JSON.writeValueAsString(byTag);
  }

  /** Reads {@link #toJson}; the authoritative tag is kept beside it by those who need one. */
  public static Text fromJson(String json) {
    return new Text(
        JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {}), null);
  }
}
