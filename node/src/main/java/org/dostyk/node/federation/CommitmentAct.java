package org.dostyk.node.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.SharedCommitment.Taken;
import org.dostyk.node.commitments.Step;
import org.dostyk.node.values.Text;

/** One thing that one side of a promise did. */
sealed interface CommitmentAct extends PairTaking.Word {
  UUID commitment();

  @Override
  default UUID object() {
    return commitment();
  }

  Instant at();

  /** The promise was noted, by one of its sides. */
  record Promised(
      UUID commitment,
      String party,
      Instant at,
      UUID id,
      Act.Member promiser,
      Act.Member beneficiary,
      Text what,
      Optional<LocalDate> due,
      ZoneId zone,
      Optional<Under> under)
      implements CommitmentAct, PairTaking.Beginning {

    @Override
    public boolean concerns(String hei) {
      return hei.equals(promiser.hei()) || hei.equals(beneficiary.hei());
    }
  }

  /**
   * Where it stands written.
   *
   * @param kind what it is, in the words of messages: agreement, visit
   * @param clause the number of the clause; may be empty
   */
  record Under(String kind, UUID id, String clause, Text label) {}

  /** A step in its life. */
  record Stepped(
      UUID commitment,
      String party,
      Instant at,
      UUID id,
      int turn,
      Step.Kind kind,
      Optional<LocalDate> day,
      String words,
      String link,
      Optional<UUID> about)
      implements CommitmentAct {

    static Stepped of(UUID commitment, String party, Taken t) {
      return new Stepped(
          commitment,
          party,
          t.at(),
          t.id(),
          t.turn(),
          t.kind(),
          Optional.ofNullable(t.day()),
          t.words(),
          t.link(),
          Optional.ofNullable(t.about()));
    }
  }

  /** Something that a later version of this program knows: kept and carried on, without effect. */
  record Unknown(UUID commitment, String party, Instant at, String kind) implements CommitmentAct {}
}
