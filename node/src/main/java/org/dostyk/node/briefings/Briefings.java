package org.dostyk.node.briefings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.briefings.Briefing.About;
import org.dostyk.node.briefings.Briefing.Day;
import org.dostyk.node.briefings.Briefing.Met;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.gifts.Gifts;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitHistory;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers briefing packs, each with what its reader may see and nothing else. */
@Service
public class Briefings {
  private static final int MOST = 20;
  private static final int FEW = 5;
  private static final int LONGEST = 2_000;
  private static final int MOST_POINTS = 100;

  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final VisitHistory history;
  private final Partners partners;
  private final Contacts contacts;
  private final Agreements agreements;
  private final Commitments commitments;
  private final Gifts gifts;
  private final PointStore points;
  private final Audit audit;
  private final Clock clock;

  Briefings(
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      VisitHistory history,
      Partners partners,
      Contacts contacts,
      Agreements agreements,
      Commitments commitments,
      Gifts gifts,
      PointStore points,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.history = history;
    this.partners = partners;
    this.contacts = contacts;
    this.agreements = agreements;
    this.commitments = commitments;
    this.gifts = gifts;
    this.points = points;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The pack for a visit, or for one meeting of it.
   *
   * @throws NotFound if the reader may not read the visit, or it has no such item
   */
  public Briefing of(VisitId id, Optional<ItemId> item, Actor reader) {
    Visit visit = visits.find(id, reader);
    Optional<ItineraryItem> meeting = item.map(i -> itineraries.find(visit, i));
    Set<InstitutionId> houses = Commitments.readersOf(reader);
    List<VisitParty> others = others(visit, houses);
    return new Briefing(
        visit,
        meeting,
        met(visit, meeting, others, houses),
        others.stream().map(p -> about(p, visit, houses, reader)).toList(),
        days(visit, meeting),
        points.of(id, houses).stream()
            .filter(p -> meeting.isEmpty() || p.item().isEmpty() || p.item().equals(item))
            .toList(),
        clock.instant());
  }

  /** Those on the other side of the table. */
  private static List<VisitParty> others(Visit visit, Set<InstitutionId> houses) {
    boolean hosts = visit.sideOf(houses).orElse(visit.keepersSide()) == Side.HOST;
    return hosts ? visit.guests() : List.of(visit.host());
  }

  /** The delegates of the other side who take part; where none is named, the contacts there. */
  private List<Met> met(
      Visit visit,
      Optional<ItineraryItem> meeting,
      List<VisitParty> others,
      Set<InstitutionId> houses) {
    var met = new ArrayList<Met>();
    List<Delegate> delegation = delegations.of(visit);
    for (VisitParty party : others) {
      List<Delegate> theirs =
          delegation.stream()
              .filter(d -> d.from().equals(party.partner()))
              .filter(d -> meeting.isEmpty() || meeting.get().who().includes(d.id()))
              .toList();
      theirs.forEach(d -> met.add(new Met(d.names(), d.office(), party.name(), true)));
      if (theirs.isEmpty()) {
        contacts
            .of(party.partner(), houses)
            .forEach(
                c ->
                    met.add(
                        new Met(c.names(), Optional.ofNullable(c.post()), party.name(), false)));
      }
    }
    return met;
  }

  private About about(VisitParty party, Visit visit, Set<InstitutionId> houses, Actor reader) {
    PartnerId id = party.partner();
    Optional<Partner> partner = partners.find(id, houses);
    Optional<PartialDate> since =
        partners.dossiers(id, houses).stream()
            .flatMap(d -> Optional.ofNullable(d.since()).stream())
            .findFirst();
    List<Commitment> open = commitments.openWith(id, houses, MOST);
    return new About(
        party,
        partner,
        since,
        agreements.with(id, reader, MOST),
        open.stream().filter(c -> c.beneficiary().equals(id)).toList(),
        open.stream().filter(c -> c.promiser().equals(id)).toList(),
        history.with(id, reader, FEW).stream().filter(v -> !v.id().equals(visit.id())).toList(),
        gifts.with(List.of(id), reader, FEW));
  }

  private List<Day> days(Visit visit, Optional<ItineraryItem> meeting) {
    return Itineraries.byDay(visit, itineraries.of(visit)).entrySet().stream()
        .filter(
            day ->
                meeting.isEmpty()
                    || day.getValue().stream().anyMatch(i -> i.id().equals(meeting.get().id())))
        .map(day -> new Day(day.getKey(), day.getValue()))
        .toList();
  }

  /**
   * Adds a point for an own institution of the officer that takes part. Asked twice with one id, it
   * adds one.
   *
   * @throws Refused if there are too many, or it is too long
   */
  @Transactional
  public void add(UUID id, VisitId visit, Optional<ItemId> item, Text wording, Actor officer) {
    Visit found = visits.find(visit, officer);
    item.ifPresent(i -> itineraries.find(found, i));
    InstitutionId house =
        officer.institutionsAs(Role.OFFICER).stream()
            .filter(found.readers()::contains)
            .findFirst()
            .orElseThrow(() -> new NotFound("A seat in visit " + visit));
    var objections = new ArrayList<Objection>();
    if (wording.byTag().values().stream().anyMatch(w -> w.length() > LONGEST)) {
      objections.add(Objection.of("briefings.objection.long", LONGEST));
    }
    if (points.of(visit, Set.of(house)).size() >= MOST_POINTS) {
      objections.add(Objection.of("briefings.objection.too_many", MOST_POINTS));
    }
    Refused.ifAny(objections);
    if (points.add(new Point(id, house, visit, item, wording))) {
      audit.record(house, officer, "briefings.point_added", Visits.KIND, visit.value(), "");
    }
  }

  /** Removes a point of the officer's own institution. */
  @Transactional
  public void remove(UUID id, Actor officer) {
    Point point =
        points
            .find(id, officer.institutionsAs(Role.OFFICER))
            .orElseThrow(() -> new NotFound("Point " + id));
    points.remove(id);
    audit.record(
        point.house(), officer, "briefings.point_removed", Visits.KIND, point.visit().value(), "");
  }
}
