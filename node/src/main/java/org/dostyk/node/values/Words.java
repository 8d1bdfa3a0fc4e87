package org.dostyk.node.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Words as somebody noted them, and the same in further languages. In which language they were
 * noted is not known: a form has one field for them, a workbook one column.
 *
 * @param said as they were noted; empty where nothing was
 * @param also the same for readers of further languages, by tag
 */
public record Words(String said, Optional<Text> also) {

  public Words {
    said = said.strip();
  }

  /** Words in the one language in which they were noted. */
  public static Words of(String said) {
    return new Words(said, Optional.empty());
  }

  public boolean isEmpty() {
    return said.isEmpty() && also.isEmpty();
  }

  /** Whether one of the wordings has more letters than this. */
  public boolean isLongerThan(int most) {
    return said.length() > most
        || also.stream()
            .anyMatch(a -> a.byTag().values().stream().anyMatch(w -> w.length() > most));
  }

  /** The wording for a reader: their language, else as it was noted, else whatever there is. */
  public String in(Language reader) {
    Optional<String> own = also.flatMap(a -> a.exactly(reader.tag()));
    return own.orElseGet(() -> said.isEmpty() ? also.map(a -> a.in(reader)).orElse("") : said);
  }

  /** The tag of the wording that {@link #in} gives, where it is known. */
  public @Nullable String tagFor(Language reader) {
    return also.flatMap(a -> a.exactly(reader.tag())).isPresent() ? reader.tag() : null;
  }

  /** What a store keeps beside the words as they were noted: a JSON object of tag to value. */
  public String alsoToJson() {
    return also.map(Text::toJson).orElse("{}");
  }

  /** Reads {@link #alsoToJson}. */
  public static Words read(String said, String alsoJson) {
    return new Words(
        said, "{}".equals(alsoJson) ? Optional.empty() : Optional.of(Text.fromJson(alsoJson)));
  }

  /** Every wording by what it is called in a form: the noted one under {@code field} itself. */
  public SequencedMap<String, String> fields(String field) {
    var fields = new LinkedHashMap<String, String>(Map.of(field, said));
    also.ifPresent(a -> a.byTag().forEach((tag, w) -> fields.put(field + "_" + tag, w)));
    return fields;
  }
}
