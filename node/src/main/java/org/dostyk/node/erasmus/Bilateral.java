package org.dostyk.node.erasmus;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.agreements.SharedAgreement;
import org.dostyk.node.agreements.SharedAgreements;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreements of an institution of this node with one partner, in the network's words. A partner
 * reads what it is the only other party to, and of which an officer has stated what the network
 * asks for; everything else is answered as if it did not exist.
 */
@Service
class Bilateral {
  private final AgreementRegister register;
  private final Agreements agreements;
  private final SharedAgreements shared;
  private final Partners partners;
  private final Memberships memberships;
  private final SupplementStore supplements;
  private final CopyStore copies;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bilateral(
      AgreementRegister register,
      Agreements agreements,
      SharedAgreements shared,
      Partners partners,
      Memberships memberships,
      SupplementStore supplements,
      CopyStore copies,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.register = register;
    this.agreements = agreements;
    this.shared = shared;
    this.partners = partners;
    this.memberships = memberships;
    this.supplements = supplements;
    this.copies = copies;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Something to say, what was stated for it, and how the partner names the copy from which it was
   * begun.
   */
  private record Said(Projection projection, Supplement supplement, @Nullable String theirs) {
    Optional<org.dostyk.ewp.agreements.Agreement> copy() {
      return projection.with(supplement, theirs);
    }
  }

  /** Ids of the agreements with a peer that changed since a moment and are valid in these years. */
  @Transactional(readOnly = true)
  public List<String> ids(
      Membership own, Peer peer, List<String> years, Optional<Instant> modifiedSince) {
    var ids = new ArrayList<String>();
    Map<AgreementId, Supplement> stated = supplements.of(own.house());
    for (HeldAgreement held : register.with(entries(own, peer), Set.of(own.house()))) {
      // What rules most of them out is asked first: reading an agreement takes far longer.
      Optional.ofNullable(stated.get(held.id()))
          .filter(s -> isIn(s, years))
          .filter(s -> modifiedSince.isEmpty() || !before(held, s, modifiedSince.get()))
          .flatMap(s -> said(held.id(), own, peer, s))
          .flatMap(Said::copy)
          .ifPresent(copy -> ids.add(held.id().toString()));
    }
    return ids;
  }

  /** These agreements, as far as they are with the peer; what they tell of people is noted. */
  @Transactional
  public List<org.dostyk.ewp.agreements.Agreement> give(
      Membership own, Peer peer, List<String> ids) {
    var given = new ArrayList<org.dostyk.ewp.agreements.Agreement>();
    for (AgreementId id : wellFormed(ids)) {
      Optional<Said> said = said(id, own, peer);
      said.flatMap(Said::copy)
          .ifPresent(
              copy -> {
                note(id, own, said.orElseThrow().projection(), peer);
                given.add(copy);
              });
    }
    return given;
  }

  private void note(AgreementId id, Membership own, Projection projection, Peer peer) {
    if (projection.namesPeople()) {
      SharedAgreement whole = shared.find(id).orElseThrow();
      shared.given(whole, own.house(), projection.theirs(), peer.address().getAuthority());
    }
  }

  /** Our copy of an agreement as a peer would be given it; nothing of it is given. */
  Optional<org.dostyk.ewp.agreements.Agreement> copy(AgreementId id, Membership own, Peer peer) {
    return said(id, own, peer).flatMap(Said::copy);
  }

  /** The domain name of the only other party, where there is something to say of an agreement. */
  Optional<String> partner(AgreementId id, Membership own) {
    return register.these(List.of(id), Set.of(own.house())).isEmpty()
        ? Optional.empty()
        : projection(agreements.asNode(id), own).map(Projection::theirHei);
  }

  /** How many agreements are served to anybody. */
  @Transactional(readOnly = true)
  public long count(Membership own, List<Peer> peers) {
    return peers.stream().mapToLong(p -> ids(own, p, List.of(), Optional.empty()).size()).sum();
  }

  /**
   * What an officer can state of an agreement for the network.
   *
   * @param partner the other party's domain name
   * @param stated what was stated, if it was
   * @param copy what the partner is given now; empty while something is missing
   */
  record Open(
      Membership own,
      String partner,
      Optional<Supplement> stated,
      Optional<org.dostyk.ewp.agreements.Agreement> copy) {}

  /** For an officer of one of its parties; empty where it is nothing that the network knows. */
  Optional<Open> open(AgreementId id, Actor officer) {
    Agreement agreement;
    try {
      agreement = agreements.findAs(Role.OFFICER, id, officer);
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
    for (InstitutionId house : officer.institutionsAs(Role.OFFICER)) {
      Optional<Membership> own = memberships.of(house);
      Optional<Projection> projection = own.flatMap(m -> projection(agreement, m));
      if (projection.isPresent()) {
        Optional<Supplement> stated = supplements.find(id, house);
        return Optional.of(
            new Open(
                own.orElseThrow(),
                projection.get().theirHei(),
                stated,
                stated.flatMap(s -> projection.get().with(s, copies.begunFrom(id).orElse(null)))));
      }
    }
    return Optional.empty();
  }

  /**
   * States what the network asks for.
   *
   * @throws Refused with everything that does not hold
   * @throws NotFound if the agreement is not the officer's, or nothing for the network
   */
  @Transactional
  public void state(
      AgreementId id, String first, String last, String language, String level, Actor officer) {
    InstitutionId house =
        open(id, officer).orElseThrow(() -> new NotFound("Agreement " + id)).own().house();
    var supplement =
        new Supplement(id, house, first, last, language, level, List.of(), clock.instant());
    Refused.ifAny(supplement.objections());
    supplements.put(supplement, officer.account());
    audit.record(
        house, officer, "erasmus.stated", Agreements.KIND, id.value(), first + " – " + last);
    events.publishEvent(new SupplementStated(id));
  }

  private Optional<Said> said(AgreementId id, Membership own, Peer peer) {
    if (register.these(List.of(id), Set.of(own.house())).isEmpty()) {
      return Optional.empty();
    }
    return supplements.find(id, own.house()).flatMap(s -> said(id, own, peer, s));
  }

  /** Of one that the house sees. */
  private Optional<Said> said(AgreementId id, Membership own, Peer peer, Supplement supplement) {
    return projection(agreements.asNode(id), own)
        .filter(p -> p.theirHei().equals(peer.hei()))
        .map(p -> new Said(p, supplement, copies.begunFrom(id).orElse(null)));
  }

  private Optional<Projection> projection(Agreement agreement, Membership own) {
    Optional<AgreementParty> ours = agreement.partyOf(own.house());
    if (agreement.parties().size() != 2
        || agreement.type().isInstrument()
        || ours.isEmpty()
        || !agreement.readers().contains(own.house())) {
      return Optional.empty();
    }
    AgreementParty theirs =
        agreement.parties().stream().filter(p -> !p.equals(ours.get())).findFirst().orElseThrow();
    return hei(theirs, own.house())
        .flatMap(hei -> Projection.of(agreement, ours.get(), own.hei(), theirs, hei));
  }

  /** Under which name the network knows a party: its own, or the one in the house's register. */
  private Optional<String> hei(AgreementParty party, InstitutionId house) {
    return party.hosted().isPresent()
        ? party.hosted().flatMap(memberships::of).map(Membership::hei)
        : partners
            .find(party.partner(), Set.of(house))
            .flatMap(p -> p.details().id(IdScheme.SCHAC));
  }

  private List<PartnerId> entries(Membership own, Peer peer) {
    return partners.withId(new TypedId(IdScheme.SCHAC, peer.hei()), Set.of(own.house())).stream()
        .map(Partner::id)
        .toList();
  }

  private static boolean before(HeldAgreement held, Supplement stated, Instant moment) {
    return held.changedAt().isBefore(moment) && stated.changedAt().isBefore(moment);
  }

  private static boolean isIn(Supplement s, List<String> years) {
    return years.isEmpty()
        || years.stream()
            .anyMatch(y -> s.firstYear().compareTo(y) <= 0 && s.lastYear().compareTo(y) >= 0);
  }

  /** Those that can be ids of ours. */
  static List<AgreementId> wellFormed(List<String> ids) {
    var found = new ArrayList<AgreementId>();
    for (String id : ids) {
      try {
        found.add(new AgreementId(UUID.fromString(id)));
      } catch (IllegalArgumentException unknown) {
        // An id that none of ours can be is as unknown as any other.
      }
    }
    return found;
  }
}
