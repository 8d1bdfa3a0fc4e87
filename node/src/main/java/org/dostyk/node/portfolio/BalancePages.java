package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The balance of a whole portfolio, and its weights. */
@Controller
class BalancePages {
  private static final int SHOWN = 100;
  private final Balances balances;
  private final ExchangeStore store;
  private final PortfolioWorkbook workbook;
  private final Frames frames;

  BalancePages(Balances balances, ExchangeStore store, PortfolioWorkbook workbook, Frames frames) {
    this.balances = balances;
    this.store = store;
    this.workbook = workbook;
    this.frames = frames;
  }

  @GetMapping("/balance")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView balance(Actor reader, Typed typed) {
    OwnInstitution house = house(reader, typed);
    ExchangeList asked = ExchangeList.of(typed).of(house.id());
    Weights weights = balances.weights(house.id(), typed.get("weights"));
    Balances.First first = balances.first(asked, house.id(), weights, SHOWN);
    return Show.page(
        "portfolio/balance",
        new BalancePage(
            asked,
            house,
            houses(reader),
            balances.of(asked, Set.of(house.id()), weights),
            weights,
            balances.sets(house.id()),
            first.lines(),
            first.partners(),
            store.years(Set.of(house.id())),
            reader.is(OFFICER, house.id())));
  }

  @GetMapping("/balance/export")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<byte[]> export(Actor reader, Typed typed, HttpServletRequest request)
      throws IOException {
    Say say = frames.say(request);
    OwnInstitution house = house(reader, typed);
    return PortfolioWorkbook.download(
        say.it("portfolio.balance.title"),
        workbook.balance(
            ExchangeList.of(typed).of(house.id()),
            house.id(),
            balances.weights(house.id(), typed.get("weights")),
            say));
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
