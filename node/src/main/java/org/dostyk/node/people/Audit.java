package org.dostyk.node.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail: one hash chain per own institution, written in the transaction of what it
 * records. The chain binds who, when, what and a salted hash of the detail; {@link AuditEntry}
 * documents the bytes.
 */
@Service
public class Audit {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final AuditStore store;
  private final Clock clock;

  Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void begin(InstitutionId institution) {
    store.begin(institution, AuditEntry.genesis(institution));
  }

  /**
   * Adds an entry to an institution's chain.
   *
   * @param by who did it; null for the node itself
   * @param action a text key of what was done, such as {@code agreements.signed}; the text {@code
   *     <module>.audit.<rest>} says it to readers
   * @param kind the record's kind, such as {@code agreements.agreement}
   * @param detail what a reader of the trail should see; may name people, for it can be erased
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      InstitutionId institution,
      @Nullable Actor by,
      String action,
      String kind,
      UUID subject,
      String detail) {
    UUID actor = by == null ? null : by.account().value();
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    AuditStore.Head head = store.lock(institution);
    store.append(
        AuditEntry.next(
            institution,
            head.length(),
            head.hash(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor,
            action,
            kind,
            subject,
            detail,
            salt));
  }

  /** An entry of something that no person did. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void byNode(
      InstitutionId institution, String action, String kind, UUID subject, String detail) {
    record(institution, null, action, kind, subject, detail);
  }

  /** What was done to a record, newest first, as far as these institutions recorded it. */
  public List<AuditEntry> of(UUID subject, Set<InstitutionId> readers) {
    return store.of(subject, readers);
  }

  /** An institution's entries before a position, newest first. */
  List<AuditEntry> chain(InstitutionId institution, long before, int most) {
    return store.chain(institution, before, most);
  }

  /** Where an institution's chain ends; one without a head ends before it began. */
  AuditStore.Head head(InstitutionId institution) {
    return store.head(institution).orElse(new AuditStore.Head(0, new byte[0]));
  }

  /** Reads an institution's whole chain and tells where it was broken, if it was. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditVerdict verify(InstitutionId institution) {
    return store.verify(institution);
  }

  /**
   * Whether a head that was noted down earlier still stands in the chain: one cut short and given a
   * new head is whole in itself, and found only by this.
   *
   * @param noted the hash in hex, as {@link AuditVerdict.Whole#head} gave it
   */
  @Transactional(readOnly = true)
  public boolean stillHolds(InstitutionId institution, String noted) {
    String hex = noted.strip().toLowerCase(Locale.ROOT);
    return hex.matches("[0-9a-f]{64}") && store.has(institution, HexFormat.of().parseHex(hex));
  }
}
