package org.dostyk.node.federation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.signature.KeyFingerprint;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Station;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches from a peer what lies between two, and takes in what is new of it: each act only with the
 * signature of the side whose word it is. What cannot be taken is kept aside with its reason.
 */
@Component
class PairTaking {
  private static final Logger LOG = LoggerFactory.getLogger(PairTaking.class);
  private final ActStore store;
  private final HeldStore held;
  private final AsideStore asides;
  private final Tellings tellings;
  private final Stations stations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PairTaking(
      ActStore store,
      HeldStore held,
      AsideStore asides,
      Tellings tellings,
      Stations stations,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.asides = asides;
    this.tellings = tellings;
    this.stations = stations;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** What an act says of itself. */
  interface Word {
    /** To what it belongs. */
    UUID object();

    /** The domain name of the institution whose act it is. */
    String party();
  }

  /** The act with which it begins, which names both sides. */
  interface Beginning extends Word {
    boolean concerns(String hei);
  }

  /**
   * What is taken: promises, visits.
   *
   * @param <B> how it begins
   */
  interface Kind<B extends Beginning> {
    Topic topic();

    /**
     * @throws NotCanonical if it is no such act
     */
    Word read(byte[] canonical);

    /** By which name an act calls itself. */
    String name(Word act);

    /** The act as a beginning, if it is one. */
    Optional<B> beginning(Word act);

    /** Fetches what it rests on. */
    void before(Peer peer, B beginning) throws EwpTrouble;

    /** Holds it until the transaction ends. */
    void hold(UUID id);

    /** All acts that are known of it, with those of our own side that were not said yet. */
    Snapshot complete(UUID id);

    /** Brings it up to all these acts; gives those without effect, each with its reason. */
    Map<SignedAct, Trouble> apply(Snapshot all, B beginning, Peer peer);

    /** Fetches what does not stand in acts, once they are taken. */
    void after(Peer peer, UUID id) throws EwpTrouble;
  }

  <B extends Beginning> Subject.Fetched from(Kind<B> kind, Peer peer, List<UUID> ids)
      throws EwpTrouble {
    Map<UUID, Snapshot> theirs =
        SharedApi.ask(kind.topic(), stations, peer, ids).stream()
            .collect(
                Collectors.toMap(s -> s.id().value(), Function.identity(), (one, other) -> one));
    return id -> {
      Snapshot one = theirs.get(id);
      if (one != null) {
        new One<>(kind, peer, one).take();
      }
    };
  }

  static <B extends Beginning> Optional<Word> readable(Kind<B> kind, SignedAct signed) {
    try {
      return Optional.of(kind.read(signed.body()));
    } catch (NotCanonical e) {
      return Optional.empty();
    }
  }

  /** With what it began; a set without that tells nothing. */
  static <B extends Beginning> Optional<B> beginning(Kind<B> kind, List<SignedAct> acts) {
    return acts.stream()
        .flatMap(a -> readable(kind, a).stream())
        .flatMap(a -> kind.beginning(a).stream())
        .findFirst();
  }

  /** One thing that a peer gave. */
  private final class One<B extends Beginning> {
    private final Kind<B> kind;
    private final Peer peer;
    private final Snapshot theirs;
    private final SharedId id;
    private final Map<SignedAct, Trouble> refused = new LinkedHashMap<>();
    private final List<SignedAct> genuine = new ArrayList<>();

    One(Kind<B> kind, Peer peer, Snapshot theirs) {
      this.kind = kind;
      this.peer = peer;
      this.theirs = theirs;
      this.id = theirs.id();
    }

    void take() throws EwpTrouble {
      Station station = stations.station(peer.house());
      Snapshot ours = store.of(id);
      Optional<B> beginning = beginning(kind, ours.acts()).or(() -> proven(station::key));
      for (SignedAct act : theirs.acts()) {
        if (!ours.hashes().contains(act.hash())) {
          against(act, beginning, station::key)
              .ifPresentOrElse(trouble -> refused.put(act, trouble), () -> genuine.add(act));
        }
      }
      if (beginning.isPresent()) {
        kind.before(peer, beginning.get());
      }
      transaction.executeWithoutResult(t -> take(beginning));
      if (beginning.isPresent()) {
        kind.after(peer, id.value());
      }
    }

    private void take(Optional<B> beginning) {
      kind.hold(id.value());
      kind.complete(id.value());
      genuine.forEach(a -> store.add(id, a, clock.instant()));
      // Whoever carries what lies between others is not let read it for that.
      boolean concerned = beginning.filter(b -> b.concerns(peer.hei())).isPresent();
      if (concerned) {
        held.met(id, peer.id(), theirs.state().hex(), clock.instant());
      }
      Map<SignedAct, Trouble> idle =
          beginning.map(b -> kind.apply(store.of(id), b, peer)).orElse(Map.of());
      var aside = new ArrayList<Aside>();
      refused.forEach((act, why) -> aside.add(aside(act, why, false)));
      idle.forEach((act, why) -> aside.add(aside(act, why, true)));
      asides.replace(id, peer.id(), aside);
      if (concerned) {
        tellings.changed(kind.complete(id.value()), peer, theirs);
      }
    }

    /** The beginning that is the word of the side that it names. */
    private Optional<B> proven(Function<KeyFingerprint, Optional<Station.Owned>> keys) {
      return theirs.acts().stream()
          .filter(a -> against(a, beginning(kind, List.of(a)), keys).isEmpty())
          .flatMap(a -> beginning(kind, List.of(a)).stream())
          .findFirst();
    }

    /** Why an act is not the word of the side that it names; empty for one that is. */
    private Optional<Trouble> against(
        SignedAct signed,
        Optional<B> beginning,
        Function<KeyFingerprint, Optional<Station.Owned>> keys) {
      Word act;
      try {
        act = kind.read(signed.body());
      } catch (NotCanonical e) {
        return Optional.of(new Trouble("unreadable_act", String.valueOf(e.getMessage())));
      }
      if (beginning.isEmpty()) {
        return Optional.of(new Trouble("waits", "the beginning is not known"));
      }
      if (kind.beginning(act).filter(b -> !b.equals(beginning.get())).isPresent()) {
        return Optional.of(new Trouble("two_beginnings", "another beginning"));
      }
      boolean theirOwn = act.object().equals(id.value()) && beginning.get().concerns(act.party());
      return theirOwn
          ? ActRules.proof(signed, act.party(), keys)
          : Optional.of(new Trouble("nobodys", "party " + act.party()));
    }

    private Aside aside(SignedAct act, Trouble why, boolean isGenuine) {
      String name = readable(kind, act).map(kind::name).orElse("");
      LOG.warn("{} of {} from {}: {}, {}", name, id, peer.hei(), why.why(), why.detail());
      return new Aside(
          id,
          peer.id(),
          act,
          isGenuine,
          name,
          "",
          why.key(),
          why.detail(),
          clock.instant(),
          clock.instant());
    }
  }
}
