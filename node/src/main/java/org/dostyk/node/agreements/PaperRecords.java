package org.dostyk.node.agreements;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.Scans;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements that were concluded on paper and lie elsewhere, as one institution has them on record.
 * What was noted by a whole list is written, and taken back, by sets.
 */
@Service
public class PaperRecords {
  /** How many records one statement writes. */
  private static final int TOGETHER = 1_000;

  private static final int LONGEST_NAME = 200;

  private final PaperRecordStore store;
  private final Agreements agreements;
  private final AgreementIndex index;
  private final Scans scans;
  private final Audit audit;
  private final ObjectProvider<AgreementWork> work;
  private final Clock clock;

  PaperRecords(
      PaperRecordStore store,
      Agreements agreements,
      AgreementIndex index,
      Scans scans,
      Audit audit,
      ObjectProvider<AgreementWork> work,
      Clock clock) {
    this.store = store;
    this.agreements = agreements;
    this.index = index;
    this.scans = scans;
    this.audit = audit;
    this.work = work;
    this.clock = clock;
  }

  /**
   * An agreement to be put on record.
   *
   * @param parties two or more, the institution that notes it first
   * @param ended how it ended, if it has
   */
  public record Noted(
      AgreementId id,
      AgreementType type,
      List<AgreementParty> parties,
      PaperRecord record,
      Optional<Ending> ended) {

    public Noted {
      parties = List.copyOf(parties);
    }
  }

  /** What an agreement and the other side of it are called. */
  record Called(AgreementId id, Text title, Text partner) {
    Objection because(Objection why) {
      return Objection.of("agreements.objection.paper_worked_with", title, partner, why);
    }
  }

  /** An agreement on record in short: what tells one from another. */
  public record Known(
      AgreementId id, AgreementType type, List<PartnerId> parties, PaperRecord record) {}

  /** All that an institution has on record, in no order. */
  public List<Known> of(InstitutionId house) {
    return store.of(house);
  }

  /** Puts agreements on record, in the transaction of whoever reads them from somewhere. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(List<Noted> all, InstitutionId house, @Nullable Actor by) {
    for (int from = 0; from < all.size(); from += TOGETHER) {
      store.add(all.subList(from, Math.min(all.size(), from + TOGETHER)), house, clock.instant());
    }
    index.readNew();
    audit.recordAll(
        house,
        by,
        all.stream()
            .map(
                n ->
                    new Audit.Deed(
                        "agreements.put_on_record",
                        Agreements.KIND,
                        n.id().value(),
                        n.record().source()))
            .toList());
  }

  /** Why these cannot be taken off the record: what was done with each of them since. */
  public List<Objection> against(Set<AgreementId> ids, InstitutionId house) {
    var found = new LinkedHashMap<AgreementId, List<Objection>>();
    store
        .workedWith(ids)
        .forEach((id, what) -> add(found, id, Objection.of("agreements.objection.paper_" + what)));
    work.stream().forEach(w -> w.with(ids, house).forEach((id, why) -> add(found, id, why)));
    return store.called(found.keySet()).stream()
        .flatMap(c -> found.getOrDefault(c.id(), List.of()).stream().map(c::because))
        .toList();
  }

  private static void add(Map<AgreementId, List<Objection>> found, AgreementId id, Objection why) {
    found.computeIfAbsent(id, i -> new ArrayList<>()).add(why);
  }

  /**
   * Takes agreements off the record, as if they had never been noted; only the audit trail
   * remembers.
   *
   * @throws Refused if anything was done with any of them since
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(Set<AgreementId> ids, InstitutionId house, @Nullable Actor by) {
    Refused.ifAny(against(ids, house));
    store.remove(ids, house);
    audit.recordAll(
        house,
        by,
        ids.stream()
            .map(
                id ->
                    new Audit.Deed("agreements.taken_off_record", Agreements.KIND, id.value(), ""))
            .toList());
  }

  /**
   * Writes a record over, in the transaction of whoever corrects it and remembers what it was. Who
   * noted it, when and from where stays.
   *
   * @param others the parties besides the institution that noted it, one or more
   * @throws NotFound if the institution has no such paper on record
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void correct(
      AgreementId id, InstitutionId house, PaperRecord record, List<AgreementParty> others) {
    if (others.isEmpty() || !store.correct(id, house, record)) {
      throw new NotFound("paper of " + id + " to correct");
    }
    store.setOthers(id, others);
    index.read(id);
  }

  /**
   * Keeps a scan of the paper. The same file sent twice is kept once.
   *
   * @param read what {@link Scans#read} said of the file
   * @throws NotFound if the officer's institution has no such paper on record
   */
  @Transactional
  public void attach(
      AgreementId id, UUID scan, byte[] file, String fileName, Legible read, Actor officer) {
    Agreement agreement = agreements.findAs(Role.OFFICER, id, officer);
    if (agreement.paper().isEmpty()) {
      throw new NotFound("paper of " + id);
    }
    InstitutionId house = agreement.draftedBy();
    Hash hash = scans.keep(file, read, Set.of(house));
    String name = Tidy.line(fileName);
    Instant now = clock.instant();
    var kept =
        new PaperScan(
            scan,
            hash,
            name.substring(Math.max(0, name.length() - LONGEST_NAME)),
            officer.account(),
            now);
    if (store.attach(id, kept)) {
      audit.record(
          house, officer, "agreements.paper_scanned", Agreements.KIND, id.value(), hash.hex());
    }
  }

  /** The scans of an agreement that the caller has read, the first first. */
  public List<PaperScan> scans(AgreementId id) {
    return store.scans(id);
  }
}
