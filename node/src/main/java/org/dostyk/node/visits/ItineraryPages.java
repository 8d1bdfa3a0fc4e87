package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemSaving.Doubtful;
import org.dostyk.node.visits.ItemSaving.Overtaken;
import org.dostyk.node.visits.ItemSaving.Saved;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The itinerary and its items. */
@Controller
class ItineraryPages {
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Clock clock;

  ItineraryPages(Visits visits, Delegations delegations, Itineraries itineraries, Clock clock) {
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.clock = clock;
  }

  @GetMapping("/visits/{id}/itinerary")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView itinerary(Actor reader, @PathVariable UUID id) {
    Visit visit = visits.find(new VisitId(id), reader);
    return Show.page(
        "visits/itinerary",
        new ItineraryPage(
            visit,
            Itineraries.byDay(visit, itineraries.of(visit)),
            delegations.of(visit),
            itineraries.warnings(visit, reader),
            VisitRights.of(visit, reader).works() && visit.state().isOpen()));
  }

  @GetMapping("/visits/{id}/items/new")
  @ForRoles(OFFICER)
  ModelAndView blank(Actor officer, @PathVariable UUID id) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    List<ItineraryItem> all = itineraries.of(visit);
    Typed typed =
        ItemForm.blank(visit, all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    return Show.page(
        "visits/item",
        page(visit, Uuid7.next(clock), Optional.empty(), typed, Set.of(), List.of(), List.of()));
  }

  @PostMapping("/visits/{id}/items")
  @ForRoles(OFFICER)
  ModelAndView add(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam UUID item,
      @RequestParam(defaultValue = "") List<String> with,
      Typed typed) {
    return save(
        visits.workedOn(new VisitId(id), officer), item, Optional.empty(), 0, typed, with, officer);
  }

  @GetMapping("/visits/{id}/items/{item}")
  @ForRoles(OFFICER)
  ModelAndView one(Actor officer, @PathVariable UUID id, @PathVariable UUID item) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    ItineraryItem kept = itineraries.find(visit, new ItemId(item));
    Set<String> chosen =
        kept.who().chosen().stream().map(DelegateId::toString).collect(Collectors.toSet());
    return Show.page(
        "visits/item",
        page(visit, item, Optional.of(kept), ItemForm.show(kept), chosen, List.of(), List.of()));
  }

  @PostMapping("/visits/{id}/items/{item}")
  @ForRoles(OFFICER)
  ModelAndView change(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(defaultValue = "") List<String> with,
      Typed typed) {
    Visit visit = visits.workedOn(new VisitId(id), officer);
    ItineraryItem kept = itineraries.find(visit, new ItemId(item));
    return save(visit, item, Optional.of(kept), Math.max(1, revision), typed, with, officer);
  }

  @PostMapping("/visits/{id}/items/{item}/remove")
  @ForRoles(OFFICER)
  ModelAndView remove(Actor officer, @PathVariable UUID id, @PathVariable UUID item) {
    itineraries.takeOut(new VisitId(id), new ItemId(item), officer);
    return Show.goTo("/visits/" + id + "/itinerary?did=visits.did.item_taken_out");
  }

  private ModelAndView save(
      Visit visit,
      UUID id,
      Optional<ItineraryItem> kept,
      int revision,
      Typed typed,
      List<String> with,
      Actor officer) {
    Set<String> chosen = Set.copyOf(with);
    try {
      ItineraryItem item =
          ItemForm.read(typed, with, new ItemId(id), revision, visit, clock.instant());
      boolean anyway = typed.get("do").equals("anyway");
      return switch (itineraries.save(visit.id(), item, anyway, officer)) {
        case Saved saved ->
            Show.goTo("/visits/" + visit.id() + "/itinerary?did=visits.did.item_saved");
        case Doubtful doubtful ->
            Show.page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "visits/item",
                page(visit, id, kept, typed, chosen, doubtful.warnings(), List.of()));
        case Overtaken overtaken ->
            Show.page(
                HttpStatus.CONFLICT,
                "visits/item",
                new ItemPage(
                    visit,
                    id,
                    Optional.of(overtaken.now()),
                    typed,
                    chosen,
                    delegations.of(visit),
                    true,
                    List.of(),
                    List.of()));
      };
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "visits/item",
          page(visit, id, kept, typed, chosen, List.of(), refused.objections()));
    }
  }

  private ItemPage page(
      Visit visit,
      UUID id,
      Optional<ItineraryItem> kept,
      Typed typed,
      Set<String> chosen,
      List<Objection> warnings,
      List<Objection> objections) {
    return new ItemPage(
        visit, id, kept, typed, chosen, delegations.of(visit), false, warnings, objections);
  }
}
