package org.dostyk.node.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.Progress;
import org.dostyk.node.partners.PartnerBulkStore.Entry;
import org.dostyk.node.partners.PartnerBulkStore.Notes;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
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
  /** How many rows one statement writes. */
  private static final int TOGETHER = 1_000;

  private final Partners partners;
  private final PartnerStore store;
  private final DossierStore dossiers;
  private final ContactStore contactStore;
  private final PartnerBulkStore bulk;
  private final MergeStore merges;
  private final PartnerIndex index;
  private final Audit audit;
  private final Clock clock;

  ImportedPartners(
      Partners partners,
      PartnerStore store,
      DossierStore dossiers,
      ContactStore contactStore,
      PartnerBulkStore bulk,
      MergeStore merges,
      PartnerIndex index,
      Audit audit,
      Clock clock) {
    this.partners = partners;
    this.store = store;
    this.dossiers = dossiers;
    this.contactStore = contactStore;
    this.bulk = bulk;
    this.merges = merges;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that an institution knows of partners. */
  PartnerRegister register(InstitutionId keptBy) {
    var kept =
        dossiers.keptBy(keptBy).stream()
            .collect(Collectors.toMap(DossierStore.Kept::partner, DossierStore.Kept::dossier));
    var people =
        contactStore.keptBy(keptBy).stream().collect(Collectors.groupingBy(Contact::partner));
    var register = new PartnerRegister(batch(keptBy));
    for (Partner p : store.visibleTo(Set.of(keptBy))) {
      var entry =
          register.add(
              new PartnerRegister.Entry(
                  p.id(),
                  null,
                  new RowMerge.Known(
                      p.details(),
                      p.keptBy().equals(keptBy),
                      kept.getOrDefault(p.id(), Dossier.empty(keptBy)),
                      people.getOrDefault(p.id(), List.of()))));
      register.alsoCalled(entry, p.aliases());
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

  /** An empty batch for the rows of one import. */
  PartnerBatch batch(InstitutionId keptBy) {
    return new PartnerBatch(
        new PartnerBatch.Finding() {
          @Override
          public List<PartnerStanding> standing(Set<PartnerId> ids) {
            return ImportedPartners.this.standing(ids, keptBy);
          }

          @Override
          public Contact contact(PartnerId id, RowMerge merge, PartnerRow.Person person) {
            return ImportedPartners.this.contact(id, merge, person);
          }
        });
  }

  /** Writes a batch. */
  void write(PartnerBatch batch, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    var added = new ArrayList<Entry>();
    var fresh = new ArrayList<PartnerIndexStore.Source>();
    var changed = new ArrayList<Entry>();
    var notes = new ArrayList<Notes>();
    var people = new ArrayList<Contact>();
    for (PartnerStanding s : batch.standing()) {
      if (s.seen == 0) {
        added.add(s.entry());
        fresh.add(s.source());
      } else if (s.revision != s.seen) {
        changed.add(s.entry());
      }
      if (s.dossier.revision() != s.seenNoting) {
        notes.add(s.notes());
      }
      people.addAll(s.added);
    }
    Instant now = clock.instant();
    inParts(added, part -> bulk.addAll(keptBy, part, now));
    weigh(added);
    inParts(added, part -> bulk.nameAll(keptBy, part));
    inParts(changed, part -> bulk.changeAll(keptBy, part, now));
    inParts(notes, part -> bulk.writeDossiers(keptBy, part));
    inParts(people, part -> contactStore.addAll(part, keptBy, now));
    refuseSharedIds(
        Stream.concat(added.stream(), changed.stream()).map(Entry::id).toList(), keptBy);
    weigh(added);
    merges.askAll(
        batch.questions().stream()
            .map(q -> Doubt.of(keptBy, q.one(), q.other(), q.likeness(), clock))
            .toList());
    index.writeNew(fresh, progress::rows);
    List<PartnerId> others = new ArrayList<>(named(changed.stream(), notes));
    others.removeAll(added.stream().map(Entry::id).collect(Collectors.toSet()));
    index.write(others, entered -> progress.rows(fresh.size() + entered));
    audit.recordAll(keptBy, by, batch.deeds());
  }

  /** Takes back what was made, the last first; nothing if there is any objection. */
  List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    Set<PartnerId> ids = made.stream().map(m -> new PartnerId(m.id())).collect(Collectors.toSet());
    var standing = standing(ids, keptBy).stream().collect(Collectors.toMap(s -> s.id, s -> s));
    var undoing = new PartnerUndoing(standing, partners.uses(ids));
    made.forEach(undoing::takeBack);
    if (!undoing.objections().isEmpty()) {
      return undoing.objections();
    }
    var gone = new ArrayList<Entry>();
    var changed = new ArrayList<Entry>();
    var notes = new ArrayList<Notes>();
    for (PartnerStanding s : standing.values()) {
      if (s.gone) {
        gone.add(new Entry(s.id, s.details, s.seen, 0));
        continue;
      }
      if (s.revision != s.seen) {
        changed.add(s.entry());
      }
      if (s.dossier.revision() != s.seenNoting) {
        notes.add(s.notes());
      }
    }
    Instant now = clock.instant();
    inParts(undoing.contacts(), part -> contactStore.removeAll(part, keptBy));
    inParts(
        gone,
        part -> {
          index.remove(part.stream().map(Entry::id).toList());
          int removed = bulk.removeAll(keptBy, part);
          progress.rows(gone.indexOf(part.getLast()) + 1);
          return removed;
        });
    inParts(changed, part -> bulk.changeAll(keptBy, part, now));
    inParts(notes, part -> bulk.writeDossiers(keptBy, part));
    index.write(named(changed.stream(), notes), progress::rows);
    audit.recordAll(keptBy, by, undoing.deeds());
    return List.of();
  }

  private List<PartnerStanding> standing(Set<PartnerId> ids, InstitutionId keptBy) {
    bulk.hold(ids);
    Map<PartnerId, Dossier> kept = dossiers.of(ids, keptBy);
    Map<PartnerId, List<Contact>> people = contactStore.of(ids, keptBy);
    return store.these(List.copyOf(ids), Set.of(keptBy)).stream()
        .map(
            p ->
                new PartnerStanding(
                    p,
                    kept.getOrDefault(p.id(), Dossier.empty(keptBy)),
                    people.getOrDefault(p.id(), List.of())))
        .toList();
  }

  /** Somebody saved one of them at this very moment: the whole import waits for another try. */
  private static <T> void inParts(List<T> all, ToIntFunction<List<T>> writing) {
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<T> part = all.subList(from, Math.min(all.size(), from + TOGETHER));
      if (writing.applyAsInt(part) != part.size()) {
        throw new Refused(Objection.of("partners.objection.changed_now"));
      }
    }
  }

  private void weigh(List<Entry> added) {
    if (added.size() >= TOGETHER) {
      bulk.weigh();
    }
  }

  private static List<PartnerId> named(Stream<Entry> entries, List<Notes> notes) {
    return Stream.concat(entries.map(Entry::id), notes.stream().map(Notes::id)).distinct().toList();
  }

  private void refuseSharedIds(List<PartnerId> written, InstitutionId keptBy) {
    Refused.ifAny(
        bulk.shared(written, keptBy).stream()
            .map(
                s ->
                    Objection.of(
                        "partners.objection.id_taken", s.value(), partners.nameOf(s.other())))
            .toList());
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
}
