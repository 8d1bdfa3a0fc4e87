package org.dostyk.allocation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** By which published mechanism a round is matched. */
public enum Mechanism {
  /** Applicant-proposing deferred acceptance under laminar quotas. */
  DEFERRED_ACCEPTANCE("deferred-acceptance"),
  /** One order of all applicants, each of whom takes the best wish still open. */
  SERIAL_DICTATORSHIP("serial-dictatorship"),
  /** Strictly reciprocal exchange by two-sided top trading cycles. */
  TWO_SIDED_CYCLES("two-sided-cycles");

  private final String word;

  Mechanism(String word) {
    this.word = word;
  }

  /** As a file names it. */
  public String word() {
    return word;
  }

  static Optional<Mechanism> of(String word) {
    return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Mechanism::word).collect(Collectors.joining(", "));
  }
}
