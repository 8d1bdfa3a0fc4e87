package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing what an institution keeps on a partner for itself. */
@Controller
class DossierPages {
  private final Partners partners;
  private final OwnInstitutions institutions;

  DossierPages(Partners partners, OwnInstitutions institutions) {
    this.partners = partners;
    this.institutions = institutions;
  }

  @GetMapping("/partners/{id}/notes")
  @ForRoles(Role.OFFICER)
  ModelAndView edit(
      @PathVariable String id, @RequestParam(defaultValue = "") String keeper, Actor me) {
    InstitutionId keptBy = keeper(id, keeper, me);
    Dossier kept = kept(id, keptBy);
    return page(HttpStatus.OK, id, kept, DossierForm.of(kept), List.of(), null);
  }

  @PostMapping("/partners/{id}/notes")
  @ForRoles(Role.OFFICER)
  ModelAndView change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String keeper,
      @RequestParam(defaultValue = "0") long revision,
      @RequestParam Map<String, String> typed,
      Actor me) {
    InstitutionId keptBy = keeper(id, keeper, me);
    var form = new DossierForm(typed);
    DossierForm.Read read = form.read(keptBy, revision);
    var objections = new ArrayList<>(read.objections());
    DossierForm saved = null;
    Dossier shown = read.dossier();
    if (objections.isEmpty()) {
      try {
        if (partners.keep(Readers.partner(id), read.dossier(), me)) {
          return Show.goTo("/partners/" + id + "?did=partners.did.noted");
        }
        objections.add(Objection.of("partners.objection.changed_meanwhile"));
        shown = kept(id, keptBy);
        saved = DossierForm.of(shown);
      } catch (Refused e) {
        objections.addAll(e.objections());
      }
    }
    return page(HttpStatus.UNPROCESSABLE_CONTENT, id, shown, form, objections, saved);
  }

  private InstitutionId keeper(String id, String typed, Actor me) {
    Partner partner = partners.get(Readers.partner(id), Readers.keeping(me));
    return Readers.keeper(typed, partner, me);
  }

  private Dossier kept(String id, InstitutionId keptBy) {
    return partners.dossiers(Readers.partner(id), Set.of(keptBy)).stream()
        .findFirst()
        .orElse(Dossier.empty(keptBy));
  }

  private ModelAndView page(
      HttpStatus status,
      String id,
      Dossier kept,
      DossierForm form,
      List<Objection> objections,
      @Nullable DossierForm saved) {
    return Show.page(
        status,
        "partners/notes",
        new DossierPage(
            partners.get(Readers.partner(id), Set.of(kept.keptBy())),
            kept,
            institutions.find(kept.keptBy()).orElseThrow().name(),
            form,
            objections,
            saved));
  }
}
