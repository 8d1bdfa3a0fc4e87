package org.dostyk.node.erasmus;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Beginning;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Starters;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Peers;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partners offer in the network before anything is written here. An officer begins an
 * agreement from an offer, or lets it be; who signs that agreement agrees, and nobody else does.
 */
@Service
class Offers {
  /** The kind of record that an offer is. */
  static final String KIND = "erasmus.offer";

  private final CopyStore copies;
  private final SupplementStore supplements;
  private final Peers peers;
  private final Memberships memberships;
  private final Partners partners;
  private final Agreements agreements;
  private final Audit audit;
  private final Clock clock;

  Offers(
      CopyStore copies,
      SupplementStore supplements,
      Peers peers,
      Memberships memberships,
      Partners partners,
      Agreements agreements,
      Audit audit,
      Clock clock) {
    this.copies = copies;
    this.supplements = supplements;
    this.peers = peers;
    this.memberships = memberships;
    this.partners = partners;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  /** Offers that nobody has answered, those that have waited longest first; at most so many. */
  @Transactional(readOnly = true)
  public List<Offer> waiting(Set<InstitutionId> houses, int most) {
    Map<PeerId, Peer> of =
        peers.of(houses).stream().collect(Collectors.toMap(Peer::id, Function.identity()));
    return copies.waiting(of.keySet(), most).stream()
        .flatMap(copy -> offer(copy, Objects.requireNonNull(of.get(copy.peer()))).stream())
        .toList();
  }

  /** A partner's offers of which nothing was begun, those not let be first; at most so many. */
  @Transactional(readOnly = true)
  public List<Offer> of(PartnerId partner, Set<InstitutionId> houses, int most) {
    List<TypedId> named =
        partners.find(partner, houses).map(p -> p.details().ids()).orElse(List.of());
    return named.isEmpty()
        ? List.of()
        : peers.of(houses).stream()
            .filter(peer -> named.contains(new TypedId(IdScheme.SCHAC, peer.hei())))
            .flatMap(
                peer ->
                    copies.strange(peer.id(), most).stream()
                        .flatMap(copy -> offer(copy, peer).stream()))
            .limit(most)
            .toList();
  }

  /**
   * An offer to an institution of which the person is an officer.
   *
   * @throws NotFound if there is none
   */
  Offer find(UUID id, Actor officer) {
    return copies
        .find(id)
        .flatMap(
            copy ->
                peers
                    .asNode(copy.peer())
                    .filter(peer -> officer.is(Role.OFFICER, peer.house()))
                    .flatMap(peer -> offer(copy, peer)))
        .orElseThrow(() -> new NotFound("Offer " + id));
  }

  private Optional<Offer> offer(CopyStore.Copy copy, Peer peer) {
    Optional<Membership> own = memberships.of(peer.house());
    if (copy.terms().isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Offer(
            copy.id(),
            own.get(),
            peer,
            partners.withId(new TypedId(IdScheme.SCHAC, peer.hei()), Set.of(peer.house())).stream()
                .map(Partner::id)
                .findFirst(),
            Terms.read(copy.terms()),
            copy.unfinished(),
            copy.leftHash().equals(copy.hash()),
            copy.fetchedAt().orElseThrow(),
            copy.agreement()));
  }

  /**
   * Begins an agreement with the places of an offer; what the partner states beside them is stated
   * with ours, too. Asked twice, it begins one.
   *
   * @param languages of the text, two to four BCP 47 tags
   * @return the agreement that was begun, now or before
   * @throws Refused with everything that does not hold
   */
  @Transactional
  public AgreementId begin(UUID id, AgreementId agreement, List<String> languages, Actor officer) {
    copies.lock(id);
    Offer offer = find(id, officer);
    if (offer.begun().isPresent()) {
      return offer.begun().get();
    }
    Refused.ifAny(offer.objections());
    InstitutionId house = offer.own().house();
    var with =
        new Beginning(
            AgreementType.IMPLEMENTING, house, List.of(offer.entry().orElseThrow()), null);
    agreements.begin(
        agreement,
        with,
        Starters.first(AgreementType.IMPLEMENTING, languages)
            .withQuotas(offer.places())
            .withDetails(Map.of(Draft.YEARS, String.valueOf(offer.lastsYears()))),
        officer);
    supplements.put(stated(offer, agreement), officer.account());
    copies.begun(id, agreement);
    audit.record(
        house,
        officer,
        "erasmus.taken",
        Agreements.KIND,
        agreement.value(),
        offer.peer().hei() + " · " + offer.code());
    return agreement;
  }

  /** What the partner states first is stated of all; each condition keeps its own beside it. */
  private Supplement stated(Offer offer, AgreementId agreement) {
    Agreement terms = offer.terms();
    Condition first = terms.conditions().getFirst();
    Optional<Condition.LanguageSkill> skill =
        terms.conditions().stream().flatMap(c -> c.languageSkills().stream()).findFirst();
    return new Supplement(
        agreement,
        offer.own().house(),
        first.years().first(),
        first.years().last(),
        skill.map(Condition.LanguageSkill::language).orElse("en"),
        skill.map(Condition.LanguageSkill::cefr).orElse(""),
        terms.conditions(),
        clock.instant());
  }

  /** Lets an offer be, until the partner changes it. */
  @Transactional
  public void leave(UUID id, Actor officer) {
    Offer offer = find(id, officer);
    copies.leave(id, true);
    noted("erasmus.left", offer, officer);
  }

  /** Takes that back. */
  @Transactional
  public void bringBack(UUID id, Actor officer) {
    Offer offer = find(id, officer);
    copies.leave(id, false);
    noted("erasmus.brought_back", offer, officer);
  }

  private void noted(String action, Offer offer, Actor officer) {
    audit.record(
        offer.own().house(),
        officer,
        action,
        KIND,
        offer.id(),
        offer.peer().hei() + " · " + offer.code());
  }
}
