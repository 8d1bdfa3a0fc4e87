package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a partner stands while an import is carried out or taken back: as it was found, and as the
 * rows so far leave it. Not for use by several threads.
 */
final class PartnerStanding {
  final PartnerId id;
  final boolean ours;

  /** The revision that was found; 0 where there was no entry. */
  final long seen;

  /** The dossier's revision that was found; 0 where there was none. */
  final long seenNoting;

  PartnerDetails details;
  long revision;

  /** With the revision that it would have. */
  Dossier dossier;

  final List<Contact> contacts;
  final List<Contact> added = new ArrayList<>();
  boolean gone;

  /** As it was found. */
  PartnerStanding(Partner there, Dossier dossier, List<Contact> contacts) {
    this.id = there.id();
    this.ours = there.keptBy().equals(dossier.keptBy());
    this.seen = there.revision();
    this.seenNoting = dossier.revision();
    this.details = there.details();
    this.revision = there.revision();
    this.dossier = dossier;
    this.contacts = new ArrayList<>(contacts);
  }

  /** As a row makes it. */
  PartnerStanding(PartnerId id, PartnerDetails details, Dossier dossier) {
    this.id = id;
    this.ours = true;
    this.seen = 0;
    this.seenNoting = 0;
    this.details = details;
    this.revision = 1;
    this.dossier = dossier.saysNothing() ? dossier : at(dossier, 1);
    this.contacts = new ArrayList<>();
  }

  RowMerge.Known known() {
    return new RowMerge.Known(details, ours, dossier, contacts);
  }

  void change(PartnerDetails now) {
    details = now;
    revision++;
  }

  void note(Dossier now) {
    dossier = at(now, now.revision() + 1);
  }

  void add(Contact contact) {
    contacts.add(contact);
    added.add(contact);
  }

  PartnerBulkStore.Entry entry() {
    return new PartnerBulkStore.Entry(id, details, seen, revision);
  }

  PartnerBulkStore.Notes notes() {
    return new PartnerBulkStore.Notes(id, seenNoting, dossier);
  }

  /** What lists and search know it by, as a new entry. */
  PartnerIndexStore.Source source() {
    UUID keeper = dossier.keptBy().value();
    var names = new ArrayList<PartnerIndexStore.Name>();
    details
        .name()
        .byTag()
        .forEach(
            (tag, name) -> names.add(new PartnerIndexStore.Name(keeper, false, true, tag, name)));
    dossier
        .aliases()
        .forEach(
            a -> names.add(new PartnerIndexStore.Name(keeper, true, true, a.tag(), a.value())));
    return new PartnerIndexStore.Source(
        id.value(),
        keeper,
        false,
        details.country().code(),
        details.region() == null ? null : details.region().key(),
        details.town() == null ? List.of() : List.copyOf(details.town().byTag().values()),
        names);
  }

  private static Dossier at(Dossier d, long revision) {
    return new Dossier(d.keptBy(), d.aliases(), d.since(), d.note(), revision);
  }
}
