package org.dostyk.node.supporters;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Naming and inviting supporters, and what they see. */
@Controller
class SupporterPages {
  private static final int OFFERED = 20;
  private final Supporters supporters;
  private final Visits visits;
  private final Itineraries itineraries;
  private final Partners partners;
  private final Frames frames;
  private final Clock clock;
  private final String address;

  SupporterPages(
      Supporters supporters,
      Visits visits,
      Itineraries itineraries,
      Partners partners,
      Frames frames,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.supporters = supporters;
    this.visits = visits;
    this.itineraries = itineraries;
    this.partners = partners;
    this.frames = frames;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  @GetMapping("/visits/{id}/supporters")
  @ForRoles(OFFICER)
  ModelAndView list(Actor officer, @PathVariable UUID id, Typed typed, HttpServletRequest request) {
    return Show.page("supporters/list", page(id, officer, typed, request, "", List.of()));
  }

  @PostMapping("/visits/{id}/supporters")
  @ForRoles(OFFICER)
  ModelAndView name(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam UUID supporter,
      @RequestParam UUID partner,
      Typed typed,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        typed,
        request,
        "named",
        () ->
            supporters.name(
                new SupporterId(supporter), new VisitId(id), new PartnerId(partner), officer));
  }

  @PostMapping("/visits/{id}/supporters/{supporter}/invite")
  @ForRoles(OFFICER)
  ModelAndView invite(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID supporter,
      @RequestParam Optional<List<UUID>> item,
      Typed typed,
      HttpServletRequest request) {
    Set<ItemId> items =
        item.orElse(List.of()).stream().map(ItemId::new).collect(Collectors.toSet());
    return done(
        id,
        officer,
        typed,
        request,
        "invited",
        () -> supporters.invite(of(id, supporter, officer), items, officer));
  }

  @PostMapping("/visits/{id}/supporters/{supporter}/remove")
  @ForRoles(OFFICER)
  ModelAndView remove(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID supporter,
      Typed typed,
      HttpServletRequest request) {
    return done(
        id,
        officer,
        typed,
        request,
        "removed",
        () -> supporters.remove(of(id, supporter, officer), officer));
  }

  @PostMapping("/visits/{id}/supporters/{supporter}/link")
  @ForRoles(OFFICER)
  ModelAndView link(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID supporter,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "EN") Language language,
      Typed typed,
      HttpServletRequest request) {
    try {
      String path = supporters.link(of(id, supporter, officer), label, language, officer);
      return Show.page(
          "supporters/list", page(id, officer, typed, request, address + path, List.of()));
    } catch (Refused refused) {
      return refused(id, officer, typed, request, refused);
    }
  }

  /** What the people of a supporter see. */
  @GetMapping("/supported/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView supported(Actor reader, @PathVariable UUID id) {
    return Show.page(
        "supporters/supported",
        new SupportedPage(supporters.supported(new SupporterId(id), reader), false));
  }

  private SupporterId of(UUID visit, UUID supporter, Actor officer) {
    var id = new SupporterId(supporter);
    if (supporters.of(new VisitId(visit), officer).stream().noneMatch(s -> s.id().equals(id))) {
      throw new NotFound("Supporter " + id + " of visit " + visit);
    }
    return id;
  }

  private ModelAndView done(
      UUID id, Actor officer, Typed typed, HttpServletRequest request, String what, Runnable act) {
    try {
      act.run();
      return Show.goTo("/visits/" + id + "/supporters?did=supporters.did." + what);
    } catch (Refused refused) {
      return refused(id, officer, typed, request, refused);
    }
  }

  private ModelAndView refused(
      UUID id, Actor officer, Typed typed, HttpServletRequest request, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "supporters/list",
        page(id, officer, typed, request, "", refused.objections()));
  }

  private SupportersPage page(
      UUID id,
      Actor officer,
      Typed typed,
      HttpServletRequest request,
      String made,
      List<Objection> objections) {
    Visit visit = visits.find(new VisitId(id), officer);
    if (visit.readers().stream().noneMatch(house -> officer.is(OFFICER, house))) {
      throw new NotFound("Visit " + id + " to work on");
    }
    List<Supporter> named = supporters.of(visit.id(), officer);
    List<Partner> found =
        partners
            .search(typed.get("q"), officer.institutions(), frames.say(request).language(), OFFERED)
            .stream()
            .filter(p -> visit.party(p.id()).isEmpty())
            .filter(p -> named.stream().noneMatch(s -> s.partner().equals(p.id())))
            .toList();
    return new SupportersPage(
        visit, named, itineraries.of(visit), found, Uuid7.next(clock), typed, made, objections);
  }
}
