package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.dostyk.node.imports.ListWorkbook;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The balance of a whole portfolio, and its weights. */
@Controller
class BalancePages {
  private static final int ON_A_PAGE = 50;
  private final Balances balances;
  private final ExchangeStore store;
  private final Listing<BalanceLine> listing;
  private final ListWorkbook workbook;
  private final Frames frames;

  BalancePages(
      Balances balances,
      ExchangeStore store,
      Listing<BalanceLine> listing,
      ListWorkbook workbook,
      Frames frames) {
    this.balances = balances;
    this.store = store;
    this.listing = listing;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping("/balance")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView balance(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    Say say = frames.say(request);
    OwnInstitution house = house(reader, typed);
    ExchangeList asked = ExchangeList.of(typed).of(house.id());
    Weights weights = balances.weights(house.id(), typed.get("weights"));
    Rows<BalanceLine> rows = balances.lines(asked, house.id(), weights);
    if (arrangement.paper()) {
      return Show.paper(listing.paper(arrangement, say, rows), say.it(house.name()));
    }
    return Show.page(
        "portfolio/balance",
        new BalancePage(
            asked,
            house,
            houses(reader),
            balances.of(asked, Set.of(house.id()), weights),
            weights,
            balances.sets(house.id()),
            listing.page(arrangement, say, rows, ON_A_PAGE),
            store.years(Set.of(house.id())),
            reader.is(OFFICER, house.id())));
  }

  @GetMapping("/balance/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<StreamingResponseBody> export(
      Actor reader, Typed typed, Arrangement arrangement, HttpServletRequest request) {
    OwnInstitution house = house(reader, typed);
    return workbook.of(
        listing,
        arrangement,
        balances.lines(
            ExchangeList.of(typed).of(house.id()),
            house.id(),
            balances.weights(house.id(), typed.get("weights"))),
        frames.say(request));
  }

  @GetMapping("/balance/weights")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView weights(Actor reader, Typed typed) {
    return Show.page(
        "portfolio/weights",
        weights(house(reader, typed), reader, Typed.nothing(), false, List.of()));
  }

  @PostMapping("/balance/weights")
  @ForRoles(OFFICER)
  ModelAndView weigh(Actor officer, Typed typed) {
    OwnInstitution house = house(officer, typed);
    String seen = typed.get("seen");
    try {
      boolean made =
          seen.matches("\\d{1,9}")
              && balances.weigh(house.id(), Integer.parseInt(seen), typed, officer);
      return made
          ? Show.goTo("/balance?house=" + house.id() + "&did=portfolio.did.weighed")
          : Show.page(
              HttpStatus.CONFLICT,
              "portfolio/weights",
              weights(
                  house,
                  officer,
                  typed,
                  true,
                  List.of(Objection.of("portfolio.objection.overtaken"))));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "portfolio/weights",
          weights(house, officer, typed, false, refused.objections()));
    }
  }

  private WeightsPage weights(
      OwnInstitution house,
      Actor reader,
      Typed typed,
      boolean overtaken,
      List<Objection> objections) {
    List<Weights> sets = balances.sets(house.id());
    return new WeightsPage(
        house, sets.getFirst(), sets, reader.is(OFFICER, house.id()), overtaken, typed, objections);
  }

  private static List<OwnInstitution> houses(Actor reader) {
    return reader.housesAs(OFFICER, COORDINATOR, SIGNATORY, OBSERVER);
  }

  /** Of the reader's institutions the one asked for; else the first. */
  static OwnInstitution house(Actor reader, Typed typed) {
    List<OwnInstitution> houses = houses(reader);
    return houses.stream()
        .filter(h -> h.id().toString().equals(typed.get("house")))
        .findFirst()
        .orElseGet(houses::getFirst);
  }
}
