package org.dostyk.node.federation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.NotCanonical;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.lives.Amendments;
import org.dostyk.node.lives.FarNotices;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings an agreement up to all acts that are known of it. An act that cannot be applied stops
 * nothing but what rests on it: it is told with its reason, and tried again whenever the agreement
 * is looked at.
 */
@Component
class Applying {
  private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

  /** Objections that something which is still to come may cure. */
  private static final List<String> WAITING =
      List.of("lives.objection.not_in_force", "lives.objection.no_notice");

  /** What takes something back comes after it. */
  private static final Comparator<SignedAct> IN_TURN =
      Comparator.comparing((SignedAct a) -> FurtherActs.turn(a.act()))
          .thenComparing(a -> a.act().at())
          .thenComparing(SignedAct::hash);

  private final SharedAgreements agreements;
  private final Acquaintances acquaintances;
  private final Memberships memberships;
  private final Amendments amendments;
  private final FarNotices notices;
  private final FurtherActs further;
  private final TransactionTemplate apart;

  Applying(
      SharedAgreements agreements,
      Acquaintances acquaintances,
      Memberships memberships,
      Amendments amendments,
      FarNotices notices,
      FurtherActs further,
      PlatformTransactionManager transactions) {
    this.agreements = agreements;
    this.acquaintances = acquaintances;
    this.memberships = memberships;
    this.amendments = amendments;
    this.notices = notices;
    this.further = further;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * In the caller's transaction.
   *
   * @param house in whose register parties from elsewhere are looked up
   * @param wordings those that are not kept here yet
   * @return the acts without effect, each with its reason
   */
  Map<SignedAct, Trouble> apply(
      Snapshot all, Begun begun, InstitutionId house, Map<Hash, byte[]> wordings) {
    return new One(all, begun, house, wordings).apply();
  }

  /**
   * Applies further acts to an agreement that is up to everything else that is known of it.
   *
   * @return the acts without effect, each with its reason
   */
  Map<SignedAct, Trouble> further(List<AgreementParty> parties, List<SignedAct> acts) {
    var troubles = new LinkedHashMap<SignedAct, Trouble>();
    acts.stream()
        .sorted(IN_TURN)
        .forEach(
            one -> {
              AgreementParty party = party(parties, one.act().party());
              further(party, one).ifPresent(trouble -> troubles.put(one, trouble));
            });
    return troubles;
  }

  /** Each apart, so that what one has begun to write goes with it. */
  private Optional<Trouble> further(AgreementParty party, SignedAct one) {
    try {
      apart.executeWithoutResult(t -> further.take(party, one.act()));
      return Optional.empty();
    } catch (Refused refused) {
      List<String> keys = refused.objections().stream().map(Objection::key).toList();
      return Optional.of(
          keys.stream().anyMatch(WAITING::contains)
              ? waits(String.join(", ", keys))
              : new Trouble("rule", String.join(", ", keys)));
    } catch (RuntimeException e) {
      LOG.error("The act {} of {} cannot be applied", one.hash(), one.act().agreement(), e);
      return Optional.of(new Trouble("own", e.getClass().getSimpleName()));
    }
  }

  private static AgreementParty party(List<AgreementParty> parties, String documentId) {
    return parties.stream()
        .filter(p -> p.documentId().equals(documentId))
        .findFirst()
        .orElseThrow();
  }

  private static Trouble waits(String detail) {
    return new Trouble("waits", detail);
  }

  /** One agreement being brought up to date. */
  private final class One {
    private final Snapshot all;
    private final Begun begun;
    private final InstitutionId house;
    private final Map<Hash, byte[]> wordings;
    private final Map<SignedAct, Trouble> troubles = new LinkedHashMap<>();
    private final Map<Hash, BilingualDocument> documents = new HashMap<>();

    One(Snapshot all, Begun begun, InstitutionId house, Map<Hash, byte[]> wordings) {
      this.all = all;
      this.begun = begun;
      this.house = house;
      this.wordings = wordings;
    }

    Map<SignedAct, Trouble> apply() {
      Optional<Trouble> whole = againstAll();
      if (whole.isPresent()) {
        for (SignedAct each : all.acts()) {
          boolean root = each.act() instanceof Begun;
          troubles.put(each, root ? whole.get() : waits("what it belongs to is not taken"));
        }
        return troubles;
      }
      List<AgreementParty> known = agreements.parties(begun.agreement());
      SharedAgreement shared =
          shared(known.isEmpty() ? acquaintances.parties(begun, house) : known);
      if (!shared.offers().isEmpty()) {
        take(shared);
      }
      return troubles;
    }

    private Optional<Trouble> againstAll() {
      Optional<AgreementType> type = type(begun);
      if (type.isEmpty()) {
        return Optional.of(new Trouble("type", "type " + begun.type()));
      }
      boolean ours =
          memberships.all().stream()
              .map(Membership::hei)
              .anyMatch(hei -> begun.parties().stream().anyMatch(p -> hei.equals(p.hei())));
      if (!ours) {
        return Optional.of(new Trouble("not_ours", "no party is of this node"));
      }
      if (type.get().isInstrument() && begun.under().filter(agreements::wasInForce).isEmpty()) {
        return Optional.of(new Trouble("no_parent", String.valueOf(begun.under().orElse(null))));
      }
      return Optional.empty();
    }

    private void take(SharedAgreement shared) {
      AgreementType type = shared.type();
      if (type.isInstrument()) {
        amendments.arrived(
            shared.id(),
            begun.under().orElseThrow(),
            type,
            begun.number().orElse(0),
            new InstitutionId(shared.begunBy().value()));
      }
      agreements.take(shared, taken());
      notices.settle(shared.id());
      all.acts().stream()
          .filter(a -> !troubles.containsKey(a) && FurtherActs.takes(a.act()))
          .sorted(IN_TURN)
          .forEach(a -> further(shared, a));
    }

    private Map<Hash, byte[]> taken() {
      var taken = new HashMap<>(wordings);
      taken.keySet().retainAll(documents.keySet());
      return taken;
    }

    private void further(SharedAgreement shared, SignedAct one) {
      Act act = one.act();
      Optional<Hash> about = FurtherActs.about(act);
      if (about.isPresent() && !documents.containsKey(about.get())) {
        troubles.put(one, waits("about " + about.get()));
        return;
      }
      Applying.this
          .further(shared.party(act.party()).orElseThrow(), one)
          .ifPresent(trouble -> troubles.put(one, trouble));
    }

    /** Everything that can be applied, in the words of agreements. */
    private SharedAgreement shared(List<AgreementParty> parties) {
      var offers = new ArrayList<SharedAgreement.Offer>();
      var signed = new ArrayList<SharedAgreement.Signed>();
      var ends = new ArrayList<SharedAgreement.End>();
      var bare =
          new SharedAgreement(
              begun.agreement(),
              type(begun).orElseThrow(),
              partner(parties, begun.party()),
              begun.at(),
              begun.under(),
              parties,
              List.of(),
              List.of(),
              List.of());
      for (SignedAct one : all.acts()) {
        if (one.act() instanceof Act.Proposed p) {
          var offer =
              new SharedAgreement.Offer(
                  p.version(),
                  p.document(),
                  p.previous().orElse(null),
                  partner(parties, p.party()),
                  p.at());
          wording(bare, offer).ifPresentOrElse(t -> troubles.put(one, t), () -> offers.add(offer));
        }
      }
      for (SignedAct one : all.acts()) {
        switch (one.act()) {
          case Act.Signed s ->
              signature(s)
                  .ifPresentOrElse(
                      t -> troubles.put(one, t),
                      () -> signed.add(new SharedAgreement.Signed(s.document(), s.signature())));
          case Act.Ended e -> ends.add(end(e));
          case Act.TakenBack b -> {
            if (endOf(b).isEmpty()) {
              troubles.put(one, waits("what it takes back is not known"));
            }
          }
          case Act.Unknown u -> troubles.put(one, new Trouble("unknown_kind", u.kind()));
          default -> {}
        }
      }
      return new SharedAgreement(
          bare.id(),
          bare.type(),
          bare.begunBy(),
          bare.begunAt(),
          bare.parent(),
          parties,
          offers,
          signed,
          ends);
    }

    private SharedAgreement.End end(Act.Ended e) {
      Optional<java.time.Instant> back =
          all.readable().stream()
              .filter(Act.TakenBack.class::isInstance)
              .map(Act.TakenBack.class::cast)
              .filter(b -> b.party().equals(e.party()) && b.ended().equals(e.at()))
              .map(Act.TakenBack::at)
              .min(Comparator.naturalOrder());
      return new SharedAgreement.End(e.party(), e.manner(), e.on(), e.reason(), e.at(), back);
    }

    private Optional<Act> endOf(Act.TakenBack back) {
      return all.readable().stream()
          .filter(
              a ->
                  a instanceof Act.Ended e
                      && e.party().equals(back.party())
                      && e.at().equals(back.ended()))
          .findFirst();
    }

    /** Against a wording; there is none where it is of this agreement, and then it is kept. */
    private Optional<Trouble> wording(SharedAgreement shared, SharedAgreement.Offer offer) {
      byte[] bytes = wordings.get(offer.hash());
      if (bytes == null && !agreements.has(offer.hash())) {
        return Optional.of(new Trouble("no_wording", offer.hash().toString()));
      }
      try {
        BilingualDocument document =
            bytes == null ? agreements.wording(offer.hash()) : BilingualDocument.read(bytes);
        if (!shared.holds(offer, document)) {
          return Optional.of(new Trouble("wording", offer.hash() + " is not what was proposed"));
        }
        documents.put(offer.hash(), document);
        return Optional.empty();
      } catch (NotCanonical e) {
        return Optional.of(new Trouble("wording", offer.hash() + " is no document"));
      }
    }

    private Optional<Trouble> signature(Act.Signed s) {
      BilingualDocument document = documents.get(s.document());
      if (document == null) {
        return Optional.of(waits("under " + s.document()));
      }
      boolean named =
          document.party(s.party()).stream()
              .flatMap(p -> p.signatories().stream())
              .anyMatch(who -> who.id().equals(s.signature().signatory()));
      return named
          ? Optional.empty()
          : Optional.of(new Trouble("nobody_signs", "under " + s.document()));
    }

    private static PartnerId partner(List<AgreementParty> parties, String documentId) {
      return party(parties, documentId).partner();
    }
  }

  static Optional<AgreementType> type(Begun begun) {
    try {
      return Optional.of(AgreementType.valueOf(begun.type()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
