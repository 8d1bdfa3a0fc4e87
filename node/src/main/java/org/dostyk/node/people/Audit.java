package org.dostyk.node.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Audit(AuditStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
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
   * @param detail what a reader of the trail should see; may name people, for it can be erased, and
   *     says what is known in several languages by {@link AuditWords}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      InstitutionId institution,
      @Nullable Actor by,
      String action,
      String kind,
      UUID subject,
      String detail) {
    AuditStore.Head head = store.lock(institution);
    store.append(next(institution, head, by, new Deed(action, kind, subject, detail)));
    events.publishEvent(new Audited(kind, Set.of(subject)));
  }

  /** What was done to one record; as {@link #record} takes it. */
  public record Deed(String action, String kind, UUID subject, String detail) {}

  /**
   * Adds an entry for each deed, in their order, as so many single calls would: the chain is the
   * same, but its end is taken once, and the entries are written as sets.
   *
   * @param by who did it all; null for the node itself
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(InstitutionId institution, @Nullable Actor by, List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    AuditStore.Head head = store.lock(institution);
    var entries = new ArrayList<AuditEntry>(deeds.size());
    for (Deed deed : deeds) {
      AuditEntry entry = next(institution, head, by, deed);
      entries.add(entry);
      head = new AuditStore.Head(entry.position() + 1, entry.hash());
    }
    store.appendAll(entries);
    deeds.stream()
        .collect(
            Collectors.groupingBy(
                Deed::kind, Collectors.mapping(Deed::subject, Collectors.toSet())))
        .forEach((kind, subjects) -> events.publishEvent(new Audited(kind, subjects)));
  }

  private AuditEntry next(
      InstitutionId institution, AuditStore.Head after, @Nullable Actor by, Deed deed) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return AuditEntry.next(
        institution,
        after.length(),
        after.hash(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        by == null ? null : by.account().value(),
        deed.action(),
        deed.kind(),
        deed.subject(),
        deed.detail(),
        salt);
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

  /**
   * How far every chain of this node goes at a moment.
   *
   * @param lengths entries, by whose chain it is
   */
  public record Mark(Map<InstitutionId, Long> lengths) {
    public Mark {
      lengths = Map.copyOf(lengths);
    }
  }

  /** Taken before something is read, it tells later whether that may have changed since. */
  public Mark mark() {
    return new Mark(store.lengths());
  }

  /**
   * Whether nothing was done on this node since but to records of these kinds. What was under way
   * then, and could not be read yet, counts as done since.
   */
  public boolean isQuietSince(Mark mark, Set<String> kinds) {
    return !store.anyBeyond(mark.lengths(), kinds);
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
