package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The lines of exchanges: their list, and the form of one. */
@Controller
class ExchangePages {
  private static final int ON_A_PAGE = 50;
  private static final int FOUND = 20;
  private static final int AGREEMENTS = 100;
  private final Exchanges exchanges;
  private final ExchangeStore store;
  private final ExchangeLines lines;
  private final Balances balances;
  private final Listing<ExchangeLine> listing;
  private final ListWorkbook workbook;
  private final Partners partners;
  private final OwnInstitutions houses;
  private final AgreementRegister agreements;
  private final Frames frames;
  private final Clock clock;

  ExchangePages(
      Exchanges exchanges,
      ExchangeStore store,
      ExchangeLines lines,
      Balances balances,
      Listing<ExchangeLine> listing,
      ListWorkbook workbook,
      Partners partners,
      OwnInstitutions houses,
      AgreementRegister agreements,
      Frames frames,
      Clock clock) {
    this.exchanges = exchanges;
    this.store = store;
    this.lines = lines;
    this.balances = balances;
    this.listing = listing;
    this.workbook = workbook;
    this.partners = partners;
    this.houses = houses;
    this.agreements = agreements;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/exchanges")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    ExchangeList asked = ExchangeList.of(typed);
    Set<InstitutionId> readers = asked.among(Exchanges.readersOf(reader));
    Weights weights = lines.weights(readers, typed);
    Rows<ExchangeLine> rows = lines.rows(typed, reader);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, rows));
    }
    return Show.page(
        "portfolio/exchanges",
        new ExchangesPage(
            asked,
            balances.of(asked, readers, weights),
            listing.page(arrangement, say, rows, ON_A_PAGE),
            Optional.ofNullable(asked.partner())
                .flatMap(p -> partners.find(new PartnerId(p), readers))
                .map(Partner::name),
            store.years(readers),
            reader.hasAny(OFFICER)));
  }

  @GetMapping("/exchanges/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    return workbook.of(listing, arrangement, lines.rows(typed, reader), frames.say(request));
  }

  @GetMapping("/exchanges/new")
  @ForRoles(OFFICER)
  ModelAndView blank(Actor officer, Typed typed, HttpServletRequest request) {
    Typed begun =
        typed
            .with("id", Uuid7.next(clock).toString())
            .with("year", typed.has("year") ? typed.get("year") : usualYear());
    return Show.page("portfolio/exchange", fresh(officer, begun, language(request), List.of()));
  }

  /** Shows what was typed again, with the partner chosen or others to choose from. */
  @PostMapping("/exchanges/new")
  @ForRoles(OFFICER)
  ModelAndView look(Actor officer, Typed typed, HttpServletRequest request) {
    Typed asked = typed.has("another") ? typed.with("partner", "") : typed;
    return Show.page("portfolio/exchange", fresh(officer, asked, language(request), List.of()));
  }

  private String usualYear() {
    return Period.years(exchanges.thisYear());
  }

  @PostMapping("/exchanges")
  @ForRoles(OFFICER)
  ModelAndView note(Actor officer, Typed typed, HttpServletRequest request) {
    try {
      ExchangeId id =
          new ExchangeId(
              Optional.ofNullable(ExchangeList.uuid(typed.get("id")))
                  .orElseGet(() -> Uuid7.next(clock)));
      Exchange e =
          ExchangeForm.read(
              typed,
              id,
              officer.houseAs(OFFICER, ExchangeList.uuid(typed.get("house"))),
              officer,
              clock);
      exchanges.note(e, officer);
      return Show.goTo("/exchanges?partner=" + e.partner() + "&did=portfolio.did.noted");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "portfolio/exchange",
          fresh(officer, typed, language(request), refused.objections()));
    }
  }

  @GetMapping("/exchanges/{id}")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView one(Actor reader, @PathVariable UUID id) {
    Exchange e = exchanges.get(new ExchangeId(id), reader);
    return Show.page(
        "portfolio/exchange", page(e, reader, ExchangeForm.typed(e), Optional.empty(), List.of()));
  }

  @PostMapping("/exchanges/{id}")
  @ForRoles(OFFICER)
  ModelAndView correct(Actor officer, @PathVariable UUID id, Typed typed) {
    Exchange before = exchanges.toChange(new ExchangeId(id), officer);
    try {
      Exchange now = ExchangeForm.read(typed, before.id(), before.keeper(), officer, clock);
      if (exchanges.correct(now, officer)) {
        return Show.goTo("/exchanges?partner=" + now.partner() + "&did=portfolio.did.corrected");
      }
      Exchange theirs = exchanges.get(before.id(), officer);
      return Show.page(
          HttpStatus.CONFLICT,
          "portfolio/exchange",
          page(
              theirs,
              officer,
              typed.with("revision", String.valueOf(theirs.revision())),
              Optional.of(theirs),
              List.of(Objection.of("portfolio.objection.overtaken"))));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "portfolio/exchange",
          page(before, officer, typed, Optional.empty(), refused.objections()));
    }
  }

  @PostMapping("/exchanges/{id}/remove")
  @ForRoles(OFFICER)
  ModelAndView remove(Actor officer, @PathVariable UUID id, Typed typed) {
    Exchange e = exchanges.toChange(new ExchangeId(id), officer);
    String revision = typed.get("revision");
    boolean gone =
        revision.matches("\\d{1,9}")
            && exchanges.takeOut(e.id(), Integer.parseInt(revision), e.keeper(), officer);
    if (gone) {
      return Show.goTo("/exchanges?partner=" + e.partner() + "&did=portfolio.did.taken_out");
    }
    return Show.page(
        HttpStatus.CONFLICT,
        "portfolio/exchange",
        page(
            e,
            officer,
            ExchangeForm.typed(e),
            Optional.empty(),
            List.of(Objection.of("portfolio.objection.overtaken"))));
  }

  private ExchangePage fresh(
      Actor officer, Typed typed, Language language, List<Objection> objections) {
    InstitutionId house = officer.houseAs(OFFICER, ExchangeList.uuid(typed.get("house")));
    Optional<Partner> partner =
        Optional.ofNullable(ExchangeList.uuid(typed.get("partner")))
            .map(PartnerId::new)
            .filter(p -> !p.equals(PartnerId.of(house)))
            .flatMap(p -> partners.find(p, Set.of(house)));
    return new ExchangePage(
        Objects.requireNonNullElseGet(ExchangeList.uuid(typed.get("id")), () -> Uuid7.next(clock)),
        true,
        partner,
        partner.isPresent()
            ? List.of()
            : others(partners.search(typed.get("q"), Set.of(house), language, FOUND + 1), house),
        partner.map(p -> choices(p, house)).orElse(List.of()),
        officer.housesAs(OFFICER),
        Optional.empty(),
        true,
        typed,
        objections);
  }

  /** Nobody goes on an exchange to their own institution. */
  private static List<Partner> others(List<Partner> found, InstitutionId house) {
    return found.stream().filter(p -> !p.id().equals(PartnerId.of(house))).limit(FOUND).toList();
  }

  private ExchangePage page(
      Exchange e,
      Actor reader,
      Typed typed,
      Optional<Exchange> overtaken,
      List<Objection> objections) {
    Partner partner = partners.get(e.partner(), Set.of(e.keeper()));
    return new ExchangePage(
        e.id().value(),
        false,
        Optional.of(partner),
        List.of(),
        choices(partner, e.keeper()),
        List.of(),
        overtaken,
        reader.is(OFFICER, e.keeper()),
        typed,
        objections);
  }

  private List<ExchangePage.Choice> choices(Partner partner, InstitutionId house) {
    return agreements.with(Set.of(partner.id()), Set.of(house)).stream()
        .filter(a -> a.inForceSince().isPresent())
        .limit(AGREEMENTS)
        .map(
            a ->
                new ExchangePage.Choice(
                    a.id().value(), a.title().orElse(Text.of("en", "–")), since(a, house)))
        .toList();
  }

  /** The day of its last signature where the house is. */
  private Optional<LocalDate> since(HeldAgreement a, InstitutionId house) {
    ZoneId zone = houses.find(house).orElseThrow().place().zone();
    return a.inForceSince().map(at -> LocalDate.ofInstant(at, zone));
  }

  private Language language(HttpServletRequest request) {
    return frames.say(request).language();
  }
}
