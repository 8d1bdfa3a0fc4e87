package org.dostyk.node.approvals;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * What a party says of a version to all others.
 *
 * @param version its number; below one where it is no version any more
 * @param hash of the version; null for what was said before hashes were noted
 * @param house the party, by its id as a partner; an own institution has the same
 * @param by null where it was said at another node
 * @param words may be empty where it accepts
 */
public record Answer(
    UUID id,
    AgreementId agreement,
    int version,
    @Nullable Hash hash,
    InstitutionId house,
    @Nullable AccountId by,
    Kind kind,
    String words,
    Instant at) {

  /** What is said. */
  public enum Kind {
    COMMENT,
    /** It will propose no other version; it binds nobody as a signature does. */
    ACCEPTANCE,
    /** It does not sign the version as it is, and says why. */
    RETURN
  }

  public boolean accepts() {
    return kind == Kind.ACCEPTANCE;
  }

  public boolean returns() {
    return kind == Kind.RETURN;
  }

  Answer about(int number) {
    return new Answer(id, agreement, number, hash, house, by, kind, words, at);
  }
}
