package org.dostyk.node.agreements;

import java.util.List;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was saved of a working text, and bringing it back. */
@Service
class Revisions {
  private static final int SHOWN = 100;
  private final Agreements agreements;
  private final RevisionStore store;

  Revisions(Agreements agreements, RevisionStore store) {
    this.agreements = agreements;
    this.store = store;
  }

  /** The latest savings of the officer's side, the latest first. */
  @Transactional(readOnly = true)
  public List<Revision> list(AgreementId id, Actor officer) {
    return store.list(id, side(id, officer), SHOWN);
  }

  /**
   * The text as it was once saved.
   *
   * @throws NotFound if the officer's side never saved it
   */
  @Transactional(readOnly = true)
  public Draft find(AgreementId id, int number, Actor officer) {
    return store
        .draft(id, side(id, officer), number)
        .orElseThrow(() -> new NotFound("Revision " + number + " of " + id));
  }

  /** Saves an earlier text anew; what it replaces can be brought back in turn. */
  @Transactional
  public void bringBack(AgreementId id, int number, Actor officer) {
    Draft earlier = find(id, number, officer);
    int now = agreements.workOn(id, officer).revision();
    agreements.save(id, now, earlier, officer);
  }

  private InstitutionId side(AgreementId id, Actor officer) {
    return agreements.officersSide(agreements.findAs(Role.OFFICER, id, officer), officer);
  }
}
