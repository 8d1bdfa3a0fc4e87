package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Languages;
import org.dostyk.node.web.ListDownload;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The people of an institution, for its administrators: the list, and registering somebody. */
@Controller
class PeoplePages {
  private static final int ON_A_PAGE = 50;
  private final Administration administration;
  private final OwnInstitutions institutions;
  private final Languages languages;
  private final Texts texts;
  private final Listing<PeoplePage.Row> listing;
  private final ListDownload download;
  private final Clock clock;

  PeoplePages(
      Administration administration,
      OwnInstitutions institutions,
      Languages languages,
      Texts texts,
      Listing<PeoplePage.Row> listing,
      ListDownload download,
      Clock clock) {
    this.administration = administration;
    this.institutions = institutions;
    this.languages = languages;
    this.texts = texts;
    this.listing = listing;
    this.download = download;
    this.clock = clock;
  }

  @GetMapping("/people")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView list(
      Actor me,
      @RequestParam(defaultValue = "") String q,
      Arrangement arrangement,
      HttpServletRequest request) {
    Say say = texts.in(languages.of(request));
    Rows<PeoplePage.Row> rows = rows(me, q, say);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, rows), q.strip());
    }
    return Show.page(
        "people/people",
        new PeoplePage(
            q.strip(),
            listing.page(arrangement, say, rows, ON_A_PAGE),
            administration.colleagues(me).size()));
  }

  @GetMapping("/people/export")
  @ForRoles(Role.ADMINISTRATOR)
  ResponseEntity<StreamingResponseBody> export(
      Actor me,
      @RequestParam(defaultValue = "") String q,
      Arrangement arrangement,
      HttpServletRequest request) {
    Say say = texts.in(languages.of(request));
    return download.of(listing, arrangement, rows(me, q, say), say);
  }

  private Rows<PeoplePage.Row> rows(Actor me, String q, Say say) {
    return Rows.of(administration.sought(q, me, say));
  }

  @GetMapping("/people/new")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView blank(Actor me, HttpServletRequest request) {
    Typed typed =
        Typed.nothing()
            .with("written", languages.of(request).tag())
            .with("pinyin", "yes")
            .with("invited", "yes");
    return Show.page("people/new_person", page(me, Uuid7.next(clock), typed, List.of()));
  }

  @PostMapping("/people")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView register(Actor me, Typed typed, @RequestParam UUID id) {
    try {
      AccountId account = administration.register(newcomer(me, id, typed), me);
      return Show.goTo(
          "/people/"
              + account
              + "?did="
              + (typed.has("invited") ? "people.did.invited" : "people.did.registered"));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "people/new_person",
          page(me, id, typed, refused.objections()));
    }
  }

  private NewPersonPage page(Actor me, UUID id, Typed typed, List<Objection> objections) {
    return new NewPersonPage(id, institutions.administeredBy(me), typed, objections);
  }

  private static Administration.Newcomer newcomer(Actor me, UUID id, Typed typed) {
    Refused.ifAny(PersonRules.objections(typed));
    PersonNames names = NameFields.read(typed, Source.OFFICE);
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(r -> typed.has("role_" + r.name())).forEach(roles::add);
    return new Administration.Newcomer(
        id,
        institution(me, typed),
        typed.has("pinyin") ? Pinyin.addedTo(names) : names,
        typed.get("email"),
        Language.of(typed.get("written")).orElse(Language.EN),
        roles,
        typed.text("office").orElse(null),
        typed.has("invited"));
  }

  /** The institution that was chosen, or the administrator's only one. */
  static InstitutionId institution(Actor me, Typed typed) {
    return me.institutionsAs(Role.ADMINISTRATOR).stream()
        .filter(i -> !typed.has("institution") || i.toString().equals(typed.get("institution")))
        .findFirst()
        .orElseThrow(() -> new NotFound("Institution " + typed.get("institution")));
  }
}
