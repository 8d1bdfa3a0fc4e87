package org.dostyk.node.approvals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing routes. */
@Controller
class RoutePages {
  private static final String TEMPLATE = "approvals/route";
  private final Routes routes;
  private final Approvals approvals;
  private final Deciders deciders;
  private final Agreements agreements;
  private final Texts texts;
  private final Frames frames;

  RoutePages(
      Routes routes,
      Approvals approvals,
      Deciders deciders,
      Agreements agreements,
      Texts texts,
      Frames frames) {
    this.routes = routes;
    this.approvals = approvals;
    this.deciders = deciders;
    this.agreements = agreements;
    this.texts = texts;
    this.frames = frames;
  }

  @GetMapping("/approvals/route")
  @ForRoles(Role.OFFICER)
  ModelAndView usual(
      Actor officer,
      @RequestParam(defaultValue = "MEMORANDUM") AgreementType type,
      @RequestParam(required = false) @Nullable UUID house,
      HttpServletRequest request) {
    InstitutionId at = officer.houseAs(Role.OFFICER, house);
    RouteForm form = RouteForm.of(routes.usual(at, type), texts, reader(request));
    return Show.page(TEMPLATE, usualPage(at, type, form, Optional.empty(), List.of()));
  }

  @PostMapping("/approvals/route")
  @ForRoles(Role.OFFICER)
  ModelAndView keepUsual(
      Actor officer,
      @RequestParam(defaultValue = "MEMORANDUM") AgreementType type,
      @RequestParam(required = false) @Nullable UUID house,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    InstitutionId at = officer.houseAs(Role.OFFICER, house);
    RouteForm form = RouteForm.read(sent);
    Route before = routes.usual(at, type);
    try {
      routes.keep(at, type, form.route(before, texts, reader(request)), officer);
      return Show.goTo(
          "/approvals/route?type=" + type + "&house=" + at + "&did=approvals.did.route");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          usualPage(
              at,
              type,
              form.at(before.revision()).withMore(),
              newer(before, form),
              refused.objections()));
    }
  }

  @GetMapping("/agreements/{id}/route")
  @ForRoles(Role.OFFICER)
  ModelAndView own(Actor officer, @PathVariable UUID id, HttpServletRequest request) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    InstitutionId house = Routes.side(agreement, officer);
    RouteForm form = RouteForm.of(routes.of(agreement, house), texts, reader(request));
    return Show.page(TEMPLATE, ownPage(agreement, house, form, Optional.empty(), List.of()));
  }

  @PostMapping("/agreements/{id}/route")
  @ForRoles(Role.OFFICER)
  ModelAndView keepOwn(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    InstitutionId house = Routes.side(agreement, officer);
    RouteForm form = RouteForm.read(sent);
    Route before = routes.of(agreement, house);
    try {
      routes.keep(agreement.id(), form.route(before, texts, reader(request)), officer);
      return Show.goTo("/agreements/" + id + "?did=approvals.did.route");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          ownPage(
              agreement,
              house,
              form.at(before.revision()).withMore(),
              newer(before, form),
              refused.objections()));
    }
  }

  /** What somebody else kept since the form was opened. */
  private static Optional<Route> newer(Route now, RouteForm form) {
    return now.revision() == form.revision() ? Optional.empty() : Optional.of(now);
  }

  private RoutePage usualPage(
      InstitutionId house,
      AgreementType type,
      RouteForm form,
      Optional<Route> theirs,
      List<Objection> objections) {
    return new RoutePage(
        house, type, Optional.empty(), form, deciders.at(house), theirs, false, objections);
  }

  private RoutePage ownPage(
      Agreement agreement,
      InstitutionId house,
      RouteForm form,
      Optional<Route> theirs,
      List<Objection> objections) {
    return new RoutePage(
        house,
        agreement.type(),
        Optional.of(agreement),
        form,
        deciders.at(house),
        theirs,
        approvals.of(agreement, house).filter(Run::isTouched).isPresent(),
        objections);
  }

  private Language reader(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
