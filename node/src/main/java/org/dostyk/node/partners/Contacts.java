package org.dostyk.node.partners;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people at partners to write to; each seen by its keeper's people alone. */
@Service
public class Contacts {
  private final ContactStore store;
  private final Partners partners;
  private final Audit audit;
  private final Clock clock;

  Contacts(ContactStore store, Partners partners, Audit audit, Clock clock) {
    this.store = store;
    this.partners = partners;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whom these institutions know at a partner, in the order in which they were entered. */
  public List<Contact> of(PartnerId partner, Set<InstitutionId> readers) {
    return store.of(partner, readers);
  }

  public Optional<Contact> find(ContactId id, Set<InstitutionId> readers) {
    return store.find(id, readers);
  }

  /**
   * Enters a contact; an id that is there already changes nothing.
   *
   * @throws Refused if the contact does not hold
   * @throws NotFound if its keeper does not see the partner
   */
  @Transactional
  public void add(Contact contact, @Nullable Actor by) {
    Refused.ifAny(PartnerRules.of(contact.names(), contact.email()));
    partners.get(contact.partner(), Set.of(contact.keptBy()));
    if (store.add(contact, clock.instant())) {
      record(contact, by, "partners.contact_added");
    }
  }

  /**
   * Changes a contact.
   *
   * @return false where somebody changed it since the contact's revision: nothing was written
   * @throws Refused if the contact does not hold
   */
  @Transactional
  public boolean change(Contact contact, @Nullable Actor by) {
    Refused.ifAny(PartnerRules.of(contact.names(), contact.email()));
    boolean changed = store.change(contact);
    if (changed) {
      record(contact, by, "partners.contact_changed");
    }
    return changed;
  }

  /** Removes a contact; one that is gone already stays so. */
  @Transactional
  public void remove(ContactId id, InstitutionId keptBy, @Nullable Actor by) {
    Optional<Contact> contact = store.find(id, Set.of(keptBy));
    if (store.remove(id, keptBy)) {
      contact.ifPresent(c -> record(c, by, "partners.contact_removed"));
    }
  }

  private void record(Contact contact, @Nullable Actor by, String action) {
    audit.record(
        contact.keptBy(),
        by,
        action,
        Partner.RECORD,
        contact.partner().value(),
        contact.names().forms().getFirst().line());
  }
}
