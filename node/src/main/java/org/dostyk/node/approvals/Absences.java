package org.dostyk.node.approvals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away and who decides for them; everybody enters their own, an officer anybody's. */
@Service
public class Absences {
  /** The record kind of absences in the audit trail. */
  public static final String KIND = "approvals.absence";

  private final AbsenceStore store;
  private final Deciders deciders;
  private final Audit audit;
  private final Clock clock;

  Absences(AbsenceStore store, Deciders deciders, Audit audit, Clock clock) {
    this.store = store;
    this.deciders = deciders;
    this.audit = audit;
    this.clock = clock;
  }

  /** The absences at a house that are not over. */
  @Transactional(readOnly = true)
  public List<Absence> of(InstitutionId house) {
    return store.of(house, deciders.today(house));
  }

  /**
   * Enters an absence. Sent twice under one id, it is entered once.
   *
   * @throws Refused with every objection
   */
  @Transactional
  public void enter(Absence absence, Actor by) {
    Refused.ifAny(against(absence, by));
    if (store.add(absence, by.account(), clock.instant())) {
      note(absence, by, "approvals.deputy_named");
    }
  }

  /** Takes an absence back; who decided by it meanwhile has decided. */
  @Transactional
  public void remove(UUID id, Actor by) {
    Absence absence =
        store
            .find(id, by.institutionsAs(Deciders.MAY_DECIDE))
            .filter(a -> isTheirs(a, by))
            .orElseThrow(() -> new NotFound("Absence " + id));
    store.remove(id);
    note(absence, by, "approvals.deputy_removed");
  }

  /** Whether this person may enter and remove it. */
  static boolean isTheirs(Absence absence, Actor by) {
    return absence.who().equals(by.account()) || by.is(Role.OFFICER, absence.house());
  }

  private List<Objection> against(Absence absence, Actor by) {
    if (!by.institutionsAs(Deciders.MAY_DECIDE).contains(absence.house())) {
      throw new NotFound("No seat at " + absence.house());
    }
    var objections = new ArrayList<Objection>();
    var able = deciders.at(absence.house()).keySet();
    if (!isTheirs(absence, by)) {
      objections.add(Objection.of("approvals.objection.absence_of_another"));
    }
    if (absence.who().equals(absence.deputy())) {
      objections.add(Objection.of("approvals.objection.own_deputy"));
    }
    if (!able.contains(absence.who()) || !able.contains(absence.deputy())) {
      objections.add(Objection.of("approvals.objection.absence_people"));
    }
    if (absence.to().isBefore(absence.from())) {
      objections.add(Objection.of("approvals.objection.absence_days"));
    } else if (absence.to().isBefore(deciders.today(absence.house()))) {
      objections.add(Objection.of("approvals.objection.absence_over"));
    }
    return objections;
  }

  private void note(Absence absence, Actor by, String action) {
    audit.record(
        absence.house(), by, action, KIND, absence.id(), absence.from() + " – " + absence.to());
  }
}
