package org.dostyk.node.supporters;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Naming and inviting supporters, and what they see. The page is one form, so that whatever is done
 * with one supporter leaves what was ticked for another.
 */
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
    Visit visit = worked(id, officer);
    var ticks = Ticks.of(supporters.of(visit.id(), officer));
    return Show.page(
        "supporters/list", page(visit, officer, typed, request, ticks, "", "", List.of()));
  }

  /**
   * What is done on the page.
   *
   * @param item what is ticked, each with its supporter
   * @param had what was ticked when the page was shown
   * @param partner who is to be named
   * @param link the supporter for whom somebody gets a link
   * @param remove the supporter who is to be removed
   */
  @PostMapping("/visits/{id}/supporters")
  @ForRoles(OFFICER)
  ModelAndView work(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> item,
      @RequestParam(defaultValue = "") List<String> had,
      @RequestParam(required = false) @Nullable UUID supporter,
      @RequestParam(required = false) @Nullable UUID partner,
      @RequestParam(required = false) @Nullable UUID link,
      @RequestParam(required = false) @Nullable UUID remove,
      Typed typed,
      HttpServletRequest request) {
    Visit visit = worked(id, officer);
    var ticks = Ticks.sent(item, had);
    try {
      String did = "";
      String made = "";
      if (link != null) {
        Language language = language(typed.get("language_" + link), request);
        String label = typed.get("label_" + link);
        made = address + supporters.link(of(visit, link, officer), label, language, officer);
      } else if (remove != null) {
        supporters.remove(of(visit, remove, officer), officer);
        did = "supporters.did.removed";
      } else if (partner != null && supporter != null) {
        var fresh = new SupporterId(supporter);
        supporters.name(fresh, visit.id(), new PartnerId(partner), officer);
        did = "supporters.did.named";
      } else if (typed.get("do").equals("save")) {
        supporters.invite(visit.id(), ticks, officer);
        ticks = ticks.saved();
        did = "supporters.did.invited";
      }
      return did.isEmpty() || !ticks.areSaved()
          ? Show.page(
              "supporters/list", page(visit, officer, typed, request, ticks, did, made, List.of()))
          : Show.goTo("/visits/" + id + "/supporters?did=" + did);
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "supporters/list",
          page(visit, officer, typed, request, ticks, "", "", refused.objections()));
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

  private Visit worked(UUID id, Actor officer) {
    Visit visit = visits.find(new VisitId(id), officer);
    if (visit.readers().stream().noneMatch(house -> officer.is(OFFICER, house))) {
      throw new NotFound("Visit " + id + " to work on");
    }
    return visit;
  }

  private SupporterId of(Visit visit, UUID supporter, Actor officer) {
    var id = new SupporterId(supporter);
    if (supporters.of(visit.id(), officer).stream().noneMatch(s -> s.id().equals(id))) {
      throw new NotFound("Supporter " + id + " of visit " + visit.id());
    }
    return id;
  }

  private Language language(String tag, HttpServletRequest request) {
    return Language.of(tag).orElseGet(() -> frames.say(request).language());
  }

  private SupportersPage page(
      Visit visit,
      Actor officer,
      Typed typed,
      HttpServletRequest request,
      Ticks ticks,
      String did,
      String made,
      List<Objection> objections) {
    List<Supporter> named = supporters.of(visit.id(), officer);
    List<Partner> found =
        partners
            .search(typed.get("q"), officer.institutions(), frames.say(request).language(), OFFERED)
            .stream()
            .filter(p -> visit.party(p.id()).isEmpty())
            .filter(p -> named.stream().noneMatch(s -> s.partner().equals(p.id())))
            .toList();
    return new SupportersPage(
        visit,
        named,
        itineraries.of(visit),
        ticks,
        supporters.againstLinks(visit),
        found,
        Uuid7.next(clock),
        typed,
        did,
        made,
        objections);
  }
}
