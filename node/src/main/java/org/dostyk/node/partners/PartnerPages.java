package org.dostyk.node.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reading the register: the list, its workbook, a record. */
@Controller
class PartnerPages {
  private static final int MOST = 50;

  /** While somebody types, so many are enough to see whether to type on. */
  private static final int MOST_TYPED = 10;

  private final Partners partners;
  private final Contacts contacts;
  private final PartnerList list;
  private final Listing<PartnerLine> listing;
  private final ListWorkbook workbook;
  private final OwnInstitutions institutions;
  private final Frames frames;

  PartnerPages(
      Partners partners,
      Contacts contacts,
      PartnerList list,
      Listing<PartnerLine> listing,
      ListWorkbook workbook,
      OwnInstitutions institutions,
      Frames frames) {
    this.partners = partners;
    this.contacts = contacts;
    this.list = list;
    this.listing = listing;
    this.workbook = workbook;
    this.institutions = institutions;
    this.frames = frames;
  }

  /** The list; while somebody types, only what is found. */
  @GetMapping("/partners")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView list(
      Typed typed,
      Arrangement arrangement,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
      @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean back,
      Actor me,
      HttpServletRequest request) {
    Say say = frames.say(request);
    Set<InstitutionId> readers = Readers.of(me);
    Set<InstitutionId> keeping = Readers.keeping(me);
    boolean whole = !typing || back;
    PartnerList.Asked asked = list.asked(typed, me);
    if (arrangement.paper()) {
      return Show.paper(
          listing.paper(arrangement, say, list.rows(asked, readers, say)),
          asked.text(),
          asked.country().isEmpty() ? "" : inWords(asked.country(), readers, say),
          asked.label(),
          asked.mine().isEmpty() ? "" : say.it("responsible.mine"));
    }
    int skip = whole ? (arrangement.page() - 1) * MOST : 0;
    PartnerList.Part part =
        whole
            ? list.part(asked, readers, say.language(), skip, MOST + 1)
            : list.typed(asked, readers, say.language(), MOST_TYPED);
    Listed shown =
        whole
            ? listing.page(
                arrangement,
                say,
                list.rows(asked, readers, say)
                    .knowing(list.lines(part.partners(), readers), MOST + 1, skip),
                MOST)
            : listing.page(arrangement, say, list.lines(part.partners(), readers), "", "", false);
    PartnerListStore.Choices choices =
        whole ? list.choices(readers, say) : new PartnerListStore.Choices(List.of(), List.of());
    return Show.page(
        whole ? "partners/list" : "partners/found",
        new PartnersPage(
            asked.text(),
            asked.country(),
            asked.region(),
            asked.label(),
            asked.mine().isPresent(),
            choices.labels(),
            choices.countries(),
            whole ? list.regions(asked.country(), readers, say.language()) : List.of(),
            shown,
            !whole,
            skip,
            part.all(),
            part.own(),
            part.more(),
            whole && isEmpty(part.partners(), keeping),
            !keeping.isEmpty()));
  }

  /** Whether nothing is kept but what is the node's own; what is shown tells it mostly. */
  private boolean isEmpty(List<Partner> shown, Set<InstitutionId> keeping) {
    return !keeping.isEmpty()
        && shown.stream().noneMatch(p -> !p.own() && keeping.contains(p.keptBy()))
        && list.isEmpty(keeping);
  }

  private String inWords(String country, Set<InstitutionId> readers, Say say) {
    return list.choices(readers, say).countries().stream()
        .filter(c -> c.code().equals(country))
        .findFirst()
        .map(say::country)
        .orElse("");
  }

  /** How many partners lie in each region. */
  @GetMapping("/partners/regions")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView regions(Actor me, HttpServletRequest request) {
    return Show.page(
        "partners/regions",
        new RegionsPage(
            list.regions(Readers.of(me), frames.say(request).language()),
            list.own(Readers.of(me))));
  }

  @GetMapping("/partners/export")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Typed typed, Arrangement arrangement, Actor me, HttpServletRequest request) {
    Say say = frames.say(request);
    PartnerList.Asked asked = list.asked(typed, me);
    Set<InstitutionId> readers = Readers.of(me);
    return listing.known(arrangement).columns().isEmpty()
        ? FileAnswer.toKeep(
            say.it("partners.title") + ".xlsx",
            Spreadsheet.MEDIA_TYPE,
            out -> list.export(asked, arrangement, readers, say, out))
        : workbook.of(listing, arrangement, list.rows(asked, readers, say), say);
  }

  @GetMapping("/partners/{id}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView show(@PathVariable String id, Actor me) {
    Set<InstitutionId> readers = Readers.of(me);
    Partner partner = partners.get(Readers.partner(id), readers);
    Set<InstitutionId> keeping = Readers.keeping(me);
    List<PartnerPage.Kept> kept =
        partners.dossiers(partner.id(), readers).stream()
            .filter(d -> !d.saysNothing())
            .map(d -> new PartnerPage.Kept(d, houseName(d.keptBy())))
            .toList();
    return Show.page(
        "partners/partner",
        new PartnerPage(
            partner,
            keeping.contains(partner.keptBy()),
            !keeping.isEmpty(),
            kept,
            contacts.of(partner.id(), readers),
            partner.toBeConfirmed() ? known(partner) : Optional.empty(),
            readers.size() > 1,
            partner.mergedInto().map(into -> partners.get(into, readers)),
            partners.mergedInto(partner.id(), readers)));
  }

  private Optional<KnownName> known(Partner partner) {
    return KnownName.among(partner.folded());
  }

  private Text houseName(InstitutionId id) {
    return institutions.find(id).orElseThrow().name();
  }
}
