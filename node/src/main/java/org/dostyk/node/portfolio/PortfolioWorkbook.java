package org.dostyk.node.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Exchanges and balances as workbooks, in the reader's language; at most fifty thousand rows. */
@Component
class PortfolioWorkbook {
  private static final int AT_ONCE = 1_000;
  private static final int MOST = 50_000;
  private final ExchangeStore store;
  private final Balances balances;

  PortfolioWorkbook(ExchangeStore store, Balances balances) {
    this.store = store;
    this.balances = balances;
  }

  static ResponseEntity<byte[]> download(String title, byte[] workbook) {
    return FileAnswer.toKeep(title + ".xlsx", Spreadsheet.MEDIA_TYPE, workbook);
  }

  /** The lines asked for, in the columns that the import reads back. */
  byte[] exchanges(ExchangeList asked, Set<InstitutionId> readers, Say say) throws IOException {
    var out = new ByteArrayOutputStream();
    List<String> headings =
        Stream.of("partner", "flow", "kind", "year", "part", "people", "each", "unit", "source")
            .map(column -> say.it("portfolio.column." + column))
            .toList();
    try (var sheet = new Spreadsheet(say.it("portfolio.exchanges.title"), headings)) {
      sheet.wide(0, 44).wide(1, 16).wide(2, 22).wide(3, 12).wide(8, 44);
      for (int skip = 0; skip < MOST; skip += AT_ONCE) {
        List<Exchange> lines = store.list(asked, readers, AT_ONCE, skip);
        Map<PartnerId, Text> names =
            balances.names(lines.stream().map(Exchange::partner).toList(), readers);
        lines.forEach(e -> sheet.row(row(e, names.get(e.partner()), say)));
        if (lines.size() < AT_ONCE) {
          break;
        }
      }
      sheet.writeTo(out);
    }
    return out.toByteArray();
  }

  private static List<@Nullable Object> row(Exchange e, @Nullable Text partner, Say say) {
    return Arrays.asList(
        partner == null ? null : say.it(partner),
        say.it("portfolio.flow." + e.flow().key()),
        say.it("documents.stay." + e.kind().code()),
        Period.years(e.period().year()),
        say.it("portfolio.part." + e.period().part().key()),
        e.atLeast() ? Exchange.people(String.valueOf(e.people()), true) : (Object) e.people(),
        e.length().map(l -> l.each().stripTrailingZeros().toPlainString()).orElse(null),
        e.length().map(l -> say.it("portfolio.unit." + l.unit().key())).orElse(null),
        e.source());
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
