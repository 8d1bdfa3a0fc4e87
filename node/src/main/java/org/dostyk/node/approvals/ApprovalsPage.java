package org.dostyk.node.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The usual routes of a reader's institutions, and who is away.
 *
 * @param absence the id that an absence entered on this page will have
 */
public record ApprovalsPage(
    List<HouseLines> houses, UUID absence, Typed typed, List<Objection> objections) {

  /**
   * One institution's part.
   *
   * @param routes by type; empty for those who do not run the office
   * @param mayEnterForAll whether the reader may say of others that they are away
   */
  public record HouseLines(
      OwnInstitution house,
      Map<AgreementType, Route> routes,
      boolean mayChange,
      List<Away> away,
      Map<AccountId, PersonNames> people,
      boolean mayEnterForAll,
      AccountId me) {}

  /** An absence with names. */
  public record Away(
      UUID id, PersonNames who, PersonNames deputy, LocalDate from, LocalDate to, boolean theirs) {}
}
