package org.dostyk.node.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.imports.Made;
import org.dostyk.node.partners.PartnerRegister.Entry;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the rows of an import into the register, and takes them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportedPartners {
  private final Partners partners;
  private final Contacts contacts;
  private final PartnerStore store;
  private final DossierStore dossiers;
  private final ContactStore contactStore;
  private final Clock clock;

  ImportedPartners(
      Partners partners,
      Contacts contacts,
      PartnerStore store,
      DossierStore dossiers,
      ContactStore contactStore,
      Clock clock) {
    this.partners = partners;
    this.contacts = contacts;
    this.store = store;
    this.dossiers = dossiers;
    this.contactStore = contactStore;
    this.clock = clock;
  }

  /** All that an institution knows of partners. */
  PartnerRegister register(InstitutionId keptBy) {
    var kept =
        dossiers.keptBy(keptBy).stream()
            .collect(Collectors.toMap(DossierStore.Kept::partner, DossierStore.Kept::dossier));
    var people =
        contactStore.keptBy(keptBy).stream().collect(Collectors.groupingBy(Contact::partner));
    var register = new PartnerRegister();
    for (Partner p : store.visibleTo(Set.of(keptBy))) {
      register.add(
          new Entry(
              p.id(),
              null,
              new RowMerge.Known(
                  p.details(),
                  p.keptBy().equals(keptBy),
                  kept.getOrDefault(p.id(), Dossier.empty(keptBy)),
                  people.getOrDefault(p.id(), List.of()))));
    }
    return register;
  }

  /** What is known once a row is laid over it. */
  RowMerge.Known after(RowMerge.Known known, RowMerge merge) {
    var people = new ArrayList<>(known.contacts());
    merge.newPeople().forEach(p -> people.add(contact(new PartnerId(Uuid7.next(clock)), merge, p)));
    return new RowMerge.Known(merge.details(), known.ours(), merge.dossier(), people);
  }

  /** The partner in sight that bears one of these names. */
  Optional<PartnerId> called(Text name, InstitutionId keptBy) {
    return name.byTag().values().stream()
        .flatMap(n -> store.called(Fold.of(n), Set.of(keptBy)).stream())
        .map(Partner::id)
        .findFirst();
  }

  Made create(PartnerId id, RowMerge merge, @Nullable Actor by) {
    partners.add(id, merge.details(), merge.dossier(), by);
    return made(id, null, null, addPeople(id, merge, by), merge.dossier().keptBy());
  }

  /** Lays a row over what is kept of a partner now; empty where that changes nothing. */
  Optional<Made> change(PartnerId id, PartnerRow row, InstitutionId keptBy, @Nullable Actor by) {
    Partner before = partners.get(id, Set.of(keptBy));
    Dossier noted = dossiers.of(id, keptBy).orElse(Dossier.empty(keptBy));
    boolean ours = before.keptBy().equals(keptBy);
    RowMerge merge =
        RowMerge.over(
            new RowMerge.Known(before.details(), ours, noted, contacts.of(id, Set.of(keptBy))),
            row);
    if (merge.changes().isEmpty()) {
      return Optional.empty();
    }
    boolean details = !merge.details().equals(before.details());
    if (details) {
      unlessChanged(partners.change(id, keptBy, before.revision(), merge.details(), by));
    }
    boolean dossier = !merge.dossier().equals(noted);
    if (dossier) {
      unlessChanged(partners.keep(id, merge.dossier(), by));
    }
    return Optional.of(made(id, before, noted, addPeople(id, merge, by), keptBy));
  }

  /** Somebody saved the same entry at this very moment: the whole import waits for another try. */
  private static void unlessChanged(boolean written) {
    if (!written) {
      throw new Refused(Objection.of("partners.objection.changed_now"));
    }
  }

  private List<Contact> addPeople(PartnerId id, RowMerge merge, @Nullable Actor by) {
    var added = new ArrayList<Contact>();
    for (PartnerRow.Person person : merge.newPeople()) {
      Contact contact = contact(id, merge, person);
      contacts.add(contact, by);
      added.add(contact);
    }
    return added;
  }

  private Contact contact(PartnerId id, RowMerge merge, PartnerRow.Person person) {
    return new Contact(
        new ContactId(Uuid7.next(clock)),
        id,
        merge.dossier().keptBy(),
        person.names(),
        person.post(),
        person.email(),
        "",
        1);
  }

  private Made made(
      PartnerId id,
      @Nullable Partner before,
      @Nullable Dossier noted,
      List<Contact> added,
      InstitutionId keptBy) {
    long revision = partners.get(id, Set.of(keptBy)).revision();
    long noting = dossiers.of(id, keptBy).map(Dossier::revision).orElse(0L);
    var memory =
        new ImportMemory(
            before == null ? null : ImportMemory.Details.of(before),
            revision,
            noted == null ? null : ImportMemory.Notes.of(noted),
            noting,
            added.stream().map(c -> c.id().value()).toList());
    return new Made(Partner.RECORD, id.value(), "/partners/" + id, memory.toJson());
  }

  /** Puts a partner back as it was before a row, unless it was changed or built on since. */
  List<Objection> undo(Made made, InstitutionId keptBy, @Nullable Actor by) {
    var id = new PartnerId(made.id());
    ImportMemory memory = ImportMemory.fromJson(made.memory());
    Optional<Partner> now = store.find(id, Set.of(keptBy));
    if (now.isEmpty()) {
      return List.of();
    }
    var objections = new ArrayList<Objection>();
    long noting = dossiers.of(id, keptBy).map(Dossier::revision).orElse(0L);
    if (now.get().revision() != memory.revision() || noting != memory.noting()) {
      objections.add(Objection.of("partners.objection.changed_since", now.get().name()));
    }
    objections.addAll(contactsSince(id, memory, now.get(), keptBy));
    if (memory.created()) {
      objections.addAll(partners.uses(id));
    }
    if (!objections.isEmpty()) {
      return objections;
    }
    memory.contacts().forEach(c -> contacts.remove(new ContactId(c), keptBy, by));
    if (memory.created()) {
      partners.remove(id, keptBy, memory.revision(), by);
    } else {
      partners.putBack(id, keptBy, memory, by);
    }
    return List.of();
  }

  private List<Objection> contactsSince(
      PartnerId id, ImportMemory memory, Partner now, InstitutionId keptBy) {
    List<Contact> kept = contacts.of(id, Set.of(keptBy));
    boolean touched =
        kept.stream()
            .filter(c -> memory.contacts().contains(c.id().value()))
            .anyMatch(c -> c.revision() != 1);
    boolean added =
        memory.created()
            && kept.stream().anyMatch(c -> !memory.contacts().contains(c.id().value()));
    return touched || added
        ? List.of(Objection.of("partners.objection.contacts_since", now.name()))
        : List.of();
  }
}
