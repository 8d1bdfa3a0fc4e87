package org.dostyk.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where an agreement stands. */
public sealed interface AgreementState {

  /** One party is writing; nothing was proposed and the others know nothing of it. */
  record Drafted() implements AgreementState {}

  /**
   * A version lies before the parties; signing it or proposing another are both open.
   *
   * @param latest the only version that can be signed
   */
  record InNegotiation(Version latest) implements AgreementState {}

  /**
   * Every party has signed the same version.
   *
   * @param until its last day, where notice was given or its end was agreed; empty otherwise
   */
  record InForce(Version version, Instant since, Optional<LocalDate> until)
      implements AgreementState {
    public InForce(Version version, Instant since) {
      this(version, since, Optional.empty());
    }
  }

  /**
   * Concluded on paper, which lies elsewhere: in force by the word of the institution that noted
   * it. Nothing of it was signed or checked here, and nothing can be.
   */
  record OnPaper(PaperRecord record) implements AgreementState {}

  /**
   * It is over, and nothing of it can be changed or signed any more.
   *
   * @param was the version that was in force; empty where it was given up before it was signed, or
   *     was on paper
   */
  record Ended(Optional<InForce> was, Ending ending) implements AgreementState {}
}
