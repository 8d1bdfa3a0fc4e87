package org.dostyk.node.agreements;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of agreements shows. */
@Configuration
class AgreementListing {

  @Bean
  Listing<Line> listOfAgreements() {
    return new Listing<>(
        "agreements",
        "agreements.list.title",
        "/agreements",
        List.of("state", "type", "year", "partner", "q"),
        line -> line.row().id().value(),
        line -> "/agreements/" + line.row().id(),
        List.of(
            ListColumn.<Line>of("title", "agreements.agreement", AgreementListing::title)
                .wide(60)
                .shown(
                    (line, say) ->
                        ListCell.of(title(line, say))
                            .under(
                                Stream.of(say.it(line.row().type().textKey()), number(line, say))
                                    .filter(said -> !said.isEmpty())
                                    .collect(Collectors.joining(" · ")))),
            ListColumn.<Line>of(
                    "number", "agreements.detail.number", (line, say) -> line.row().number())
                .wide(18)
                .extra(),
            ListColumn.<Line>of(
                    "type", "agreements.type", (line, say) -> say.it(line.row().type().textKey()))
                .extra(),
            ListColumn.<Line>of("parties", "agreements.parties", AgreementListing::allParties)
                .wide(60)
                .shown(AgreementListing::parties),
            ListColumn.<Line>of(
                    "since",
                    "agreements.since",
                    (line, say) ->
                        PartialDate.of(line.row().changedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                .day()
                .shown(
                    (line, say) ->
                        ListCell.of(
                            say.shortDate(
                                line.row().changedAt().atZone(ZoneOffset.UTC).toLocalDate()))),
            ListColumn.<Line>of(
                    "state",
                    "agreements.state",
                    (line, say) -> say.it("agreements.status." + line.step().key()))
                .shown(AgreementListing::state)
                .unlabelled(),
            ListColumn.<Line>of(
                    "version", "agreements.list.version", (line, say) -> line.row().version())
                .number()
                .wide(9)
                .extra(),
            ListColumn.<Line>of(
                    "signed", "agreements.list.signed", (line, say) -> line.row().signed())
                .number()
                .wide(9)
                .extra()));
  }

  static String title(Line line, Say say) {
    return line.row().title().map(say::it).orElse(say.it("agreements.untitled"));
  }

  /** Its number, by which agreements of one title and partner are told apart. */
  static String number(Line line, Say say) {
    return PaperNumber.said(line.row().number(), say);
  }

  static String allParties(Line line, Say say) {
    return say.list(line.row().parties().stream().map(say::it).toList());
  }

  private static ListCell parties(Line line, Say say) {
    ListCell cell = ListCell.nothing();
    for (int i = 0; i < line.partners().size(); i++) {
      cell =
          cell.with(
              new ListCell.Line(
                  say.it(line.row().parties().get(i)),
                  "/agreements?partner=" + line.partners().get(i),
                  "",
                  "party"));
    }
    return cell;
  }

  private static ListCell state(Line line, Say say) {
    AgreementRow row = line.row();
    ListCell state =
        ListCell.status(line.step().mark(), say.it("agreements.status." + line.step().key()));
    return row.version() > 0 && !row.inForce() && line.step().isOpen()
        ? state.under(say.it("agreements.signed_of", row.signed(), row.parties().size()))
        : state;
  }
}
