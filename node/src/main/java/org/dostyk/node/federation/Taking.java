package org.dostyk.node.federation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.ewp.client.Call;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.wire.Form;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Station;
import org.dostyk.node.network.Stations;
import org.dostyk.node.network.Subject.NotTaken;
import org.dostyk.node.partners.PartnerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches an agreement from a peer and takes in what is new of it: each act only with the signature
 * of the institution whose word it is, each wording only under its hash. All or nothing, in one
 * transaction; what is known changes nothing.
 */
@Component
class Taking {
  private static final String ID = "agreement_id";
  private final ActStore store;
  private final Acts acts;
  private final HeldStore held;
  private final Sharing sharing;
  private final Acquaintances acquaintances;
  private final SharedAgreements agreements;
  private final Stations stations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Taking(
      ActStore store,
      Acts acts,
      HeldStore held,
      Sharing sharing,
      Acquaintances acquaintances,
      SharedAgreements agreements,
      Stations stations,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.acts = acts;
    this.held = held;
    this.sharing = sharing;
    this.acquaintances = acquaintances;
    this.agreements = agreements;
    this.stations = stations;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Fetches an agreement of which a peer told; what the peer does not have is no trouble. */
  void from(Peer peer, AgreementId id) throws EwpTrouble {
    EwpClient client = stations.client(peer.house());
    Optional<Snapshot> theirs = ask(client, peer, id);
    if (theirs.isEmpty()) {
      return;
    }
    List<SignedAct> fresh =
        theirs.get().acts().stream().filter(a -> !store.has(id, a.hash())).toList();
    Begun begun =
        store
            .of(id)
            .begun()
            .or(() -> theirs.get().begun())
            .orElseThrow(() -> refused("no_beginning", "No beginning of " + id));
    Station station = stations.station(peer.house());
    for (SignedAct act : fresh) {
      check(act, begun, station);
    }
    Map<Hash, byte[]> wordings = wordings(client, peer, id, fresh);
    transaction.executeWithoutResult(t -> take(peer, theirs.get(), begun, fresh, wordings));
  }

  private static Optional<Snapshot> ask(EwpClient client, Peer peer, AgreementId id)
      throws EwpTrouble {
    byte[] body =
        client
            .ask(
                Call.get(AgreementsApi.API, peer.hei(), "get", Form.of(ID, List.of(id.toString()))))
            .body();
    try {
      return Snapshot.read(body).stream().filter(s -> s.agreement().equals(id)).findFirst();
    } catch (NotCanonical e) {
      throw refused(
          "unreadable", "What " + peer.hei() + " gave is no agreement: " + e.getMessage());
    }
  }

  private static void check(SignedAct signed, Begun begun, Station station) {
    Act act;
    try {
      act = signed.act();
    } catch (NotCanonical e) {
      throw refused("unreadable", "An act cannot be read: " + e.getMessage());
    }
    if (act instanceof Begun other && !other.equals(begun)) {
      throw refused("two_beginnings", "Two beginnings of " + begun.agreement());
    }
    String speaker =
        ActRules.speaker(act, begun)
            .orElseThrow(() -> refused("nobodys", "An act that nobody can do: " + signed.hash()));
    Station.Owned owned =
        station
            .key(signed.key())
            .orElseThrow(() -> refused("unknown_key", "The key " + signed.key() + " is unknown"));
    if (!owned.hei().equals(speaker)) {
      throw refused("not_theirs", owned.hei() + " speaks for " + speaker);
    }
    if (!owned.key().verifies(signed.body(), signed.signature())) {
      throw refused("signature", "The signature of an act by " + speaker + " does not hold");
    }
  }

  private Map<Hash, byte[]> wordings(
      EwpClient client, Peer peer, AgreementId id, List<SignedAct> fresh) throws EwpTrouble {
    var wordings = new HashMap<Hash, byte[]>();
    for (SignedAct signed : fresh) {
      if (signed.act() instanceof Act.Proposed p && !agreements.has(p.document())) {
        byte[] bytes =
            client
                .ask(
                    Call.get(
                        AgreementsApi.API,
                        peer.hei(),
                        "document",
                        Form.of(ID, List.of(id.toString()))
                            .and("hash", List.of(p.document().hex()))))
                .body();
        if (!Hash.of(bytes).equals(p.document())) {
          throw refused("wording", "Other bytes than " + p.document());
        }
        wordings.put(p.document(), bytes);
      }
    }
    return wordings;
  }

  private void take(
      Peer peer, Snapshot theirs, Begun begun, List<SignedAct> fresh, Map<Hash, byte[]> wordings) {
    AgreementId id = theirs.agreement();
    agreements.hold(id);
    acts.complete(id);
    fresh.forEach(a -> store.add(id, a, clock.instant()));
    held.met(id, peer.id(), theirs.state().hex(), clock.instant());
    if (!fresh.isEmpty()) {
      agreements.take(together(peer, id, begun, wordings), wordings);
    }
    sharing.changed(id);
  }

  /** Everything that is known here and there, in the words of agreements. */
  private SharedAgreement together(
      Peer peer, AgreementId id, Begun begun, Map<Hash, byte[]> wordings) {
    List<AgreementParty> known = agreements.parties(id);
    List<AgreementParty> parties =
        known.isEmpty() ? acquaintances.parties(begun, peer.house()) : known;
    var offers = new ArrayList<SharedAgreement.Offer>();
    var signed = new ArrayList<SharedAgreement.Signed>();
    for (SignedAct one : store.of(id).acts()) {
      switch (one.act()) {
        case Act.Proposed p ->
            offers.add(
                new SharedAgreement.Offer(
                    p.version(),
                    p.document(),
                    p.previous().orElse(null),
                    partner(parties, p.party()),
                    p.at()));
        case Act.Signed s -> signed.add(new SharedAgreement.Signed(s.document(), s.signature()));
        case Begun b -> {}
        case Act.Unknown u -> {}
      }
    }
    var all =
        new SharedAgreement(
            id,
            type(begun),
            partner(parties, begun.party()),
            begun.at(),
            begun.under(),
            parties,
            offers,
            signed);
    mustHold(all, wordings);
    return all;
  }

  private static PartnerId partner(List<AgreementParty> parties, String documentId) {
    return parties.stream()
        .filter(p -> p.documentId().equals(documentId))
        .map(AgreementParty::partner)
        .findFirst()
        .orElseThrow(() -> refused("nobodys", documentId + " is no party"));
  }

  /** New wordings are of this agreement; signatures are under wordings, by whom they name. */
  private void mustHold(SharedAgreement all, Map<Hash, byte[]> wordings) {
    var documents = new HashMap<Hash, BilingualDocument>();
    for (SharedAgreement.Offer offer : all.offers()) {
      byte[] bytes =
          wordings.containsKey(offer.hash())
              ? wordings.get(offer.hash())
              : agreements.document(offer.hash());
      try {
        BilingualDocument document = BilingualDocument.read(bytes);
        if (!all.holds(offer, document)) {
          throw refused("wording", offer.hash() + " is not what was proposed");
        }
        documents.put(offer.hash(), document);
      } catch (NotCanonical e) {
        throw refused("wording", offer.hash() + " is no document");
      }
    }
    for (SharedAgreement.Signed s : all.signed()) {
      BilingualDocument document = documents.get(s.hash());
      boolean named =
          document != null
              && document.party(s.signature().party()).stream()
                  .flatMap(p -> p.signatories().stream())
                  .anyMatch(who -> who.id().equals(s.signature().signatory()));
      if (!named) {
        throw refused("signature", "A signature of nobody who signs " + s.hash());
      }
    }
  }

  private static AgreementType type(Begun begun) {
    try {
      return AgreementType.valueOf(begun.type());
    } catch (IllegalArgumentException e) {
      throw refused("type", "Agreements of the type " + begun.type() + " are not known here");
    }
  }

  private static NotTaken refused(String why, String detail) {
    return new NotTaken("federation.trouble." + why, detail);
  }
}
