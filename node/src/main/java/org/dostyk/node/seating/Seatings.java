package org.dostyk.node.seating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitParty;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where at meetings, ceremonies, seminars and meals. */
@Service
public class Seatings {
  private final SeatingStore store;
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Audit audit;
  private final Clock clock;

  Seatings(
      SeatingStore store,
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.audit = audit;
    this.clock = clock;
  }

  /** An item at which people sit. */
  public record At(Visit visit, ItineraryItem item) {}

  /**
   * The item of a visit that this person may read.
   *
   * @throws NotFound if there is none of this id, or nobody sits there
   */
  At find(VisitId visit, ItemId id, Actor reader) {
    Visit found = visits.find(visit, reader);
    ItineraryItem item = itineraries.find(found, id);
    if (!isSeated(item.kind())) {
      throw new NotFound("Table of " + id);
    }
    return new At(found, item);
  }

  static boolean isSeated(ItemKind kind) {
    return switch (kind) {
      case MEETING, CEREMONY, SEMINAR, MEAL -> true;
      case ARRIVAL, TOUR, TRANSFER, DEPARTURE, FREE_TIME -> false;
    };
  }

  /** What was said about a table; nothing yet, and the usual, where nobody said anything. */
  Seating of(ItemId item) {
    return store.find(item).orElseGet(() -> Seating.blank(item));
  }

  /** Those of the delegation who take part, by protocol; whoever comes from the host sits there. */
  List<Sitter> guests(At at, Say say) {
    return numbered(people(at).filter(d -> !isOfHost(at, d)).toList(), at, say);
  }

  /** The hosts as they were typed, after them whoever of the host stands in the delegation. */
  List<Sitter> hosts(At at, Seating seating, Say say) {
    var sitters = new ArrayList<Sitter>();
    for (String line : seating.hosts()) {
      String[] parts = line.split("[,，\\t]", 2);
      sitters.add(
          new Sitter(
              sitters.size() + 1,
              parts[0].strip(),
              parts.length > 1 ? parts[1].strip() : "",
              false));
    }
    for (Delegate d : people(at).filter(d -> isOfHost(at, d)).toList()) {
      sitters.add(sitter(sitters.size() + 1, d, at, say));
    }
    return sitters;
  }

  private Stream<Delegate> people(At at) {
    return delegations.of(at.visit()).stream().filter(d -> at.item().who().includes(d.id()));
  }

  private static boolean isOfHost(At at, Delegate delegate) {
    return delegate.from().equals(at.visit().host().partner());
  }

  private static List<Sitter> numbered(List<Delegate> people, At at, Say say) {
    var sitters = new ArrayList<Sitter>();
    people.forEach(d -> sitters.add(sitter(sitters.size() + 1, d, at, say)));
    return sitters;
  }

  private static Sitter sitter(int number, Delegate d, At at, Say say) {
    Optional<VisitParty> house = at.visit().party(d.from());
    return new Sitter(
        number,
        d.names().in(say.language()),
        d.office().map(o -> say.it(o) + say.comma()).orElse("")
            + house.map(h -> say.it(h.name())).orElse(""),
        d.role() == DelegateRole.INTERPRETER);
  }

  /**
   * Says who sits there.
   *
   * @return false where somebody else said it since: nothing was written
   * @throws Refused with every objection
   */
  @Transactional
  public boolean save(VisitId visit, Seating seating, Actor officer) {
    At at = find(visit, seating.item(), officer);
    if (!mayWork(at.visit(), officer)) {
      throw new NotFound("Visit " + visit + " to work on");
    }
    if (!at.visit().state().isOpen()) {
      throw new Refused(Objection.of("seating.objection.closed"));
    }
    Refused.ifAny(SeatingRules.refusals(seating));
    boolean saved = store.save(seating, clock.instant());
    if (saved) {
      var houses = new ArrayList<>(at.visit().readers());
      houses.sort(Comparator.comparing(InstitutionId::value));
      String what = AuditWords.of(at.item().title());
      houses.forEach(
          h -> audit.record(h, officer, "seating.saved", Visits.KIND, visit.value(), what));
    }
    return saved;
  }

  static boolean mayWork(Visit visit, Actor actor) {
    return visit.readers().stream().anyMatch(house -> actor.is(Role.OFFICER, house));
  }
}
