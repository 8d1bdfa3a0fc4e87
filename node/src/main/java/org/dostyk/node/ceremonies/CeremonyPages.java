package org.dostyk.node.ceremonies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Parties;
import org.dostyk.node.ceremonies.CeremoniesPage.Line;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.Region;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
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

/** The list of ceremonies, a new one, a ceremony's record and its name cards. */
@Controller
class CeremonyPages {
  private static final int ON_A_PAGE = 50;
  private final Ceremonies ceremonies;
  private final CeremonyLines lines;
  private final Parties parties;
  private final Partners partners;
  private final Seating seating;
  private final OwnInstitutions houses;
  private final Listing<Line> listing;
  private final ListWorkbook workbook;
  private final Frames frames;
  private final Clock clock;

  CeremonyPages(
      Ceremonies ceremonies,
      CeremonyLines lines,
      Parties parties,
      Partners partners,
      Seating seating,
      OwnInstitutions houses,
      Listing<Line> listing,
      ListWorkbook workbook,
      Frames frames,
      Clock clock) {
    this.ceremonies = ceremonies;
    this.lines = lines;
    this.parties = parties;
    this.partners = partners;
    this.seating = seating;
    this.houses = houses;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/ceremonies")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView list(Actor reader, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    return arrangement.paper()
        ? Show.paper(listing.paper(arrangement, say, lines.rows(arrangement, reader)))
        : Show.page(
            "ceremonies/list",
            new CeremoniesPage(
                listing.page(arrangement, say, lines.rows(arrangement, reader), ON_A_PAGE),
                reader.roles().contains(Role.OFFICER)));
  }

  @GetMapping("/ceremonies/export")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(listing, arrangement, lines.rows(arrangement, reader), frames.say(request));
  }

  @GetMapping("/ceremonies/new")
  @ForRoles(Role.OFFICER)
  ModelAndView blank(Actor officer, HttpServletRequest request) {
    return Show.page(
        "ceremonies/new",
        newPage(
            officer,
            Uuid7.next(clock),
            officer.houseAs(Role.OFFICER, null),
            AgreementType.FRAMEWORK,
            List.of(),
            "",
            List.of("kk", "ru", "zh"),
            request,
            List.of()));
  }

  @PostMapping("/ceremonies")
  @ForRoles(Role.OFFICER)
  ModelAndView begin(
      Actor officer,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "FRAMEWORK") AgreementType type,
      @RequestParam(required = false) @Nullable UUID house,
      @RequestParam(defaultValue = "") List<String> with,
      @RequestParam(name = "language", defaultValue = "") List<String> languages,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "do", defaultValue = "begin") String action,
      HttpServletRequest request) {
    InstitutionId ours = officer.houseAs(Role.OFFICER, house);
    if (action.equals("find")) {
      return Show.page(
          "ceremonies/new",
          newPage(officer, id, ours, type, with, q, languages, request, List.of()));
    }
    try {
      List<PartnerId> partners =
          parties.choice(ours, with, "", officer, language(request)).chosen().stream()
              .map(Partner::id)
              .toList();
      ceremonies.begin(new CeremonyId(id), ours, type, partners, languages, officer);
      return Show.goTo("/ceremonies/" + id + "/edit?did=ceremonies.did.begun");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "ceremonies/new",
          newPage(officer, id, ours, type, with, q, languages, request, refused.objections()));
    }
  }

  @GetMapping("/ceremonies/{id}")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView record(Actor reader, @PathVariable UUID id) {
    Ceremony ceremony = ceremonies.find(new CeremonyId(id), reader);
    boolean writes = reader.is(Role.OFFICER, ceremony.house());
    return Show.page(
        "ceremonies/ceremony",
        new CeremonyPage(
            WallState.of(ceremony, ceremonies.standings(ceremony)),
            houses.find(ceremony.house()).orElseThrow(),
            regions(ceremony),
            writes ? ceremonies.signingElsewhere(ceremony) : Set.of(),
            seating.of(ceremony),
            writes));
  }

  private Map<PartnerId, Text> regions(Ceremony ceremony) {
    List<PartnerId> wanted = ceremony.pairs().stream().map(Pair::partner).toList();
    var regions = new HashMap<PartnerId, Text>();
    for (Partner partner : partners.these(wanted, Set.of(ceremony.house()))) {
      if (partner.details().region() instanceof Region region) {
        regions.put(partner.id(), region.name());
      }
    }
    return regions;
  }

  @GetMapping("/ceremonies/{id}/cards")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView cards(Actor reader, @PathVariable UUID id) {
    Ceremony ceremony = ceremonies.find(new CeremonyId(id), reader);
    return Show.page("ceremonies/cards", new CardsPage(ceremony, seating.of(ceremony)));
  }

  @PostMapping("/ceremonies/{id}/close-wall")
  @ForRoles(Role.OFFICER)
  ModelAndView closeWall(Actor officer, @PathVariable UUID id) {
    ceremonies.closeWall(new CeremonyId(id), officer);
    return Show.goTo("/ceremonies/" + id + "?did=ceremonies.did.wall_closed");
  }

  private NewCeremonyPage newPage(
      Actor officer,
      UUID id,
      InstitutionId house,
      AgreementType type,
      List<String> with,
      String q,
      List<String> languages,
      HttpServletRequest request,
      List<Objection> objections) {
    return new NewCeremonyPage(
        id,
        officer.housesAs(Role.OFFICER),
        house.value(),
        parties.choice(house, with, q, officer, language(request)),
        type,
        languages,
        objections);
  }

  private Language language(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
