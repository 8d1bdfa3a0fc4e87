package org.dostyk.node.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.ListDownload;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Any list as a workbook in the reader's language: the columns that were chosen, or every one; the
 * rows that were ticked, or all, in the order that was asked for; at the end of each row where its
 * record stands.
 */
@Component
public class ListWorkbook implements ListDownload {
  private static final int MOST = 200_000;
  private final String address;

  ListWorkbook(@Value("${dostyk.address}") String address) {
    this.address = address.replaceAll("/+$", "");
  }

  /** Written while it is sent. */
  @Override
  public <R> ResponseEntity<StreamingResponseBody> of(
      Listing<R> list, Arrangement asked, Rows<R> rows, Say say) {
    return FileAnswer.toKeep(
        say.it(list.titleKey()) + ".xlsx",
        Spreadsheet.MEDIA_TYPE,
        out -> write(list, asked, rows, say, out));
  }

  <R> void write(Listing<R> list, Arrangement asked, Rows<R> rows, Say say, OutputStream out)
      throws IOException {
    List<ListColumn<R>> columns = list.columnsOf(asked);
    var headings = new ArrayList<String>();
    columns.forEach(c -> headings.add(say.it(c.textKey())));
    headings.add(say.it("imports.address"));
    try (var sheet = new Spreadsheet(say.it(list.titleKey()), headings)) {
      for (int i = 0; i < columns.size(); i++) {
        sheet.wide(i, columns.get(i).letters());
      }
      sheet.wide(columns.size(), 40);
      list.each(asked, say, rows, MOST, row -> sheet.row(cells(list, columns, row, say)));
      sheet.writeTo(out);
    }
  }

  private <R> List<@Nullable Object> cells(
      Listing<R> list, List<ListColumn<R>> columns, R row, Say say) {
    var cells = new ArrayList<@Nullable Object>();
    columns.forEach(c -> cells.add(c.value().apply(row, say)));
    String path = list.address().apply(row);
    cells.add(path.isEmpty() ? null : address + path);
    return cells;
  }
}
