package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.web.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Partnerships by how they are.
 *
 * @param counts how many each word has
 */
public record HealthPage(Word asked, Map<Word, Integer> counts, Listed list) {

  /** A partner with its health. */
  record Line(Partner partner, Health health) {}

  public Word[] words() {
    return Word.values();
  }

  public int count(Word word) {
    return counts.getOrDefault(word, 0);
  }

  /**
   * Health beside a record.
   *
   * @param term of an agreement, where its text was read
   * @param until its last day, where notice was given or its end was agreed
   * @param agreement whose term an officer may note; null for a partner, and where it has ended
   * @param today by which it was computed
   */
  public record Panel(
      Health health,
      @Nullable Term term,
      @Nullable LocalDate until,
      @Nullable UUID agreement,
      boolean mayNote,
      LocalDate today) {}
}
