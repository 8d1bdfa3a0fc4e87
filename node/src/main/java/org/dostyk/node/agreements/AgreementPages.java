package org.dostyk.node.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementPage.Signing;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of agreements, a new one, and an agreement's record. */
@Controller
class AgreementPages {
  private final Agreements agreements;
  private final AgreementList list;
  private final Listing<Line> listing;
  private final ListWorkbook workbook;
  private final Parties parties;
  private final PenSignatures pens;
  private final LanguageVersions languages;
  private final PaperRecordPages papers;
  private final Frames frames;
  private final Clock clock;

  AgreementPages(
      Agreements agreements,
      AgreementList list,
      Listing<Line> listing,
      ListWorkbook workbook,
      Parties parties,
      PenSignatures pens,
      LanguageVersions languages,
      PaperRecordPages papers,
      Frames frames,
      Clock clock) {
    this.agreements = agreements;
    this.list = list;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
    this.languages = languages;
    this.papers = papers;
    this.parties = parties;
    this.pens = pens;
    this.clock = clock;
  }

  @GetMapping("/agreements")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView list(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    Asked asked = Asked.of(typed);
    return arrangement.paper()
        ? Show.paper(
            listing.paper(arrangement, say, list.rows(asked, reader)),
            asked.step() == null ? "" : say.it("agreements.step." + asked.step().key()),
            asked.type() == null ? "" : say.it(asked.type().textKey()),
            asked.year() == 0 ? "" : String.valueOf(asked.year()),
            asked.words())
        : Show.page("agreements/list", list.page(asked, arrangement, reader, say));
  }

  @GetMapping("/agreements/export")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(
        listing, arrangement, list.rows(Asked.of(typed), reader), frames.say(request));
  }

  @GetMapping("/agreements/new")
  @ForRoles(Role.OFFICER)
  ModelAndView blank(
      Actor officer,
      @RequestParam(defaultValue = "") List<String> with,
      @RequestParam(required = false) @Nullable UUID under,
      HttpServletRequest request) {
    var chosen = new Chosen(null, under == null ? AgreementType.MEMORANDUM : null, under);
    return Show.page(
        "agreements/new",
        newPage(
            officer, Uuid7.next(clock), chosen, with, "", List.of("ru", "zh"), request, List.of()));
  }

  @PostMapping("/agreements")
  @ForRoles(Role.OFFICER)
  ModelAndView draft(
      Actor officer,
      @RequestParam UUID id,
      @RequestParam AgreementType type,
      @RequestParam(required = false) @Nullable UUID house,
      @RequestParam(required = false) @Nullable UUID under,
      @RequestParam(defaultValue = "") List<String> with,
      @RequestParam(name = "language", defaultValue = "") List<String> languages,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "do", defaultValue = "begin") String action,
      HttpServletRequest request) {
    if (type.isInstrument()) {
      throw new NotFound("Not begun here: " + type);
    }
    var chosen = new Chosen(house, type, under);
    if (action.equals("find")) {
      return Show.page(
          "agreements/new", newPage(officer, id, chosen, with, q, languages, request, List.of()));
    }
    try {
      List<PartnerId> others =
          parties
              .choice(chosen.house(officer), with, "", officer, language(request))
              .chosen()
              .stream()
              .map(Partner::id)
              .toList();
      var beginning =
          new Beginning(
              type, chosen.house(officer), others, under == null ? null : new AgreementId(under));
      agreements.begin(new AgreementId(id), beginning, Starters.first(type, languages), officer);
      return Show.goTo("/agreements/" + id + "/edit?did=agreements.did.drafted");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "agreements/new",
          newPage(officer, id, chosen, with, q, languages, request, refused.objections()));
    }
  }

  /** What was chosen on the form besides the parties; null where nothing was. */
  private record Chosen(@Nullable UUID house, @Nullable AgreementType type, @Nullable UUID under) {

    /** The institution for which the agreement is begun: the first of theirs unless they chose. */
    InstitutionId house(Actor officer) {
      return officer.houseAs(Role.OFFICER, house);
    }
  }

  @GetMapping("/agreements/{id}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView record(Actor reader, @PathVariable UUID id) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    if (agreement.paper().isPresent()) {
      return papers.record(agreement, reader, List.of());
    }
    return Show.page(
        "agreements/agreement",
        AgreementPage.of(
            agreement,
            agreements.workingText(agreement, reader),
            agreements.family(agreement, reader),
            signings(agreement),
            reader.hasAny(Role.SIGNATORY) ? agreements.waitingFor(reader, 2) : List.of(),
            findings(agreement, reader),
            reader));
  }

  /** What may still be mended; a text that is signed is compared where somebody asks for it. */
  private Findings findings(Agreement agreement, Actor reader) {
    return agreement.state() instanceof AgreementState.InNegotiation open
        ? languages.of(agreement, open.latest(), reader)
        : Findings.none();
  }

  @GetMapping("/agreements/{id}/versions/{number}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView version(Actor reader, @PathVariable UUID id, @PathVariable int number) {
    Agreement agreement = agreements.find(new AgreementId(id), reader);
    Version version =
        agreement.version(number).orElseThrow(() -> new NotFound("Version " + number));
    return Show.page(
        "agreements/version",
        VersionPage.of(
            agreement, version, pens.of(agreement), languages.of(agreement, version, reader)));
  }

  /**
   * Who is to sign the latest version, with what was sent of it and who is no longer in the post.
   */
  private List<Signing> signings(Agreement agreement) {
    List<PenSignature> scans = pens.of(agreement);
    return agreement
        .latest()
        .map(
            version ->
                VersionPage.signings(agreement, version).stream()
                    .map(
                        s ->
                            s.with(
                                VersionPage.of(version, scans),
                                s.given().isEmpty() && !parties.holdsPost(s),
                                s.given().isEmpty() && pens.signsElsewhere(agreement, s.party())))
                    .toList())
        .orElse(List.of());
  }

  private NewAgreementPage newPage(
      Actor officer,
      UUID id,
      Chosen chosen,
      List<String> with,
      String q,
      List<String> languages,
      HttpServletRequest request,
      List<Objection> objections) {
    Optional<Agreement> under =
        Optional.ofNullable(chosen.under())
            .map(parent -> agreements.find(new AgreementId(parent), officer));
    InstitutionId house = chosen.house(officer);
    List<String> ticked =
        with.isEmpty() && under.isPresent()
            ? under.get().parties().stream()
                .map(p -> p.partner().toString())
                .filter(p -> !p.equals(house.toString()))
                .toList()
            : with;
    AgreementType type = chosen.type();
    return new NewAgreementPage(
        id,
        officer.housesAs(Role.OFFICER),
        house.value(),
        parties.choice(house, ticked, q, officer, language(request)),
        type == null ? AgreementType.IMPLEMENTING : type,
        languages,
        under,
        objections);
  }

  private Language language(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
