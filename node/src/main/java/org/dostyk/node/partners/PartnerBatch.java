package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.imports.Made;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.search.Likeness;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Refused;

/**
 * What the rows of one import do to partners: laid over how each stands, row after row, and kept in
 * memory until {@link ImportedPartners} writes all of it by sets. Not for use by several threads.
 */
final class PartnerBatch {
  private final Finding finding;
  private final Set<PartnerId> expected = new HashSet<>();
  private final Map<PartnerId, PartnerStanding> standing = new LinkedHashMap<>();
  private final List<Audit.Deed> deeds = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private boolean found;

  /** Finds entries as they stand, and makes contacts. */
  interface Finding {
    List<PartnerStanding> standing(Set<PartnerId> ids);

    Contact contact(PartnerId id, RowMerge merge, PartnerRow.Person person);
  }

  /** Whether an entry that a row made is the same as another. */
  record Question(PartnerId one, PartnerId other, Likeness likeness) {}

  PartnerBatch(Finding finding) {
    this.finding = finding;
  }

  /** Says that a row may change this entry, so that all of them are found at once. */
  void expect(PartnerId id) {
    expected.add(id);
  }

  Iterable<PartnerStanding> standing() {
    return standing.values();
  }

  List<Audit.Deed> deeds() {
    return deeds;
  }

  List<Question> questions() {
    return questions;
  }

  /** Leaves it to a person whether an entry is the same as another, if that one came to be. */
  void ask(PartnerId one, Lookalikes.Lookalike other) {
    PartnerId became = other.entry().became;
    if (became != null && !became.equals(one)) {
      questions.add(new Question(one, became, other.likeness()));
    }
  }

  /** The entry that an earlier row made under one of these names. */
  Optional<PartnerId> called(Text name) {
    Set<String> folded = new HashSet<>();
    name.byTag().values().forEach(n -> folded.add(Fold.of(n)));
    return standing.values().stream()
        .filter(s -> s.seen == 0)
        .filter(
            s ->
                s.details.name().byTag().values().stream()
                    .anyMatch(n -> folded.contains(Fold.of(n))))
        .map(s -> s.id)
        .findFirst();
  }

  Made create(PartnerId id, RowMerge merge) {
    check(PartnerRules.of(merge.details()), PartnerRules.of(merge.dossier()));
    var made = new PartnerStanding(id, merge.details(), merge.dossier());
    standing.put(id, made);
    note("partners.added", id, AuditWords.of(merge.details().name()));
    List<Contact> people = addPeople(made, merge);
    return made(made, new ImportMemory(null, 1, null, made.dossier.revision(), ids(people)));
  }

  /** Lays a row over how a partner stands; empty where that changes nothing. */
  Optional<Made> change(PartnerId id, PartnerRow row) {
    PartnerStanding now = get(id);
    RowMerge merge = RowMerge.over(now.known(), row);
    if (merge.changes().isEmpty()) {
      return Optional.empty();
    }
    var before = ImportMemory.Details.of(now.revision, now.details);
    var noted = ImportMemory.Notes.of(now.dossier);
    if (!merge.details().equals(now.details)) {
      check(PartnerRules.of(merge.details()), List.of());
      now.change(merge.details());
      note("partners.changed", id, "");
    }
    if (!merge.dossier().equals(now.dossier)) {
      check(List.of(), PartnerRules.of(merge.dossier()));
      now.note(merge.dossier());
      note("partners.noted", id, "");
    }
    List<Contact> people = addPeople(now, merge);
    return Optional.of(
        made(
            now,
            new ImportMemory(before, now.revision, noted, now.dossier.revision(), ids(people))));
  }

  private PartnerStanding get(PartnerId id) {
    if (!found) {
      found = true;
      finding.standing(expected).forEach(s -> standing.putIfAbsent(s.id, s));
    }
    if (!standing.containsKey(id)) {
      finding.standing(Set.of(id)).forEach(s -> standing.put(id, s));
    }
    PartnerStanding there = standing.get(id);
    if (there == null) {
      throw new Refused(Objection.of("partners.objection.changed_now"));
    }
    return there;
  }

  private List<Contact> addPeople(PartnerStanding at, RowMerge merge) {
    var people = new ArrayList<Contact>();
    for (PartnerRow.Person person : merge.newPeople()) {
      Contact contact = finding.contact(at.id, merge, person);
      check(PartnerRules.of(contact.names(), contact.email()), List.of());
      at.add(contact);
      people.add(contact);
      note("partners.contact_added", at.id, contact.names().forms().getFirst().line());
    }
    return people;
  }

  private void note(String action, PartnerId id, String detail) {
    deeds.add(new Audit.Deed(action, Partner.RECORD, id.value(), detail));
  }

  private static Made made(PartnerStanding of, ImportMemory memory) {
    return new Made(Partner.RECORD, of.id.value(), "/partners/" + of.id, memory.toJson());
  }

  private static List<java.util.UUID> ids(List<Contact> contacts) {
    return contacts.stream().map(c -> c.id().value()).toList();
  }

  private static void check(List<Objection> some, List<Objection> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    Refused.ifAny(all);
  }
}
