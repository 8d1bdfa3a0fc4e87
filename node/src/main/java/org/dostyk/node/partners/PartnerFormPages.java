package org.dostyk.node.partners;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
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

/** Adding a partner and changing who it is. */
@Controller
class PartnerFormPages {
  private final Partners partners;
  private final Merges merges;
  private final Identities identities;
  private final Frames frames;
  private final Clock clock;

  PartnerFormPages(
      Partners partners, Merges merges, Identities identities, Frames frames, Clock clock) {
    this.partners = partners;
    this.merges = merges;
    this.identities = identities;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/partners/new")
  @ForRoles(Role.OFFICER)
  ModelAndView fresh(Actor me, HttpServletRequest request) {
    return page(
        HttpStatus.OK,
        fresh(Uuid7.next(clock).toString(), PartnerForm.blank(), List.of(), me, language(request)));
  }

  @PostMapping("/partners")
  @ForRoles(Role.OFFICER)
  ModelAndView add(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String keeper,
      @RequestParam Map<String, String> typed,
      Actor me,
      HttpServletRequest request) {
    var form = new PartnerForm(typed);
    var notes = new DossierForm(typed);
    PartnerForm.Read read = form.read(Identity.CONFIRMED);
    DossierForm.Read noted = notes.read(Readers.keeper(keeper, me), 0);
    var objections = new ArrayList<>(read.objections());
    objections.addAll(noted.objections());
    if (read.details() != null && objections.isEmpty()) {
      try {
        PartnerId added = Readers.partner(id);
        partners.add(added, read.details(), noted.dossier(), me);
        return merges.askAbout(added, noted.dossier().keptBy()) == 0
            ? Show.goTo("/partners/" + id + "?did=partners.did.added")
            : Show.goTo("/partners/doubts?of=" + id + "&did=partners.did.added_doubtful");
      } catch (Refused e) {
        objections.addAll(e.objections());
      }
    }
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT, fresh(id, form, objections, me, language(request)));
  }

  @GetMapping("/partners/{id}/edit")
  @ForRoles(Role.OFFICER)
  ModelAndView edit(@PathVariable String id, Actor me, HttpServletRequest request) {
    Partner partner = ours(id, me);
    return page(
        HttpStatus.OK,
        edit(
            partner,
            partner.revision(),
            PartnerForm.of(partner.details()),
            List.of(),
            null,
            language(request)));
  }

  @PostMapping("/partners/{id}/edit")
  @ForRoles(Role.OFFICER)
  ModelAndView change(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long revision,
      @RequestParam Map<String, String> typed,
      Actor me,
      HttpServletRequest request) {
    Partner partner = ours(id, me);
    var form = new PartnerForm(typed);
    PartnerForm.Read read = form.read(partner.details().identity());
    var objections = new ArrayList<>(read.objections());
    PartnerForm saved = null;
    long next = revision;
    if (read.details() != null && objections.isEmpty()) {
      try {
        if (partners.change(partner.id(), partner.keptBy(), revision, read.details(), me)) {
          return Show.goTo("/partners/" + id + "?did=partners.did.changed");
        }
        objections.add(Objection.of("partners.objection.changed_meanwhile"));
        partner = ours(id, me);
        next = partner.revision();
        saved = PartnerForm.of(partner.details());
      } catch (Refused e) {
        objections.addAll(e.objections());
      }
    }
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        edit(partner, next, form, objections, saved, language(request)));
  }

  @PostMapping("/partners/{id}/identity")
  @ForRoles(Role.OFFICER)
  ModelAndView confirm(
      @PathVariable String id, @RequestParam(defaultValue = "false") boolean usual, Actor me) {
    Partner partner = ours(id, me);
    if (partner.toBeFounded()) {
      return Show.goTo("/partners/" + id);
    }
    identities.confirm(partner, usual, me);
    return Show.goTo("/partners/" + id + "?did=partners.did.confirmed");
  }

  private Partner ours(String id, Actor me) {
    Set<InstitutionId> keeping = Readers.keeping(me);
    Partner partner = partners.get(Readers.partner(id), keeping);
    if (!keeping.contains(partner.keptBy())) {
      throw new NotFound("partner " + id + " in these registers");
    }
    return partner;
  }

  private static PartnerFormPage fresh(
      String id, PartnerForm form, List<Objection> objections, Actor me, Language reader) {
    return new PartnerFormPage(
        id,
        null,
        form,
        0,
        me.housesAs(Role.OFFICER),
        Country.inOrder(reader),
        zones(),
        objections,
        null,
        List.of());
  }

  private static PartnerFormPage edit(
      Partner partner,
      long revision,
      PartnerForm form,
      List<Objection> objections,
      @Nullable PartnerForm saved,
      Language reader) {
    return new PartnerFormPage(
        partner.id().toString(),
        partner,
        form,
        revision,
        List.of(),
        Country.inOrder(reader),
        zones(),
        objections,
        saved,
        saved == null ? List.of() : saved.differing(form));
  }

  private static List<String> zones() {
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
        .sorted()
        .toList();
  }

  private Language language(HttpServletRequest request) {
    return frames.of(request).language();
  }

  private static ModelAndView page(HttpStatus status, PartnerFormPage page) {
    return Show.page(status, "partners/form", page);
  }
}
