package org.dostyk.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a file that hold many entries, and the names that their fields may have. */
enum Section {
  QUOTAS("id", "within", "seats", "covers"),
  PLACES(
      "id",
      "within",
      "seats",
      "institution",
      "reserve",
      "grade",
      "languages",
      "fields",
      "earlier",
      "legal"),
  INSTITUTIONS("id", "sent", "received", "tolerance", "exports"),
  APPLICANTS(
      "id",
      "home",
      "order",
      "score",
      "grade",
      "languages",
      "field",
      "earlier",
      "legal",
      "groups",
      "wishes");

  private final List<String> fields;

  Section(String... fields) {
    this.fields = List.of(fields);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Section> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }

  List<String> fields() {
    return fields;
  }
}
