package org.dostyk.node.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;

/**
 * A route being changed: an institution's usual one, or that of one agreement.
 *
 * @param agreement empty for a usual route
 * @param people who may be named in a step
 * @param theirs what somebody else kept meanwhile
 * @param under whether a version is on this way already, so that a change holds from the next on
 */
public record RoutePage(
    InstitutionId house,
    AgreementType type,
    Optional<Agreement> agreement,
    RouteForm form,
    Map<AccountId, PersonNames> people,
    Optional<Route> theirs,
    boolean under,
    List<Objection> objections) {

  /** Where the form is sent. */
  public String path() {
    return agreement
        .map(a -> "/agreements/" + a.id() + "/route")
        .orElse("/approvals/route?type=" + type.name() + "&house=" + house);
  }

  public String back() {
    return agreement.map(a -> "/agreements/" + a.id()).orElse("/approvals");
  }
}
