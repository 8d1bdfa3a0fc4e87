package org.dostyk.node.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.Signature;
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
   */
  record Begun(
      AgreementId agreement,
      String party,
      Instant at,
      String type,
      Optional<AgreementId> under,
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

  /** Something that a later version of this program knows: kept and carried on, without effect. */
  record Unknown(AgreementId agreement, String party, Instant at, Optional<String> witness)
      implements Act {}
}
