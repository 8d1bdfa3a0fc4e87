package org.dostyk.node.supporters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.GuestLinks;
import org.dostyk.node.supporters.SupportedVisit.Head;
import org.dostyk.node.supporters.SupportedVisit.Item;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.visits.VisitState.Requested;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever supports visits: who invites them, and what they see of it. */
@Service
public class Supporters {
  /** The task that a guest link of a supporter is for. */
  static final String TASK = "supporters.read";

  private static final int MOST = 20;
  private static final int DAYS_AFTER = 14;
  private static final int LONGEST_LINK = 360;
  private final SupporterStore store;
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Partners partners;
  private final GuestLinks links;
  private final SupporterTransfers transfers;
  private final Audit audit;
  private final Clock clock;

  Supporters(
      SupporterStore store,
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      Partners partners,
      GuestLinks links,
      SupporterTransfers transfers,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.partners = partners;
    this.links = links;
    this.transfers = transfers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever supports a visit that this person may read. */
  public List<Supporter> of(VisitId visit, Actor reader) {
    visits.find(visit, reader);
    return store.of(visit);
  }

  /**
   * Names a supporter; whoever is named already stays as they are.
   *
   * @throws Refused if they are host or guest, or there are too many
   */
  @Transactional
  public void name(SupporterId id, VisitId visit, PartnerId partner, Actor officer) {
    Visit found = worked(visit, officer);
    Partner named = partners.get(partner, officer.institutions());
    var objections = new ArrayList<Objection>();
    if (found.party(partner).isPresent()) {
      objections.add(Objection.of("supporters.objection.party", named.name()));
    }
    if (store.of(visit).size() >= MOST) {
      objections.add(Objection.of("supporters.objection.too_many", MOST));
    }
    Refused.ifAny(objections);
    var supporter =
        new Supporter(
            id,
            visit,
            seat(found, officer),
            partner,
            named.name(),
            partners.own(partner).orElse(null),
            Set.of());
    if (store.add(supporter, found.plan().to())) {
      record(found, officer, "supporters.named", AuditWords.of(named.name()));
    }
  }

  /** Invites a supporter to these items of the itinerary and to no others. */
  @Transactional
  public void invite(SupporterId id, Set<ItemId> items, Actor officer) {
    Supporter supporter = mine(id, officer);
    invite(supporter, items, worked(supporter.visit(), officer), officer);
  }

  /** Invites the supporters of a visit to what was ticked, and no more to what was unticked. */
  @Transactional
  public void invite(VisitId id, Ticks ticks, Actor officer) {
    Visit visit = worked(id, officer);
    store.toChange(id).forEach(s -> invite(s, ticks.applied(s), visit, officer));
  }

  private void invite(Supporter supporter, Set<ItemId> items, Visit visit, Actor officer) {
    Set<ItemId> chosen =
        itineraries.of(visit).stream()
            .map(ItineraryItem::id)
            .filter(items::contains)
            .collect(Collectors.toSet());
    if (!chosen.equals(supporter.items())) {
      store.invite(supporter.id(), chosen);
      record(visit, officer, "supporters.invited", AuditWords.of(supporter.name()));
    }
  }

  /** They support it no more; links given to them show nothing from now on. */
  @Transactional
  public void remove(SupporterId id, Actor officer) {
    Supporter supporter = mine(id, officer);
    Visit visit = worked(supporter.visit(), officer);
    store.remove(id);
    record(visit, officer, "supporters.removed", AuditWords.of(supporter.name()));
  }

  /**
   * Makes a link by which somebody without an account reads it until two weeks after the visit.
   *
   * @return the path; it is told once
   * @throws Refused if it would show nothing or work no more, or nobody is named
   */
  @Transactional
  public String link(SupporterId id, String label, Language language, Actor officer) {
    Supporter supporter = mine(id, officer);
    Visit visit = worked(supporter.visit(), officer);
    Refused.ifAny(againstLinks(visit));
    Instant end = linksEnd(visit).atStartOfDay(visit.plan().place().zone()).toInstant();
    Instant latest = clock.instant().plus(java.time.Duration.ofDays(LONGEST_LINK));
    return links.make(
        TASK,
        id.value(),
        seat(visit, officer),
        label,
        language,
        end.isAfter(latest) ? latest : end,
        officer);
  }

  /** Why no link can be made for a visit: it is a plan still, or a link would work no more. */
  List<Objection> againstLinks(Visit visit) {
    if (visit.state() instanceof Planned) {
      return List.of(Objection.of("supporters.objection.planned"));
    }
    LocalDate end = linksEnd(visit);
    LocalDate today = LocalDate.ofInstant(clock.instant(), visit.plan().place().zone());
    return today.isBefore(end)
        ? List.of()
        : List.of(Objection.of("supporters.objection.long_past", end.minusDays(1)));
  }

  /** The first day on which links show nothing any more. */
  private static LocalDate linksEnd(Visit visit) {
    return visit.plan().to().plusDays(DAYS_AFTER + 1L);
  }

  /** What somebody at a supporter's house sees of it; it is noted of whom that is. */
  @Transactional
  public SupportedVisit supported(SupporterId id, Actor reader) {
    Supporter supporter =
        store
            .find(id)
            .filter(s -> s.hosted().filter(readersOf(reader)::contains).isPresent())
            .orElseThrow(() -> new NotFound("Supporter " + id));
    Visit visit = read(supporter);
    transfers.shown(supporter, visit, delegations.of(visit));
    return view(supporter, visit);
  }

  /** What a guest sees of it by a link; it is noted of whom that is. */
  @Transactional
  SupportedVisit supported(GuestLink link) {
    Supporter supporter =
        store
            .find(new SupporterId(link.object()))
            .orElseThrow(() -> new NotFound("Supporter " + link.object()));
    Visit visit = read(supporter);
    transfers.shown(supporter, visit, delegations.of(visit), link);
    return view(supporter, visit);
  }

  /** What this person's institutions support: what is not over first, then the latest. */
  List<Supporter> supportedBy(Actor reader, int most) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return store.supportedBy(readersOf(reader), today, most);
  }

