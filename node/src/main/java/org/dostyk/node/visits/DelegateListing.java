package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.Script;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a delegation shows as a list; its workbook is read back as a list of delegates. */
@Configuration
class DelegateListing {
  static final String PATH = "/delegations";

  /**
   * Somebody of a delegation.
   *
   * @param number their place in the order of protocol
   */
  record Row(Delegate delegate, int number, Visit visit) {
    private Optional<VisitParty> party() {
      return visit.party(delegate.from());
    }
  }

  @Bean
  Listing<Row> listOfDelegates() {
    return new Listing<>(
        "delegations",
        "visits.delegation",
        PATH,
        List.of("visit"),
        r -> r.delegate().id().value(),
        r -> "",
        List.of(
            column("name", (r, say) -> r.delegate().names().in(say.language())).wide(36),
            ListColumn.<Row>of("number", "visits.delegation.no", (r, say) -> (long) r.number())
                .number(),
            column("name_hani", (r, say) -> in(r, Script.HANI)).extra(),
            column("name_cyrl", (r, say) -> in(r, Script.CYRL)).wide(36).extra(),
            column("name_latn", (r, say) -> in(r, Script.LATN)).wide(36).extra(),
            column("office", (r, say) -> r.delegate().office().map(say::it).orElse("")).wide(36),
            column("institution", (r, say) -> r.party().map(p -> say.it(p.name())).orElse(""))
                .wide(40),
            ListColumn.<Row>of(
                    "country",
                    "visits.delegates.country",
                    (r, say) -> r.party().map(p -> say.country(p.country())).orElse(""))
                .extra(),
            column("language", (r, say) -> say.languageName(r.delegate().language().tag())).extra(),
            column("role", (r, say) -> say.it("visits.role." + r.delegate().role().key()))
                .shown(DelegateListing::role)));
  }

  private static ListColumn<Row> column(String key, BiFunction<Row, Say, @Nullable Object> value) {
    return ListColumn.of(key, "visits.column." + key, value);
  }

  private static ListCell role(Row r, Say say) {
    return r.delegate().role() == DelegateRole.MEMBER
        ? ListCell.nothing()
        : ListCell.of(say.it("visits.role." + r.delegate().role().key()));
  }

  private static String in(Row r, Script script) {
    return r.delegate().names().forms().stream()
        .filter(f -> f.script() == script)
        .map(NameForm::line)
        .findFirst()
        .orElse("");
  }
}
