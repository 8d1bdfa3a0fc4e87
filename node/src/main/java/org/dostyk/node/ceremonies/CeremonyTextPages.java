package org.dostyk.node.ceremonies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.DraftForm;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
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

/** Planning a ceremony: the table, the common text, the terms of each pair; proposing. */
@Controller
class CeremonyTextPages {
  private static final String EDIT = "ceremonies/edit";
  private static final String TERMS = "ceremonies/terms";
  private static final Pattern PAIR = Pattern.compile("(first|remove):([0-9a-f-]{36}|\\d{1,3})");

  private final Ceremonies ceremonies;
  private final Seating seating;
  private final OwnInstitutions houses;

  CeremonyTextPages(Ceremonies ceremonies, Seating seating, OwnInstitutions houses) {
    this.ceremonies = ceremonies;
    this.seating = seating;
    this.houses = houses;
  }

  @GetMapping("/ceremonies/{id}/edit")
  @ForRoles(Role.OFFICER)
  ModelAndView edit(Actor officer, @PathVariable UUID id) {
    Ceremony ceremony = owned(officer, id);
    return Show.page(
        EDIT, page(ceremony, ceremony.text(), ceremony.revision(), Optional.empty(), List.of()));
  }

  @PostMapping("/ceremonies/{id}/edit")
  @ForRoles(Role.OFFICER)
  ModelAndView save(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam int revision,
      @RequestParam(name = "do", defaultValue = "save") String action,
      @RequestParam(name = "library", defaultValue = "") String clause,
      @RequestParam MultiValueMap<String, String> form) {
    var ceremony = new CeremonyId(id);
    Draft typed = DraftForm.read(form);
    try {
      return switch (ceremonies.save(
          ceremony, revision, DraftForm.apply(action, clause, typed), officer)) {
        case CeremonySaving.Overtaken o ->
            Show.page(
                HttpStatus.CONFLICT,
                EDIT,
                page(o.now(), typed, o.now().revision(), Optional.of(o.now().text()), List.of()));
        case CeremonySaving.Saved s -> saved(s.ceremony(), action, officer);
      };
    } catch (Refused refused) {
      return refused(owned(officer, id), typed, revision, refused);
    }
  }

  private ModelAndView saved(Ceremony ceremony, String action, Actor officer) {
    String path = "/ceremonies/" + ceremony.id();
    Matcher pair = PAIR.matcher(action);
    if (pair.matches()) {
      if (pair.group(1).equals("first")) {
        ceremonies.up(ceremony.id(), Integer.parseInt(pair.group(2)), officer);
      } else {
        ceremonies.remove(ceremony.id(), new PartnerId(UUID.fromString(pair.group(2))), officer);
      }
      return Show.goTo(path + "/edit#table");
    }
    if (!action.equals("propose")) {
      return Show.goTo(
          path
              + "/edit"
              + DraftForm.anchor(action).replace("agreements.did.saved", "ceremonies.did.saved"));
    }
    try {
      ceremonies.propose(ceremony.id(), officer);
      return Show.goTo(path + "?did=ceremonies.did.proposed");
    } catch (Refused refused) {
      return refused(ceremony, ceremony.text(), ceremony.revision(), refused);
    }
  }

  @GetMapping("/ceremonies/{id}/pairs/{partner}")
  @ForRoles(Role.OFFICER)
  ModelAndView terms(Actor officer, @PathVariable UUID id, @PathVariable UUID partner) {
    Ceremony ceremony = owned(officer, id);
    Pair pair = pair(ceremony, partner);
    return Show.page(
        TERMS, termsPage(ceremony, pair, ceremony.text().withQuotas(ceremony.quotas(pair))));
  }

  @PostMapping("/ceremonies/{id}/pairs/{partner}")
  @ForRoles(Role.OFFICER)
  ModelAndView terms(
      Actor officer,
      @PathVariable UUID id,
      @PathVariable UUID partner,
      @RequestParam(name = "do", defaultValue = "save") String action,
      @RequestParam MultiValueMap<String, String> form) {
    Ceremony ceremony = owned(officer, id);
    Pair pair = pair(ceremony, partner);
    Draft typed = DraftForm.apply(action, "", DraftForm.read(form));
    if (action.equals("quota")) {
      return Show.page(TERMS, termsPage(ceremony, pair, typed));
    }
    ceremonies.terms(
        ceremony.id(),
        pair.partner(),
        action.equals("common") ? Optional.empty() : Optional.of(typed.quotas()),
        officer);
    return Show.goTo("/ceremonies/" + id + "/edit?did=ceremonies.did.saved#table");
  }

  private TermsPage termsPage(Ceremony ceremony, Pair pair, Draft draft) {
    return new TermsPage(ceremony, pair, draft, houses.find(ceremony.house()).orElseThrow());
  }

  private ModelAndView refused(Ceremony ceremony, Draft typed, int revision, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        EDIT,
        page(ceremony, typed, revision, Optional.empty(), refused.objections()));
  }

  private CeremonyTextPage page(
      Ceremony ceremony,
      Draft draft,
      int revision,
      Optional<Draft> theirs,
      List<Objection> objections) {
    return new CeremonyTextPage(
        ceremony,
        houses.find(ceremony.house()).orElseThrow(),
        draft,
        revision,
        seating.choices(ceremony),
        theirs,
        objections);
  }

  private Ceremony owned(Actor officer, UUID id) {
    Ceremony ceremony = ceremonies.find(new CeremonyId(id), officer);
    if (!officer.is(Role.OFFICER, ceremony.house())) {
      throw new NotFound("No seat at " + ceremony.house());
    }
    return ceremony;
  }

  private static Pair pair(Ceremony ceremony, UUID partner) {
    return ceremony.pairs().stream()
        .filter(p -> p.partner().value().equals(partner))
        .findFirst()
        .orElseThrow(() -> new NotFound("No pair with " + partner));
  }
}
