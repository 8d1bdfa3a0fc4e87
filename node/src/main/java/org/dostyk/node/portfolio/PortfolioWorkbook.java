package org.dostyk.node.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.Say;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Balances as workbooks, in the reader's language. */
@Component
class PortfolioWorkbook {
  private final Balances balances;

  PortfolioWorkbook(Balances balances) {
    this.balances = balances;
  }

  static ResponseEntity<byte[]> download(String title, byte[] workbook) {
    return FileAnswer.toKeep(title + ".xlsx", Spreadsheet.MEDIA_TYPE, workbook);
  }

  /** Each partner's balance. */
  byte[] balance(ExchangeList asked, InstitutionId house, Weights weights, Say say)
      throws IOException {
    var out = new ByteArrayOutputStream();
    List<String> headings =
        List.of(
            say.it("portfolio.column.partner"),
            say.it("portfolio.balance.sent_people"),
            say.it("portfolio.balance.received_people"),
            say.it("portfolio.balance.sent_weighed"),
            say.it("portfolio.balance.received_weighed"),
            say.it("portfolio.balance.difference"),
            say.it("portfolio.balance.unweighed"));
    try (var sheet = new Spreadsheet(say.it("portfolio.balance.title"), headings)) {
      sheet.wide(0, 50);
      for (Balances.Line line : balances.lines(asked, house, weights)) {
        Balance b = line.balance();
        sheet.row(
            List.of(
                say.it(line.name()),
                said(b.sent(), say),
                said(b.received(), say),
                Figures.amount(b.sent().weighed(), say),
                Figures.amount(b.received().weighed(), say),
                Figures.signed(b.difference(), say),
                b.sent().unweighed() + b.received().unweighed()));
      }
      sheet.writeTo(out);
    }
    return out.toByteArray();
  }

  private static Object said(Balance.Side side, Say say) {
    return side.atLeast() ? Figures.people(side.people(), true, say) : (Object) side.people();
  }
}
