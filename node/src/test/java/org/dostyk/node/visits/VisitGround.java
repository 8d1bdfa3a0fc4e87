package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A university that travels and those to whom it travels, as tests of visits need them. */
@Component
class VisitGround {
  static final Text URUMQI = Text.of("en", "Ürümqi", "kk", "Үрімжі", "ru", "Урумчи", "zh", "乌鲁木齐");
  static final Place THERE = new Place(URUMQI, ZoneId.of("Asia/Shanghai"));
  static final LocalDate FIRST = LocalDate.of(2027, 10, 29);

  private final Houses houses;
  private final Partners partners;
  private final Visits visits;
  private final Clock clock;

  VisitGround(Houses houses, Partners partners, Visits visits, Clock clock) {
    this.houses = houses;
    this.partners = partners;
    this.visits = visits;
    this.clock = clock;
  }

  House house(String name) {
    return houses.open(name);
  }

  /** A Chinese university without people on this node. */
  PartnerId elsewhere(House keeper) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", "Xinjiang University", "zh", "新疆大学"),
            List.of(),
            new Country("CN"),
            URUMQI,
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(keeper.id(), List.of(), null, "", 0),
        keeper.officer());
    return id;
  }

  static VisitPlan plan(LocalDate from, LocalDate to) {
    return new VisitPlan(Text.of("en", "Seminar on languages"), from, to, THERE);
  }

  static VisitPlan plan() {
    return plan(FIRST, FIRST.plusDays(4));
  }

  /** A visit of one to the other, planned and not sent. */
  Visit planned(House guest, PartnerId host) {
    return planned(guest, host, plan());
  }

  Visit planned(House guest, PartnerId host, VisitPlan plan) {
    var id = new VisitId(Uuid7.next(clock));
    visits.begin(
        id,
        new VisitBeginning(
            guest.id(), Direction.OUT, List.of(host), plan, Optional.empty(), Optional.empty()),
        guest.officer());
    return visits.find(id, guest.officer());
  }

  Visit sent(House guest, House host) {
    Visit visit = planned(guest, PartnerId.of(host.id()));
    visits.send(visit.id(), guest.officer());
    return visits.find(visit.id(), guest.officer());
  }

  Visit approved(House guest, House host) {
    Visit visit = sent(guest, host);
    visits.approve(visit.id(), Side.GUEST, guest.signatory());
    visits.approve(visit.id(), Side.HOST, host.signatory());
    return visits.find(visit.id(), guest.officer());
  }
}
