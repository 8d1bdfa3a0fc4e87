package org.dostyk.node.erasmus;

import java.time.Clock;
import java.util.List;
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
import org.dostyk.node.network.Memberships;
import org.dostyk.node.partners.PartnerId;
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
  private final Clock clock;

  ErasmusExamples(
      Agreements agreements,
      Memberships memberships,
      KnownPeers peers,
      Houses houses,
      Clock clock) {
    this.agreements = agreements;
    this.memberships = memberships;
    this.peers = peers;
    this.houses = houses;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    peers.of(house);
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
}
