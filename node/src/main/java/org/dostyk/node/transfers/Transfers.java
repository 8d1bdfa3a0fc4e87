package org.dostyk.node.transfers;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.PersonId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of personal data that went to somebody else. Whoever sends calls {@link #record} in
 * the transaction of the sending, before anything leaves: if the row cannot be written nothing is
 * sent, and if nothing is sent there is no row. Rows are never changed. Thread-safe.
 */
@Service
public class Transfers {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  private final TransferStore store;
  private final TransferLetters letters;
  private final OwnInstitutions institutions;
  private final Audit audit;
  private final Clock clock;

  Transfers(
      TransferStore store,
      TransferLetters letters,
      OwnInstitutions institutions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.institutions = institutions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes a row, and tells the people in it who read mail here.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   * @throws IllegalArgumentException if it is not sent by an institution of this node
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public TransferId record(Transfer transfer) {
    OwnInstitution from =
        institutions
            .find(transfer.from())
            .orElseThrow(
                () -> new IllegalArgumentException("Not of this node: " + transfer.from()));
    List<SealedPerson> persons =
        transfer.persons().stream().map(s -> SealedPerson.of(s, salt())).toList();
    RecordedTransfer row = sealed(transfer, from, persons);
    List<DataSubject> untold = letters.untold(row, transfer);
    store.add(row, persons);
    audit.record(
        row.from(),
        transfer.by(),
        "transfers.recorded",
        RecordedTransfer.KIND,
        row.id().value(),
        detail(row));
    letters.tell(row, from, untold);
    return row.id();
  }

  /**
   * Writes a row of what is new in it: whoever of these people this receiver knows by this way for
   * this record already, with all of these categories, is left out. For what is shown again and
   * again, as the page behind a link.
   *
   * @return empty where nothing is new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<TransferId> recordWhatIsNew(Transfer transfer) {
    var gone = store.gone(transfer);
    List<DataSubject> news =
        transfer.persons().stream()
            .filter(s -> !gone.getOrDefault(s.ref(), Set.of()).containsAll(transfer.categories()))
            .toList();
    return news.isEmpty() ? Optional.empty() : Optional.of(record(transfer.of(news)));
  }

  /**
   * Erases who somebody is from every row of these institutions; that data of somebody went, and
   * all else, stays and stays provable.
   *
   * @param ref by which the records of their institution knew them
   * @param by who does it; null for the node itself
   * @return in how many rows they were named
   */
  @Transactional
  public int forget(UUID ref, Set<InstitutionId> of, @Nullable Actor by) {
    List<TransferStore.Forgotten> rows = store.forget(ref, of);
    rows.forEach(
        row ->
            audit.record(
                row.institution(),
                by,
                "transfers.forgotten",
                RecordedTransfer.KIND,
                row.transfer().value(),
                ""));
    return rows.size();
  }

  /** A row of these institutions. */
  Optional<RecordedTransfer> find(TransferId id, Set<InstitutionId> readers) {
    return store.find(id, readers);
  }

  /** Whose data it was, in the order in which they were named. */
  List<SealedPerson> persons(RecordedTransfer row) {
    return store.persons(row.id());
  }

  /** What of one person went anywhere, the latest first. */
  List<RecordedTransfer> of(PersonId person, int most) {
    return store.of(person, most);
  }

  /** What went of a record, the latest first. */
  List<RecordedTransfer> about(UUID object, Set<InstitutionId> readers, int most) {
    return store.about(object, readers, most);
  }

  /** Whether a row and the people in it are what the audit trail binds. */
  boolean isWhole(RecordedTransfer row, List<SealedPerson> persons) {
    return persons.size() == row.persons()
        && persons.stream().allMatch(SealedPerson::holds)
        && TransferSeal.of(row, persons).equals(row.seal())
        && audit.of(row.id().value(), Set.of(row.from())).stream()
            .anyMatch(entry -> String.valueOf(entry.detail()).endsWith(row.seal()));
  }

  private RecordedTransfer sealed(Transfer t, OwnInstitution from, List<SealedPerson> persons) {
    RecordedTransfer open = row(t, from, new TransferId(Uuid7.next(clock)), persons.size());
    return new RecordedTransfer(
        open.id(),
        open.from(),
        open.country(),
        open.at(),
        open.by(),
        open.to(),
        open.channel(),
        open.scope(),
        open.categories(),
        open.persons(),
        open.basis(),
        open.retention(),
        open.safeguards(),
        open.about(),
        TransferSeal.of(open, persons));
  }

  private RecordedTransfer row(Transfer t, OwnInstitution from, TransferId id, int persons) {
    @Nullable UUID by = t.by() == null ? null : t.by().account().value();
    return new RecordedTransfer(
        id,
        from.id(),
        from.country(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        by,
        t.to(),
        t.channel(),
        TransferScope.between(from.country(), t.to().country()),
        t.categories().stream().sorted().toList(),
        persons,
        t.basis(),
        t.retention(),
        t.safeguards(),
        t.about(),
        "");
  }

  /** Names nobody of the people, for an audit trail is read by more than may read this ledger. */
  private static String detail(RecordedTransfer row) {
    return String.join(
        " · ",
        AuditWords.of(row.to().name()) + " (" + row.to().country().code() + ")",
        String.valueOf(row.persons()),
        row.seal());
  }

  private static byte[] salt() {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return salt;
  }
}
