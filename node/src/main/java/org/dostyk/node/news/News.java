package org.dostyk.node.news;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.news.Happened.Head;
import org.dostyk.node.news.Happened.Signed;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of news about visits. */
@Service
public class News {
  static final int LONGEST = 10_000;
  private static final int MOST_AGREEMENTS = 100;
  private final DraftStore store;
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Agreements agreements;
  private final Audit audit;
  private final Clock clock;

  News(
      DraftStore store,
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      Agreements agreements,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether there is anything to tell: the visit is under way or over, and took place. */
  public boolean isTold(Visit visit) {
    return visit.state() instanceof Approved
        && !visit.today(clock.instant()).isBefore(visit.plan().from());
  }

  /**
   * What happened.
   *
   * @throws NotFound if the reader may not read the visit, or nothing has happened yet
   */
  public Happened happened(VisitId id, Actor reader) {
    Visit visit = visits.find(id, reader);
    if (!isTold(visit)) {
      throw new NotFound("News of " + id);
    }
    Instant now = clock.instant();
    return new Happened(
        visit,
        visit.isOver(now),
        delegations.of(visit).stream()
            .filter(d -> d.role() == DelegateRole.HEAD)
            .map(d -> new Head(d.names(), d.office()))
            .toList(),
        itineraries.of(visit).stream().filter(i -> !i.end().isAfter(now)).toList(),
        signed(visit, reader));
  }

  /** The agreements between a host and a guest that entered into force in the days of the visit. */
  private List<Signed> signed(Visit visit, Actor reader) {
    var among = new LinkedHashMap<AgreementId, Signed>();
    PartnerId host = visit.host().partner();
    for (VisitParty guest : visit.guests()) {
      for (var line : agreements.with(guest.partner(), reader, MOST_AGREEMENTS)) {
        LocalDate day = LocalDate.ofInstant(line.row().changedAt(), visit.plan().place().zone());
        if (line.row().inForce()
            && line.row().title().isPresent()
            && line.partners().contains(host.value())
            && !day.isBefore(visit.plan().from())
            && !day.isAfter(visit.plan().to())) {
          among.put(
              line.row().id(),
              new Signed(line.row().id(), line.row().type(), line.row().title().get()));
        }
      }
    }
    return List.copyOf(among.values());
  }

  /** The draft as this person's office has corrected it; empty where nobody has. */
  public Optional<Draft> corrected(Visit visit, Actor reader) {
    return store.find(visit.id(), house(visit, reader));
  }

  /**
   * Keeps a corrected draft.
   *
   * @param read the revision that was read, 0 where none was kept
   * @return false where somebody kept another since: nothing was written
   * @throws Refused if a text is too long
   */
  @Transactional
  public boolean keep(VisitId id, int read, Map<Language, String> wordings, Actor officer) {
    Visit visit = happened(id, officer).visit();
    InstitutionId house = seat(visit, officer);
    if (wordings.values().stream().anyMatch(w -> w.length() > LONGEST)) {
      throw new Refused(Objection.of("news.objection.long", LONGEST));
    }
    boolean kept = store.save(id, house, read, wordings);
    if (kept) {
      audit.record(house, officer, "news.kept", Visits.KIND, id.value(), "");
    }
    return kept;
  }

  /** Drops the corrections, so that the draft is made from the data again. */
  @Transactional
  public void discard(VisitId id, Actor officer) {
    Visit visit = happened(id, officer).visit();
    InstitutionId house = seat(visit, officer);
    store.discard(id, house);
    audit.record(house, officer, "news.discarded", Visits.KIND, id.value(), "");
  }

  private static InstitutionId seat(Visit visit, Actor officer) {
    return visit.readers().stream()
        .filter(h -> officer.is(Role.OFFICER, h))
        .findFirst()
        .orElseThrow(() -> new NotFound("A seat in visit " + visit.id()));
  }

  private static InstitutionId house(Visit visit, Actor reader) {
    return visit.readers().stream()
        .filter(Visits.readersOf(reader)::contains)
        .findFirst()
        .orElseThrow(() -> new NotFound("A seat in visit " + visit.id()));
  }
}
