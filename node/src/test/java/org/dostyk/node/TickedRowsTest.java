package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.web.Listing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is ticked, and nothing else, goes onto paper and into the workbook of every list. */
@NodeTest
class TickedRowsTest {
  @Autowired Neighbourhood neighbourhood;
  @Autowired Browsers browsers;
  @Autowired List<Listing<?>> listings;

  @Test
  void ofEveryListWhatIsTickedGoesOntoPaperAndIntoTheWorkbook() throws Exception {
    Neighbourhood.Made town = neighbourhood.made();
    Browser reader = browsers.as(town.home().all());
    var wrong = new ArrayList<String>();
    var without = new TreeSet<String>();
    for (Listing<?> listing : listings) {
      List<String> addresses =
          Stream.concat(
                  town.examples().stream()
                      .filter(e -> e.endpoint().equals("GET " + listing.path()))
                      .map(Example::path),
                  Stream.of(listing.path()))
              .distinct()
              .toList();
      boolean tried = false;
      for (String address : addresses) {
        List<String> rows =
            reader.get(address).page().select("tbody input[name=row]").eachAttr("value");
        if (!rows.isEmpty()) {
          tried = true;
          String query = address.substring(listing.path().length());
          String asked = (query.isEmpty() ? "?" : query + "&") + "row=" + rows.getLast();
          int printed =
              reader
                  .get(listing.path() + asked + "&print=yes")
                  .page()
                  .select("main table tbody tr")
                  .size();
          if (printed != 1) {
            wrong.add("%s prints %d rows of the one ticked".formatted(address, printed));
          }
          Reply file = reader.get(listing.path() + "/export" + asked);
          try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            int kept = workbook.getSheetAt(0).getLastRowNum();
            if (kept != 1) {
              wrong.add("%s takes along %d rows of the one ticked".formatted(address, kept));
            }
          }
        }
      }
      if (!tried) {
        without.add(listing.key());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(without)
        .as("lists of which no example shows a row; that of partnerships follows a job")
        .isSubsetOf("partnerships");
  }
}
