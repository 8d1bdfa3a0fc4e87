package org.dostyk.node.seminars;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.seminars.SessionSaving.Doubtful;
import org.dostyk.node.seminars.SessionSaving.Overtaken;
import org.dostyk.node.seminars.SessionSaving.Saved;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.ItemProgramme;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes of seminars and congresses. */
@Service
public class Seminars implements ItemProgramme {
  private final ProgrammeStore store;
  private final Visits visits;
  private final Itineraries itineraries;
  private final Audit audit;
  private final Clock clock;

  Seminars(ProgrammeStore store, Visits visits, Itineraries itineraries, Audit audit, Clock clock) {
    this.store = store;
    this.visits = visits;
    this.itineraries = itineraries;
    this.audit = audit;
    this.clock = clock;
  }

  /** A seminar of a visit. */
  public record Seminar(Visit visit, ItineraryItem item) {}

  /**
   * The seminar of a visit that this person may read.
   *
   * @throws NotFound if there is none of this id, or the item is no seminar
   */
  public Seminar find(VisitId visit, ItemId id, Actor reader) {
    Visit found = visits.find(visit, reader);
    ItineraryItem item = itineraries.find(found, id);
    if (item.kind() != ItemKind.SEMINAR) {
      throw new NotFound("Seminar " + id);
    }
    return new Seminar(found, item);
  }

  /** The programme in the order of time. */
  public List<Session> of(ItemId item) {
    return store.of(item).stream().filter(s -> !s.takenOut()).toList();
  }

  /** What speaks against each session, in this visit and in others that this person may read. */
  public Map<SessionId, List<Objection>> warnings(Seminar seminar, Actor reader) {
    List<Session> all = of(seminar.item().id());
    Map<ItemId, List<Objection>> taken = roomsTaken(seminar, all, reader);
    var warnings = new LinkedHashMap<SessionId, List<Objection>>();
    all.forEach(
        s -> {
          List<Objection> against = against(s, all, seminar, taken);
          if (!against.isEmpty()) {
            warnings.put(s.id(), against);
          }
        });
    return warnings;
  }

  /** Where the sessions that have a room of their own are not alone in it. */
  private Map<ItemId, List<Objection>> roomsTaken(
      Seminar seminar, List<Session> sessions, Actor reader) {
    ItineraryItem item = seminar.item();
    return itineraries.roomsTaken(
        seminar.visit(),
        item,
        sessions.stream()
            .filter(s -> SessionRules.hasOwnRoom(s, item))
            .map(s -> part(s, item))
            .toList(),
        reader);
  }

  private static List<Objection> against(
      Session session, List<Session> all, Seminar seminar, Map<ItemId, List<Objection>> taken) {
    var against = new ArrayList<>(SessionRules.warnings(session, all, seminar.item()));
    against.addAll(taken.getOrDefault(new ItemId(session.id().value()), List.of()));
    return against;
  }

  /**
   * Adds a session, or changes one; a new one that was sent twice is added once.
   *
   * @param anyway whether it is to stand whatever is said against it
   * @throws Refused if it cannot be
   */
  @Transactional
  public SessionSaving save(VisitId visit, Session session, boolean anyway, Actor officer) {
    Seminar seminar = worked(visit, session.item(), officer);
    List<Session> all = of(session.item());
    boolean known = all.stream().anyMatch(s -> s.id().equals(session.id()));
    Refused.ifAny(SessionRules.refusals(session, known ? 0 : all.size()));
    List<Objection> warnings =
        against(session, all, seminar, roomsTaken(seminar, List.of(session), officer));
    if (!warnings.isEmpty() && !anyway) {
      return new Doubtful(warnings);
    }
    if (session.revision() == 0) {
      if (store.add(session)) {
        record(seminar, officer, "seminars.added", session);
      }
      return new Saved();
    }
    if (!store.change(session)) {
      return new Overtaken();
    }
    record(seminar, officer, "seminars.changed", session);
    return new Saved();
  }

  /** Takes a session out; calendars show it as cancelled. */
  @Transactional
  public void takeOut(VisitId visit, ItemId item, SessionId id, Actor officer) {
    Seminar seminar = worked(visit, item, officer);
    Session session =
        of(item).stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("Session " + id));
    store.takeOut(id, clock.instant());
    record(seminar, officer, "seminars.taken_out", session);
  }

  /** The sessions as items of their own, their speakers in the title. */
  @Override
  public List<ItineraryItem> within(ItineraryItem item) {
    return within(List.of(item)).getOrDefault(item.id(), List.of());
  }

  @Override
  public Map<ItemId, List<ItineraryItem>> within(Collection<ItineraryItem> items) {
    List<ItineraryItem> seminars =
        items.stream().filter(item -> item.kind() == ItemKind.SEMINAR).toList();
    if (seminars.isEmpty()) {
      return Map.of();
    }
    Map<ItemId, List<Session>> held =
        store.of(seminars.stream().map(ItineraryItem::id).toList()).stream()
            .collect(Collectors.groupingBy(Session::item));
    var within = new HashMap<ItemId, List<ItineraryItem>>();
    for (ItineraryItem seminar : seminars) {
      List<Session> sessions = held.getOrDefault(seminar.id(), List.of());
      if (!sessions.isEmpty()) {
        within.put(seminar.id(), sessions.stream().map(s -> part(s, seminar)).toList());
      }
    }
    return within;
  }

  private static ItineraryItem part(Session s, ItineraryItem item) {
    return new ItineraryItem(
        new ItemId(s.id().value()),
        item.day(),
        s.starts(),
        s.ends(),
        item.zone(),
        item.kind(),
        titled(s),
        s.room().isBlank() ? item.place() : Words.of(s.room()),
        item.who(),
        "",
        Words.of(""),
        s.takenOut() || item.takenOut(),
        s.revision() + item.revision(),
        s.changedAt());
  }

  private static Text titled(Session session) {
    if (session.speakers().isEmpty()) {
      return session.title();
    }
    SequencedMap<String, String> titled = new LinkedHashMap<>();
    session
        .title()
        .byTag()
        .forEach((tag, t) -> titled.put(tag, t + " — " + String.join(", ", session.speakers())));
    return new Text(titled, null);
  }

  private Seminar worked(VisitId visit, ItemId item, Actor officer) {
    Seminar seminar = find(visit, item, officer);
    if (!mayWork(seminar.visit(), officer)) {
      throw new NotFound("Visit " + visit + " to work on");
    }
    if (!seminar.visit().state().isOpen()) {
      throw new Refused(Objection.of("seminars.objection.closed"));
    }
    return seminar;
  }

  static boolean mayWork(Visit visit, Actor actor) {
    return visit.readers().stream().anyMatch(house -> actor.is(Role.OFFICER, house));
  }

  private void record(Seminar seminar, Actor officer, String action, Session session) {
    String detail = session.starts() + " " + AuditWords.of(session.title());
    var houses = new ArrayList<>(seminar.visit().readers());
    houses.sort(Comparator.comparing(InstitutionId::value));
    houses.forEach(
        h -> audit.record(h, officer, action, Visits.KIND, seminar.visit().id().value(), detail));
  }
}
