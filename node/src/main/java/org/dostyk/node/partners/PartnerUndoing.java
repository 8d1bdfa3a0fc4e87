package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dostyk.node.imports.Made;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.Objection;

/**
 * Takes back what the rows of an import made, the last first, in memory: each row's work only if
 * the entry still stands as that row left it. {@link ImportedPartners} then writes all of it by
 * sets. Not for use by several threads.
 */
final class PartnerUndoing {
  private final Map<PartnerId, PartnerStanding> standing;
  private final Map<PartnerId, List<Objection>> uses;
  private final List<Objection> objections = new ArrayList<>();
  private final List<ContactId> contacts = new ArrayList<>();
  private final List<Audit.Deed> deeds = new ArrayList<>();

  /**
   * @param uses what builds on those that were made
   */
  PartnerUndoing(Map<PartnerId, PartnerStanding> standing, Map<PartnerId, List<Objection>> uses) {
    this.standing = standing;
    this.uses = uses;
  }

  List<Objection> objections() {
    return objections;
  }

  /** Those who go. */
  List<ContactId> contacts() {
    return contacts;
  }

  List<Audit.Deed> deeds() {
    return deeds;
  }

  void takeBack(Made made) {
    PartnerStanding now = standing.get(new PartnerId(made.id()));
    if (now == null || now.gone) {
      return;
    }
    ImportMemory memory = ImportMemory.fromJson(made.memory());
    List<Objection> against = against(now, memory);
    if (!against.isEmpty()) {
      objections.addAll(against);
      return;
    }
    for (Contact contact : List.copyOf(now.contacts)) {
      if (memory.contacts().contains(contact.id().value())) {
        now.contacts.remove(contact);
        contacts.add(contact.id());
        note("partners.contact_removed", now, contact.names().forms().getFirst().line());
      }
    }
    if (memory.created()) {
      now.gone = true;
      note("partners.removed", now, PartnerWords.names(now.details.name()));
    } else {
      putBack(now, memory);
    }
  }

  private void putBack(PartnerStanding now, ImportMemory memory) {
    ImportMemory.Details was = memory.details();
    if (was != null && was.revision() != memory.revision()) {
      now.details = was.back();
      now.revision = was.revision();
    }
    if (memory.notes() != null && memory.notes().revision() != memory.noting()) {
      now.dossier = memory.notes().back(now.dossier.keptBy());
    }
    note("partners.put_back", now, "");
  }

  private List<Objection> against(PartnerStanding now, ImportMemory memory) {
    var against = new ArrayList<Objection>();
    if (now.revision != memory.revision() || now.dossier.revision() != memory.noting()) {
      against.add(Objection.of("partners.objection.changed_since", now.details.name()));
    }
    boolean touched =
        now.contacts.stream()
            .anyMatch(c -> memory.contacts().contains(c.id().value()) && c.revision() != 1);
    boolean added =
        memory.created()
            && now.contacts.stream().anyMatch(c -> !memory.contacts().contains(c.id().value()));
    if (touched || added) {
      against.add(Objection.of("partners.objection.contacts_since", now.details.name()));
    }
    if (memory.created()) {
      against.addAll(uses.getOrDefault(now.id, List.of()));
    }
    return against;
  }

  private void note(String action, PartnerStanding of, String detail) {
    deeds.add(new Audit.Deed(action, Partner.RECORD, of.id.value(), detail));
  }
}
