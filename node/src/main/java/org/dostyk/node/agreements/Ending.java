package org.dostyk.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement came to its end, as a party recorded it.
 *
 * @param on the day on which it ended, by the calendar of the party that recorded it
 * @param reason in that party's words; empty where the manner says it all
 * @param recordedFor the party that recorded it, and alone may take it back
 * @param recordedBy null for the node itself
 */
public record Ending(
    Manner manner,
    LocalDate on,
    String reason,
    InstitutionId recordedFor,
    @Nullable AccountId recordedBy,
    Instant recordedAt) {

  /** In what manner an agreement ends. */
  public enum Manner {
    /** Its term has passed. */
    EXPIRED,
    /** A party gave notice. */
    TERMINATED,
    /** All parties agreed to end it. */
    BY_CONSENT,
    /** It never entered into force: whoever was writing or negotiating it gave up. */
    GIVEN_UP;

    public String textKey() {
      return "agreements.ending." + name().toLowerCase(Locale.ROOT);
    }

    /** In what manners an agreement that is in force ends. */
    public static List<Manner> ofAgreementsInForce() {
      return Arrays.stream(values()).filter(m -> m != GIVEN_UP).toList();
    }

    static Optional<Manner> named(String name) {
      return Arrays.stream(values()).filter(m -> m.name().equals(name)).findFirst();
    }
  }
}
