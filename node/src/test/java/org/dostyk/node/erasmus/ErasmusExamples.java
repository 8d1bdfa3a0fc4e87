package org.dostyk.node.erasmus;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.People;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.agreements.Condition.Years;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.agreements.WorkingText;
import org.dostyk.node.network.KnownPeers;
import org.dostyk.node.network.Membership;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.IdScheme;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.TypedId;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** An agreement with places a year, between two members of the network. */
@Component
class ErasmusExamples implements Examples {
  private final Agreements agreements;
  private final Memberships memberships;
  private final KnownPeers peers;
  private final Houses houses;
  private final CopyStore copies;
  private final Peers network;
  private final Partners partners;
  private final Clock clock;

  ErasmusExamples(
      Agreements agreements,
      Memberships memberships,
      KnownPeers peers,
      Houses houses,
      CopyStore copies,
      Peers network,
      Partners partners,
      Clock clock) {
    this.agreements = agreements;
    this.memberships = memberships;
    this.peers = peers;
    this.houses = houses;
    this.copies = copies;
    this.network = network;
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    Peer offering = network.asNode(peers.of(house)).orElseThrow();
    enter(offering, house);
    UUID offer = offer(offering, house);
    House other = houses.open("Graz College");
    var id = new AgreementId(Uuid7.next(clock));
    memberships.join(
        other.id(),
        "kolleg" + Long.toString(id.value().getLeastSignificantBits() >>> 16) + ".example",
        other.the(Role.ADMINISTRATOR));
    agreements.draft(
        id,
        AgreementType.MEMORANDUM,
        house.id(),
        List.of(PartnerId.of(other.id())),
        List.of("en", "ru"),
        house.officer());
    WorkingText text = agreements.workOn(id, house.officer());
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withQuotas(
                List.of(
                    new DraftQuota(
                        house.id().toString(),
                        other.id().toString(),
                        "study",
                        "6",
                        "0710",
                        "5",
                        "20"))),
        house.officer());
    agreements.propose(id, house.officer());
    return List.of(
        Example.get("/erasmus/offers/{id}", offer),
        Example.post("/erasmus/offers/{id}/leave", offer),
        Example.post("/erasmus/offers/{id}/bring-back", offer),
        Example.post("/erasmus/offers/{id}/begin", offer)
            .with("agreement", Uuid7.next(clock).toString())
            .with("language", "en")
            .with("language", "ru"),
        Example.get("/agreements/{id}/erasmus", id),
        Example.post("/agreements/{id}/erasmus", id)
            .with("first", "2026/2027")
            .with("last", "2029/2030")
            .with("language", "en")
            .with("level", "B2"),
        Example.get("/factsheet/{house}", house.id()),
        Facts.PAGES.stream()
            .reduce(
                Facts.DAYS.stream()
                    .reduce(
                        Example.post("/factsheet/{house}", house.id()),
                        (e, day) -> e.with(day, "2028-04-15"),
                        (a, b) -> a),
                (e, page) -> e.with(page, "https://uni.example/" + page),
                (a, b) -> a)
            .with("decision_weeks", "4")
            .with("transcript_weeks", "5")
            .with("email", "office@uni.example")
            .with("phone", "+77232540000"));
  }

  private void enter(Peer peer, House house) {
    partners.add(
        new PartnerId(Uuid7.next(clock)),
        new PartnerDetails(
            PartnerKind.COLLEGE,
            peer.name(),
            List.of(new TypedId(IdScheme.SCHAC, peer.hei())),
            new Country("AT"),
            null,
            ZoneId.of("Europe/Vienna"),
            Identity.CONFIRMED),
        Dossier.empty(house.id()),
        house.officer());
  }

  /** Places for both ways that a peer offers, in all the words that the network has for them. */
  private UUID offer(Peer peer, House house) {
    Membership own = memberships.of(house.id()).orElseThrow();
    var years = new Years("2026/2027", "2030/2031");
    var skill = LanguageSkill.of("de", "B2");
    var area = SubjectArea.of("0710");
    var terms =
        new Agreement(
            Partner.of(peer.hei(), "offer-1", "AT-2026-17"),
            Partner.of(own.hei(), null, null),
            false,
            List.of(
                new Condition(
                    Condition.Kind.STUDENT_STUDIES,
                    Side.of(peer.hei()),
                    Side.of(own.hei()),
                    years,
                    People.of(3),
                    List.of(skill),
                    List.of(area),
                    "Nominations by e-mail",
                    new BigDecimal("30"),
                    true,
                    List.of(6, 7)),
                new Condition(
                    Condition.Kind.STAFF_TEACHING,
                    Side.of(own.hei()),
                    Side.of(peer.hei()),
                    years,
                    People.of(2),
                    List.of(skill),
                    List.of(area),
                    null,
                    new BigDecimal("10"),
                    null,
                    List.of())),
            false,
            null);
    UUID id = copies.known(peer.id(), "offer-1");
    copies.fetched(
        new CopyStore.Copy(
            id,
            peer.id(),
            "offer-1",
            Optional.empty(),
            "0123",
            "",
            Terms.write(terms),
            false,
            "",
            Optional.of(clock.instant())));
    return id;
  }
}
