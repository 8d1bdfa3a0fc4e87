package org.dostyk.node.gifts;

import static org.dostyk.node.values.Role.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.gifts.ThresholdPage.Rule;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Above which amount an institution's rules ask for a declaration. */
@Controller
class ThresholdPages {
  private final Gifts gifts;

  ThresholdPages(Gifts gifts) {
    this.gifts = gifts;
  }

  @GetMapping("/gifts/threshold")
  @ForRoles(OFFICER)
  ModelAndView amounts(Actor officer) {
    return Show.page("gifts/threshold", page(officer, Typed.nothing(), List.of()));
  }

  @PostMapping("/gifts/threshold")
  @ForRoles(OFFICER)
  ModelAndView set(Actor officer, @RequestParam Optional<UUID> house, Typed typed) {
    try {
      var objections = new ArrayList<Objection>();
      Optional<Money> amount = GiftForm.money(typed, objections);
      if (amount.isEmpty() && objections.isEmpty()) {
        objections.add(Objection.of("gifts.objection.no_amount"));
      }
      Refused.ifAny(objections);
      InstitutionId at = officer.houseAs(OFFICER, house.orElse(null));
      if (typed.get("do").equals("lift")) {
        gifts.lift(at, amount.orElseThrow().currency(), officer);
      } else {
        gifts.set(at, amount.orElseThrow(), officer);
      }
      return Show.goTo("/gifts/threshold?did=gifts.did.threshold");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "gifts/threshold",
          page(officer, typed, refused.objections()));
    }
  }

  private ThresholdPage page(Actor officer, Typed typed, List<Objection> objections) {
    return new ThresholdPage(
        officer.housesAs(OFFICER).stream().map(h -> new Rule(h, gifts.thresholds(h.id()))).toList(),
        typed,
        objections);
  }
}
