package org.dostyk.node.approvals;

import java.util.Map;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The routes of an institution: the usual one of each type of agreement, and those of single. */
@Service
public class Routes {
  /** The record kind of usual routes, whose id is their institution's. */
  public static final String KIND = "approvals.route";

  private final RouteStore store;
  private final Deciders deciders;
  private final Agreements agreements;
  private final Approvals approvals;
  private final Audit audit;

  Routes(
      RouteStore store,
      Deciders deciders,
      Agreements agreements,
      Approvals approvals,
      Audit audit) {
    this.store = store;
    this.deciders = deciders;
    this.agreements = agreements;
    this.approvals = approvals;
    this.audit = audit;
  }

  /** The usual routes of a house, where it keeps any. */
  @Transactional(readOnly = true)
  public Map<AgreementType, Route> usual(InstitutionId house) {
    return store.usual(house);
  }

  @Transactional(readOnly = true)
  public Route usual(InstitutionId house, AgreementType type) {
    return store.usual(house, type).orElseGet(Route::none);
  }

  /** The route of one agreement as a house has it now; of the usual one the revision is 0. */
  @Transactional(readOnly = true)
  public Route of(Agreement agreement, InstitutionId house) {
    return approvals.route(agreement, house);
  }

  /**
   * Keeps an institution's usual route for agreements of a type. It holds for what is proposed from
   * now on.
   *
   * @param route with the revision that was read
   * @throws Refused with every objection, also if somebody else has changed it meanwhile
   */
  @Transactional
  public void keep(InstitutionId house, AgreementType type, Route route, Actor officer) {
    if (!officer.is(Role.OFFICER, house)) {
      throw new NotFound("No seat at " + house);
    }
    Refused.ifAny(RouteRules.toKeep(route, deciders.at(house).keySet()));
    if (!store.keep(house, type, route)) {
      throw new Refused(Objection.of("approvals.objection.changed_meanwhile"));
    }
    audit.record(
        house,
        officer,
        "approvals.usual_route",
        KIND,
        house.value(),
        AuditWords.ofText(type.textKey()));
  }

  /**
   * Keeps the route of one agreement. It holds at once where nobody has decided anything about the
   * latest version, else from the next version on.
   *
   * @param route with the revision that was read
   * @throws Refused with every objection, also if somebody else has changed it meanwhile
   */
  @Transactional
  public void keep(AgreementId id, Route route, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    InstitutionId house = side(agreement, officer);
    Refused.ifAny(RouteRules.toKeep(route, deciders.at(house).keySet()));
    if (!store.keep(id, house, route)) {
      throw new Refused(Objection.of("approvals.objection.changed_meanwhile"));
    }
    audit.record(
        house,
        officer,
        "approvals.route_changed",
        Agreements.KIND,
        id.value(),
        String.valueOf(route.steps().size()));
    approvals.routeChanged(agreement, house, route);
  }

  /** The party of an agreement for which an officer stands. */
  static InstitutionId side(Agreement agreement, Actor officer) {
    return officer.institutionsAs(Role.OFFICER).stream()
        .filter(house -> agreement.partyOf(house).isPresent())
        .findFirst()
        .orElseThrow(() -> new NotFound("No side of " + agreement.id()));
  }
}
