package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A list of visits as a workbook, in the reader's language; at most ten thousand rows. */
@Component
class VisitWorkbook {
  private static final int AT_ONCE = 500;
  private static final int MOST = 10_000;
  private static final List<String> HEADINGS =
      List.of(
          "visits.purpose",
          "visits.host",
          "visits.guests",
          "visits.town",
          "visits.from",
          "visits.to",
          "visits.state",
          "visits.address");
  private static final List<Integer> WIDTHS = List.of(50, 36, 36, 20, 13, 13, 22, 40);

  private final VisitStore store;
  private final VisitListStore lists;
  private final Clock clock;
  private final String address;

  VisitWorkbook(
      VisitStore store,
      VisitListStore lists,
      Clock clock,
      @Value("${dostyk.address}") String address) {
    this.store = store;
    this.lists = lists;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  byte[] of(VisitList asked, Actor reader, Say say) throws IOException {
    var out = new ByteArrayOutputStream();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (var sheet =
        new Spreadsheet(
            say.it("visits.list.title"), HEADINGS.stream().map(h -> say.it(h)).toList())) {
      for (int column = 0; column < WIDTHS.size(); column++) {
        sheet.wide(column, WIDTHS.get(column));
      }
      for (int skip = 0; skip < MOST; skip += AT_ONCE) {
        List<VisitId> ids =
            lists.list(
                asked,
                Visits.readersOf(reader),
                reader.institutionsAs(OFFICER, SIGNATORY),
                today,
                AT_ONCE,
                skip);
        store.these(ids).forEach(v -> sheet.row(row(v, say)));
        if (ids.size() < AT_ONCE) {
          break;
        }
      }
      sheet.writeTo(out);
    }
    return out.toByteArray();
  }

  private List<Object> row(Visit v, Say say) {
    return Arrays.asList(
        say.it(v.plan().purpose()),
        say.it(v.host().name()),
        say.list(v.guests().stream().map(g -> say.it(g.name())).toList()),
        say.it(v.plan().place().name()),
        PartialDate.of(v.plan().from()),
        PartialDate.of(v.plan().to()),
        VisitWords.state(v, clock.instant(), say),
        address + "/visits/" + v.id());
  }
}
