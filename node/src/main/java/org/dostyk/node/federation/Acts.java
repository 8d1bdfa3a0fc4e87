package org.dostyk.node.federation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.ewp.signature.SigningKey;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.federation.Act.Begun;
import org.dostyk.node.lives.Amendments;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Stations;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.InstitutionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says in acts what the parties of this node did, each with the key of its own institution. */
@Component
class Acts {
  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
  private final ActStore store;
  private final SharedAgreements agreements;
  private final Memberships memberships;
  private final Stations stations;
  private final Partners partners;
  private final Amendments amendments;
  private final FurtherActs further;
  private final Clock clock;

  Acts(
      ActStore store,
      SharedAgreements agreements,
      Memberships memberships,
      Stations stations,
      Partners partners,
      Amendments amendments,
      FurtherActs further,
      Clock clock) {
    this.store = store;
    this.agreements = agreements;
    this.memberships = memberships;
    this.stations = stations;
    this.partners = partners;
    this.amendments = amendments;
    this.further = further;
    this.clock = clock;
  }

  /**
   * All acts that are known of an agreement, with those of our own parties that were not said yet.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Snapshot complete(AgreementId id) {
    Snapshot known = store.of(SharedId.of(id));
    Optional<SharedAgreement> agreement = agreements.find(id);
    if (agreement.isEmpty()) {
      return known;
    }
    Optional<Begun> begun = known.begun().or(() -> begin(agreement.get()));
    boolean said = begun.filter(b -> new Saying(agreement.get(), b, known).all()).isPresent();
    return said ? store.of(SharedId.of(id)) : known;
  }

  /** What an agreement began with, said or not yet. */
  Optional<Begun> begunOf(SharedAgreement agreement) {
    return store.of(SharedId.of(agreement.id())).begun().or(() -> begin(agreement));
  }

  /** What an agreement of this node begins with; nothing where its drafter is in no network. */
  private Optional<Begun> begin(SharedAgreement agreement) {
    Optional<Membership> drafter =
        party(agreement, agreement.begunBy())
            .flatMap(AgreementParty::hosted)
            .flatMap(memberships::of);
    return drafter.map(
        d ->
            new Begun(
                agreement.id(),
                party(agreement, agreement.begunBy()).orElseThrow().documentId(),
                agreement.begunAt(),
                agreement.type().name(),
                agreement.parent(),
                number(agreement.id()),
                agreement.parties().stream().map(p -> member(p, agreement)).toList()));
  }

  private OptionalInt number(AgreementId id) {
    return amendments
        .instrument(id)
        .map(i -> OptionalInt.of(i.number()))
        .orElseGet(OptionalInt::empty);
  }

  private Act.Member member(AgreementParty party, SharedAgreement agreement) {
    Set<InstitutionId> readers =
        agreement.parties().stream().flatMap(p -> p.hosted().stream()).collect(Collectors.toSet());
    Partner partner = partners.get(party.partner(), readers);
    Optional<String> hei =
        party.hosted().isPresent()
            ? party.hosted().flatMap(memberships::of).map(Membership::hei)
            : partner.details().id(IdScheme.SCHAC);
    return new Act.Member(party.documentId(), party.name(), hei.orElse(null), partner.country());
  }

  private static Optional<AgreementParty> party(SharedAgreement agreement, PartnerId id) {
    return agreement.parties().stream().filter(p -> p.partner().equals(id)).findFirst();
  }

  /** One agreement whose acts are said. */
  private final class Saying {
    private final SharedAgreement agreement;
    private final Begun begun;
    private final Snapshot before;
    private final Set<Hash> known;
    private final List<Membership> own = memberships.all();
    private final List<Act> said = new ArrayList<>();
    private boolean anything;

    Saying(SharedAgreement agreement, Begun begun, Snapshot before) {
      this.agreement = agreement;
      this.begun = begun;
      this.before = before;
      this.known = before.hashes();
    }

    /** Whether there was anything that had not been said. */
    boolean all() {
      said.add(begun);
      for (SharedAgreement.Offer o : agreement.offers()) {
        party(agreement, o.by())
            .ifPresent(
                p ->
                    said.add(
                        new Act.Proposed(
                            agreement.id(),
                            p.documentId(),
                            o.at(),
                            o.number(),
                            o.hash(),
                            Optional.ofNullable(o.previous()),
                            witness(p.documentId()))));
      }
      for (SharedAgreement.Signed s : agreement.signed()) {
        said.add(
            new Act.Signed(
                agreement.id(), s.hash(), s.signature(), witness(s.signature().party())));
      }
      said.addAll(further.said(agreement, before, this::witness));
      said.forEach(this::sign);
      return anything;
    }

    /** The drafter's node speaks for a party that has none. */
    private Optional<String> witness(String party) {
      return begun.member(party).filter(m -> m.hei() == null).map(m -> begun.party());
    }

    /** Those of our own; the others were signed where they were done. */
    private void sign(Act act) {
      Optional<InstitutionId> house =
          ActRules.speaker(act, begun)
              .flatMap(
                  hei ->
                      own.stream()
                          .filter(m -> m.hei().equals(hei))
                          .map(Membership::house)
                          .findFirst());
      house.ifPresent(
          h -> {
            byte[] body;
            try {
              body = ActJson.write(act);
            } catch (IllegalArgumentException notCanonical) {
              // A character that has no canonical form keeps back this act and no other.
              LOG.warn("An act of {} cannot be said", agreement.id(), notCanonical);
              return;
            }
            if (known.contains(Hash.of(body))) {
              return;
            }
            anything = true;
            Instant now = clock.instant();
            SigningKey key = stations.station(h).keys().at(now);
            store.add(
                SharedId.of(agreement.id()),
                new SignedAct(body, key.fingerprint(), key.sign(body)),
                now);
          });
    }
  }
}
