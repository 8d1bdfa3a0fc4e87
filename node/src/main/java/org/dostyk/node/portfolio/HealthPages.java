package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.portfolio.HealthPage.Line;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of partnerships by how they are. */
@Controller("partnershipHealthPages")
class HealthPages {
  private static final int ON_A_PAGE = 50;
  private final HealthStore store;
  private final Partners partners;

  HealthPages(HealthStore store, Partners partners) {
    this.store = store;
    this.partners = partners;
  }

  @GetMapping("/partnerships")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(Actor reader, Typed typed) {
    Set<InstitutionId> readers = Exchanges.readersOf(reader);
    Word word = Word.of(typed.get("word")).orElse(Word.ATTENTION);
    String typedPage = typed.get("page");
    int page = typedPage.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typedPage) : 1;
    List<HealthStore.Row> rows = store.list(readers, word, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    List<PartnerId> ids =
        rows.stream().limit(ON_A_PAGE).map(HealthStore.Row::partner).distinct().toList();
    Map<PartnerId, Partner> found =
        partners.these(ids, readers).stream().collect(Collectors.toMap(Partner::id, p -> p));
    List<Line> lines =
        rows.stream()
            .limit(ON_A_PAGE)
            .filter(row -> found.containsKey(row.partner()))
            .map(row -> new Line(Objects.requireNonNull(found.get(row.partner())), row.health()))
            .toList();
    return Show.page(
        "portfolio/partnerships",
        new HealthPage(word, store.counts(readers), lines, page, rows.size() > ON_A_PAGE));
  }
}
