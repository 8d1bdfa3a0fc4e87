package org.dostyk.node.visits;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.LaidStore.Laid;
import org.dostyk.node.visits.SharedVisit.Delegates;
import org.dostyk.node.web.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delegations of visits that lie on two nodes. Names go to the host's node when an officer of the
 * guests lays the list before it, and no sooner; acts tell how many and a digest, the list is
 * fetched apart. It is erased at the host's when its last day is past, when it is taken back, and
 * when the visit will not take place.
 */
@Service
public class SharedDelegations {
  /** After the last day: for letters of thanks, and for who is written to about minutes. */
  static final int DAYS_AFTER = 90;

  private static final SecureRandom RANDOM = new SecureRandom();
  private final Visits visits;
  private final VisitStore store;
  private final DelegateStore delegates;
  private final DelegationTransfers transfers;
  private final LaidStore laid;
  private final Clock clock;

  SharedDelegations(
      Visits visits,
      VisitStore store,
      DelegateStore delegates,
      DelegationTransfers transfers,
      LaidStore laid,
      Clock clock) {
    this.visits = visits;
    this.store = store;
    this.delegates = delegates;
    this.transfers = transfers;
    this.laid = laid;
    this.clock = clock;
  }

  /**
   * How far a delegation is on its way to the host's node.
   *
   * @param said what was laid last; empty where nothing was, or it was taken back
   * @param changed whether the delegation is another by now
   * @param until the last day on which the host has what is laid before it now
   */
  public record Laying(Optional<Delegates> said, boolean changed, Instant at, LocalDate until) {}

  /** Empty where there is no host's node, or it is not ours to lay it before that. */
  Optional<Laying> laying(Visit visit) {
    if (visit.farSide().filter(Side.HOST::equals).isEmpty()) {
      return Optional.empty();
    }
    Optional<Laid> last = laid.find(visit.id()).filter(l -> l.said().count() > 0);
    List<Delegate> now = delegates.of(visit.id());
    boolean changed =
        last.flatMap(Laid::list)
            .filter(list -> DelegationJson.read(list, visit).equals(plain(now, visit)))
            .isEmpty();
    return Optional.of(
        new Laying(
            last.map(Laid::said), changed, last.map(Laid::at).orElse(Instant.EPOCH), until(visit)));
  }

  private static LocalDate until(Visit visit) {
    return visit.plan().to().plusDays(DAYS_AFTER);
  }

  /** As they come back from the list, so that the two can be compared. */
  private static List<Delegate> plain(List<Delegate> people, Visit visit) {
    return DelegationJson.read(DelegationJson.write(visit, people, ""), visit);
  }

  /** Lays the delegation, as it is now, before the host's node. */
  @Transactional
  public void lay(VisitId id, Actor officer) {
    Visit visit = ours(id, officer);
    List<Delegate> people = delegates.of(id);
    if (people.isEmpty()) {
      throw new Refused(Objection.of("visits.objection.nobody_to_lay"));
    }
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    byte[] list = DelegationJson.write(visit, people, HexFormat.of().formatHex(salt));
    laid.write(
        id,
        new Delegates(people.size(), Hash.of(list).hex(), until(visit)),
        Optional.of(list),
        false,
        clock.instant());
    visits.record(visit, officer, "visits.delegation_laid", String.valueOf(people.size()));
  }

  /** Takes it back: the host's node is told to erase the names. */
  @Transactional
  public void takeBack(VisitId id, Actor officer) {
    Visit visit = ours(id, officer);
    Laid last =
        laid.find(id)
            .filter(l -> l.said().count() > 0)
            .orElseThrow(() -> new Refused(Objection.of("visits.objection.not_laid")));
    laid.write(
        id, new Delegates(0, "", last.said().until()), Optional.empty(), false, clock.instant());
    visits.record(visit, officer, "visits.delegation_taken_back", "");
  }

  private Visit ours(VisitId id, Actor officer) {
    Visit visit = visits.worked(id, officer);
    if (visit.farSide().filter(Side.HOST::equals).isEmpty()) {
      throw new Refused(Objection.of("visits.objection.no_host_node"));
    }
    return visit;
  }

  /**
   * The list with this digest, for the host's node; what goes of whom stands in the ledger in the
   * same transaction.
   *
   * @param host at which address it is read
   */
  @Transactional
  public Optional<byte[]> give(VisitId id, String digest, String host) {
    Optional<Laid> list =
        laid.find(id)
            .filter(l -> l.list().isPresent() && l.said().digest().equals(digest))
            .filter(l -> !today().isAfter(l.said().until()));
    Optional<Visit> visit =
        store.these(List.of(id)).stream()
            .findFirst()
            .filter(v -> v.state().isOpen())
            .filter(v -> v.farSide().filter(Side.HOST::equals).isPresent());
    if (list.isEmpty() || visit.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = list.get().list().orElseThrow();
    transfers.given(
        visit.get(),
        visit.get().host(),
        DelegationJson.read(bytes, visit.get()),
        list.get().said().until(),
        host);
    return Optional.of(bytes);
  }

  /** At the host's node: what was laid before it, by the acts. */
  @Transactional(propagation = Propagation.MANDATORY)
  void arrived(Visit visit, Optional<Delegates> said) {
    Optional<Laid> known = laid.find(visit.id());
    if (said.isPresent() && !known.map(Laid::said).equals(said)) {
      laid.write(visit.id(), said.get(), Optional.empty(), false, clock.instant());
    }
    if (said.isEmpty() || said.get().count() == 0) {
      erase(visit.id());
    }
  }

  /** Nobody is received any more. */
  @EventListener
  void on(VisitDeclined declined) {
    erase(declined.visit());
  }

  @EventListener
  void on(VisitCalledOff off) {
    erase(off.visit());
  }

  private void erase(VisitId id) {
    if (delegates.forget(id) > 0) {
      visits.record(store.these(List.of(id)).getFirst(), null, "visits.delegation_erased", "");
    }
  }

  /** The digest of the list that is still to be fetched. */
  public Optional<String> wanted(VisitId id) {
    boolean open =
        store.these(List.of(id)).stream()
            .anyMatch(
                v -> v.state().isOpen() && v.farSide().filter(Side.GUEST::equals).isPresent());
    return laid.find(id)
        .filter(l -> open && !l.taken() && l.said().count() > 0)
        .filter(l -> !today().isAfter(l.said().until()))
        .map(l -> l.said().digest());
  }

  /**
   * Takes in the list that was asked for.
   *
   * @throws NotCanonical if it is another, or none
   */
  @Transactional
  public void take(VisitId id, byte[] list) {
    store.lock(id);
    Optional<String> wanted = wanted(id);
    if (wanted.isEmpty()) {
      return;
    }
    if (!Hash.of(list).hex().equals(wanted.get())) {
      throw new NotCanonical("Another list than was laid before us", null);
    }
    Visit visit = store.these(List.of(id)).getFirst();
    Laid last = laid.find(id).orElseThrow();
    List<Delegate> people = DelegationJson.read(list, visit);
    if (people.size() != last.said().count()) {
      throw new NotCanonical("Not as many people as the act says", null);
    }
    delegates.forget(id);
    delegates.receive(id, people);
    laid.write(id, last.said(), Optional.empty(), true, last.at());
    store.touch(id);
    visits.record(visit, null, "visits.delegation_received", String.valueOf(people.size()));
  }

  /** Erases the names of this visit's delegation where another node's people have them from us. */
  @Transactional
  void forget(VisitId id) {
    store.lock(id);
    laid.forget(id);
    erase(id);
  }

  List<VisitId> past(int most) {
    return laid.past(today(), most);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
