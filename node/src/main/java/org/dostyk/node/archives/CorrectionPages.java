package org.dostyk.node.archives;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.archives.CorrectionPage.Choice;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
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

/** Correcting the record of an agreement on paper by hand. */
@Controller
class CorrectionPages {
  private static final int OFFERED = 20;
  private final Corrections corrections;
  private final Partners partners;
  private final Frames frames;

  CorrectionPages(Corrections corrections, Partners partners, Frames frames) {
    this.corrections = corrections;
    this.partners = partners;
    this.frames = frames;
  }

  @GetMapping("/agreements/{id}/correct")
  @ForRoles(Role.OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id, HttpServletRequest request) {
    return Show.page(
        "archives/correct",
        asItStands(corrections.find(new AgreementId(id), officer), List.of(), request));
  }

  /** Corrects it, or shows what was typed again with more partners to tick. */
  @PostMapping("/agreements/{id}/correct")
  @ForRoles(Role.OFFICER)
  ModelAndView correct(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> partner,
      @RequestParam(defaultValue = "-1") int seen,
      Typed typed,
      HttpServletRequest request) {
    var agreement = new AgreementId(id);
    if (typed.get("do").equals("find")) {
      return Show.page(
          "archives/correct",
          page(corrections.find(agreement, officer), typed, partner, List.of(), request));
    }
    try {
      boolean written =
          corrections.correct(agreement, seen, typed, CorrectionForm.partners(partner), officer);
      return Show.goTo("/agreements/" + id + (written ? "?did=archives.did.corrected" : ""));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "archives/correct",
          page(
              corrections.find(agreement, officer), typed, partner, refused.objections(), request));
    }
  }

  @PostMapping("/agreements/{id}/correct/take-back")
  @ForRoles(Role.OFFICER)
  ModelAndView takeBack(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "-1") int seen,
      HttpServletRequest request) {
    var agreement = new AgreementId(id);
    try {
      corrections.takeBack(agreement, seen, officer);
      return Show.goTo("/agreements/" + id + "?did=archives.did.taken_back");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "archives/correct",
          asItStands(corrections.find(agreement, officer), refused.objections(), request));
    }
  }

  private CorrectionPage asItStands(
      Agreement agreement, List<Objection> objections, HttpServletRequest request) {
    return page(
        agreement,
        CorrectionForm.typed(agreement.paper().orElseThrow(), corrections.changes(agreement.id())),
        PaperState.others(agreement).stream().map(p -> p.partner().toString()).toList(),
        objections,
        request);
  }

  private CorrectionPage page(
      Agreement agreement,
      Typed typed,
      List<String> partner,
      List<Objection> objections,
      HttpServletRequest request) {
    Set<InstitutionId> house = Set.of(agreement.draftedBy());
    Set<UUID> ticked = CorrectionForm.partners(partner);
    var choices = new ArrayList<Choice>();
    var known = new LinkedHashSet<UUID>();
    PaperState.others(agreement).stream()
        .filter(p -> known.add(p.partner().value()))
        .forEach(p -> choices.add(new Choice(p.partner().value(), p.name())));
    partners.these(ticked.stream().map(PartnerId::new).toList(), house).stream()
        .filter(p -> known.add(p.id().value()))
        .forEach(p -> choices.add(new Choice(p.id().value(), p.name())));
    if (typed.has("q")) {
      partners.search(typed.get("q"), house, frames.say(request).language(), OFFERED).stream()
          .filter(p -> !p.id().equals(PartnerId.of(agreement.draftedBy())))
          .filter(p -> known.add(p.id().value()))
          .forEach(p -> choices.add(new Choice(p.id().value(), p.name())));
    }
    return new CorrectionPage(
        agreement.id(),
        agreement.paper().orElseThrow().title(),
        choices,
        ticked,
        typed.get("q"),
        typed,
        objections);
  }
}
