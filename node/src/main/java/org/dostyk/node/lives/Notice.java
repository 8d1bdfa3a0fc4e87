package org.dostyk.node.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a party said about the end of an agreement.
 *
 * @param party whose notice it is, by its id in the register of partners
 * @param partyName as the agreement names it
 * @param givenOn the day on which the others had it
 * @param words what it says, or the number and day of the letter; may be empty
 * @param lastDay the last day of the agreement that follows from it
 * @param enteredFor the institution that entered it, and alone may withdraw it
 * @param enteredBy null where it was entered at another node
 */
public record Notice(
    NoticeId id,
    AgreementId agreement,
    Kind kind,
    java.util.UUID party,
    Text partyName,
    LocalDate givenOn,
    String words,
    LocalDate lastDay,
    InstitutionId enteredFor,
    @Nullable AccountId enteredBy,
    Instant enteredAt,
    Optional<Instant> withdrawnAt) {

  /** What is said. */
  public enum Kind {
    /** That the party ends it. */
    ENDS,
    /** That the party objects to its renewal by itself. */
    NO_RENEWAL,
    /** That all parties have signed that it ends. */
    CONSENT;

    public String textKey() {
      return "lives.notice." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(k -> k != CONSENT && k.name().equals(name)).findFirst();
    }
  }
}
