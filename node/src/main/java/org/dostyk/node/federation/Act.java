package org.dostyk.node.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.approvals.Answer;
import org.dostyk.node.approvals.Progress;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
import org.dostyk.node.lives.Notice;
import org.dostyk.node.lives.Provisions;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/** One thing that one party did with an agreement. */
sealed interface Act {
  AgreementId agreement();

  /** The party whose act it is, by its id in documents. */
  String party();

  Instant at();

  /** The drafter's node, where it speaks for a party that has none; its party's id. */
  Optional<String> witness();

  /**
   * An agreement was begun.
   *
   * @param type in the words of agreements
   * @param number of what changes or ends another agreement, among its like
   */
  record Begun(
      AgreementId agreement,
      String party,
      Instant at,
      String type,
      Optional<AgreementId> under,
      OptionalInt number,
      List<Member> parties)
      implements Act {
    public Begun {
      parties = List.copyOf(parties);
    }

    @Override
    public Optional<String> witness() {
      return Optional.empty();
    }

    /** A party by its id in documents. */
    Optional<Member> member(String id) {
      return parties.stream().filter(p -> p.id().equals(id)).findFirst();
    }
  }

  /**
   * A party as the drafter knows it.
   *
   * @param hei its domain name, or null for one that has no node
   */
  record Member(String id, Text name, @Nullable String hei, Country country) {}

  /** A wording was proposed. */
  record Proposed(
      AgreementId agreement,
      String party,
      Instant at,
      int version,
      Hash document,
      Optional<Hash> previous,
      Optional<String> witness)
      implements Act {}

  /** A wording was signed. */
  record Signed(AgreementId agreement, Hash document, Signature signature, Optional<String> witness)
      implements Act {
    @Override
    public String party() {
      return signature.party();
    }

    @Override
    public Instant at() {
      return signature.at();
    }
  }

  /** A wording was answered: accepted, returned, commented on. */
  record Said(
      AgreementId agreement,
      String party,
      Instant at,
      UUID id,
      Hash document,
      Answer.Kind kind,
      String words,
      Optional<String> witness)
      implements Act {}

  /** How far a wording is on its way through the party's house, as far as it shows that. */
  record Approval(
      AgreementId agreement,
      String party,
      Instant at,
      Hash document,
      Progress progress,
      Optional<String> witness)
      implements Act {}

  /** Notice was given. */
  record Noticed(
      AgreementId agreement,
      String party,
      Instant at,
      UUID id,
      Notice.Kind kind,
      LocalDate on,
      LocalDate until,
      String words,
      Optional<String> witness)
      implements Act {}

  /** A notice was withdrawn by the party that gave it. */
  record Withdrawn(
      AgreementId agreement, String party, Instant at, UUID notice, Optional<String> witness)
      implements Act {}

  /** By what the agreement lives was said, as the party reads it. */
  record Provided(
      AgreementId agreement,
      String party,
      Instant at,
      Provisions provisions,
      Optional<String> witness)
      implements Act {}

  /** An end was recorded. */
  record Ended(
      AgreementId agreement,
      String party,
      Instant at,
      Ending.Manner manner,
      LocalDate on,
      String reason,
      Optional<String> witness)
      implements Act {}

  /**
   * An end was taken back by the party that recorded it.
   *
   * @param ended when it had recorded it
   */
  record TakenBack(
      AgreementId agreement, String party, Instant at, Instant ended, Optional<String> witness)
      implements Act {}

  /**
   * Something that a later version of this program knows: kept and carried on, without effect.
   *
   * @param kind what it calls it
   */
  record Unknown(
      AgreementId agreement, String party, Instant at, String kind, Optional<String> witness)
      implements Act {}
}