  /** What a supporter sees of a visit, unless it is a plan still or read by nobody any more. */
  Optional<SupportedVisit> open(Supporter supporter) {
    try {
      return Optional.of(view(supporter, read(supporter)));
    } catch (NotFound closed) {
      return Optional.empty();
    }
  }

  private Visit read(Supporter supporter) {
    Visit visit = visits.read(supporter.visit(), Set.of(supporter.by()));
    if (visit.state() instanceof Planned) {
      throw new NotFound("Visit " + visit.id() + " is a plan");
    }
    return visit;
  }

  private SupportedVisit view(Supporter supporter, Visit visit) {
    return new SupportedVisit(
        supporter.name(),
        visit.plan(),
        visit.clocks(),
        visit.state().isOpen(),
        visit.state() instanceof Requested,
        visit.host().name(),
        visit.guests().stream().map(VisitParty::name).toList(),
        delegations.of(visit).stream()
            .filter(d -> d.role() == DelegateRole.HEAD)
            .map(d -> head(visit, d))
            .toList(),
        itineraries.of(visit).stream()
            .filter(i -> supporter.items().contains(i.id()))
            .map(i -> Item.of(i, visit))
            .toList());
  }

  private static Head head(Visit visit, Delegate delegate) {
    VisitParty party = visit.party(delegate.from()).orElse(visit.guests().getFirst());
    return new Head(delegate.names(), delegate.office(), party.name());
  }

  private static Set<InstitutionId> readersOf(Actor reader) {
    return reader.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  private Supporter mine(SupporterId id, Actor officer) {
    Supporter supporter = store.find(id).orElseThrow(() -> new NotFound("Supporter " + id));
    worked(supporter.visit(), officer);
    return supporter;
  }

  private Visit worked(VisitId id, Actor officer) {
    Visit visit = visits.find(id, officer);
    seat(visit, officer);
    return visit;
  }

  private static InstitutionId seat(Visit visit, Actor officer) {
    return visit.readers().stream()
        .filter(house -> officer.is(Role.OFFICER, house))
        .findFirst()
        .orElseThrow(() -> new NotFound("A seat in visit " + visit.id()));
  }

  private void record(Visit visit, Actor officer, String action, String detail) {
    visit.readers().stream()
        .sorted(Comparator.comparing(InstitutionId::value))
        .forEach(h -> audit.record(h, officer, action, Visits.KIND, visit.id().value(), detail));
  }
}
