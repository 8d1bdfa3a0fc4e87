package org.dostyk.node.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A university that travels and those to whom it travels, as tests of visits need them. */
@Component
public class VisitGround {
  public static final Text URUMQI =
      Text.of("en", "Ürümqi", "kk", "Үрімжі", "ru", "Урумчи", "zh", "乌鲁木齐");
  public static final Place THERE = new Place(URUMQI, ZoneId.of("Asia/Shanghai"));
  public static final LocalDate FIRST = LocalDate.of(2027, 10, 29);

  private final Houses houses;
  private final Partners partners;
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Clock clock;

  VisitGround(
      Houses houses,
      Partners partners,
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      Clock clock) {
    this.houses = houses;
    this.partners = partners;
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.clock = clock;
  }

  public House house(String name) {
    return houses.open(name);
  }

  /** A Chinese university without people on this node. */
  public PartnerId elsewhere(House keeper) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", "Tarim University", "zh", "塔里木大学"),
            List.of(),
            new Country("CN"),
            URUMQI,
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(keeper.id(), List.of(), null, "", 0),
        keeper.officer());
    return id;
  }

  public static VisitPlan plan(LocalDate from, LocalDate to) {
    return new VisitPlan(Text.of("en", "Seminar on languages"), from, to, THERE);
  }

  public static VisitPlan plan() {
    return plan(FIRST, FIRST.plusDays(4));
  }

  /** A visit of one to the other, planned and not sent. */
  public Visit planned(House guest, PartnerId host) {
    return planned(guest, host, plan());
  }

  public Visit planned(House guest, PartnerId host, VisitPlan plan) {
    var id = new VisitId(Uuid7.next(clock));
    visits.begin(
        id,
        new VisitBeginning(
            guest.id(), Direction.OUT, List.of(host), plan, Optional.empty(), Optional.empty()),
        guest.officer());
    return visits.find(id, guest.officer());
  }

  /** Lays a planned visit before the other side. */
  public void send(Visit visit, House keeper) {
    visits.send(visit.id(), keeper.officer());
  }

  public Visit sent(House guest, House host) {
    Visit visit = planned(guest, PartnerId.of(host.id()));
    visits.send(visit.id(), guest.officer());
    return visits.find(visit.id(), guest.officer());
  }

  public Visit approved(House guest, House host) {
    Visit visit = sent(guest, host);
    visits.approve(visit.id(), Side.GUEST, guest.signatory());
    visits.approve(visit.id(), Side.HOST, host.signatory());
    return visits.find(visit.id(), guest.officer());
  }

  /** Adds somebody of the guests who lead, under a name in Latin letters. */
  public Delegate delegate(Visit visit, String name, Language language, House officer) {
    var delegate =
        new Delegate(
            new DelegateId(Uuid7.next(clock)),
            DelegateNames.of(Map.of(Script.LATN, name)).orElseThrow(),
            Optional.of(Text.of("en", "Dean", "zh", "院长")),
            visit.guests().getFirst().partner(),
            language,
            DelegateRole.MEMBER,
            0);
    delegations.add(visit.id(), List.of(delegate), officer.officer());
    return delegations.find(visit, delegate.id());
  }

  /** An item of the first day, that everybody takes part in. */
  public static ItineraryItem item(String title, String from, String to) {
    return new ItineraryItem(
        new ItemId(Uuid7.next(Clock.systemUTC())),
        FIRST,
        LocalTime.parse(from),
        LocalTime.parse(to),
        THERE.zone(),
        ItemKind.SEMINAR,
        Text.of("en", title, "zh", "研讨会“" + title + "”"),
        "",
        new ItineraryItem.Who(true, Set.of()),
        "Wang Lin",
        "",
        false,
        0,
        Instant.EPOCH);
  }

  public ItineraryItem planned(Visit visit, ItineraryItem item, House officer) {
    itineraries.save(visit.id(), item, true, officer.officer());
    return itineraries.find(visit, item.id());
  }
}
