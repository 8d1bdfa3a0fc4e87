package org.dostyk.node.agreements;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Working on a text: saving, laying aside, proposing. */
@Controller
class TextPages {
  private static final String TEMPLATE = "agreements/edit";
  private final Agreements agreements;
  private final Parties parties;
  private final LanguageVersions languages;

  TextPages(Agreements agreements, Parties parties, LanguageVersions languages) {
    this.agreements = agreements;
    this.parties = parties;
    this.languages = languages;
  }

  @GetMapping("/agreements/{id}/edit")
  @ForRoles(Role.OFFICER)
  ModelAndView edit(Actor officer, @PathVariable UUID id) {
    WorkingText text = agreements.workOn(new AgreementId(id), officer);
    return Show.page(
        TEMPLATE, page(officer, id, text.draft(), text.revision(), List.of(), List.of()));
  }

  @PostMapping("/agreements/{id}/edit")
  @ForRoles(Role.OFFICER)
  ModelAndView save(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam int revision,
      @RequestParam(name = "do", defaultValue = "save") String action,
      @RequestParam(name = "library", defaultValue = "") String clause,
      @RequestParam MultiValueMap<String, String> form) {
    var agreement = new AgreementId(id);
    Draft typed = DraftForm.read(form);
    try {
      Draft kept = DraftForm.apply(action, clause, typed);
      return switch (agreements.save(agreement, revision, kept, officer)) {
        case Saving.Overtaken o ->
            Show.page(
                HttpStatus.CONFLICT,
                TEMPLATE,
                page(officer, id, o.both(), o.theirs().revision(), o.conflicts(), List.of()));
        case Saving.Joined j -> Show.goTo("/agreements/" + id + "/edit?did=agreements.did.joined");
        case Saving.Saved s when action.equals("propose") -> propose(agreement, officer, s.text());
        case Saving.Saved s -> Show.goTo("/agreements/" + id + "/edit" + DraftForm.anchor(action));
      };
    } catch (Refused refused) {
      return refused(officer, id, typed, revision, refused);
    }
  }

  @PostMapping("/agreements/{id}/discard")
  @ForRoles(Role.OFFICER)
  ModelAndView discard(Actor officer, @PathVariable UUID id) {
    agreements.discard(new AgreementId(id), officer);
    return Show.goTo("/agreements/" + id + "?did=agreements.did.discarded");
  }

  private ModelAndView propose(AgreementId id, Actor officer, WorkingText saved) {
    try {
      agreements.propose(id, officer);
      return Show.goTo("/agreements/" + id + "?did=agreements.did.proposed");
    } catch (Refused refused) {
      return refused(officer, id.value(), saved.draft(), saved.revision(), refused);
    }
  }

  private ModelAndView refused(Actor officer, UUID id, Draft typed, int revision, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        TEMPLATE,
        page(officer, id, typed, revision, List.of(), refused.objections()));
  }

  private TextPage page(
      Actor officer,
      UUID id,
      Draft draft,
      int revision,
      List<Conflict> conflicts,
      List<Objection> objections) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    return new TextPage(
        agreement,
        draft,
        revision,
        agreement.parties().stream()
            .map(
                p ->
                    new TextPage.Choice(
                        p, parties.candidates(agreement, p, officer.institutionsAs(Role.OFFICER))))
            .toList(),
        MergeFields.names(agreement.parties().size()),
        conflicts,
        languages.ofWorkingText(agreement, draft, agreements.officersSide(agreement, officer)),
        objections);
  }
}
