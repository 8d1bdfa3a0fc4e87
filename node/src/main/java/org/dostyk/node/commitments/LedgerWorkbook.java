package org.dostyk.node.commitments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.LedgerPage.Row;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A list of promises as a workbook, in the reader's language; at most fifty thousand rows. */
@Component
class LedgerWorkbook {
  private static final int AT_ONCE = 1_000;
  private static final int MOST = 50_000;
  private static final List<String> HEADINGS =
      List.of(
          "commitments.what",
          "commitments.promiser",
          "commitments.beneficiary",
          "commitments.owner",
          "commitments.due",
          "commitments.state",
          "commitments.settled_on",
          "commitments.reason",
          "commitments.source",
          "commitments.clause_number",
          "commitments.address");
  private static final List<Integer> WIDTHS = List.of(50, 34, 34, 24, 13, 22, 13, 30, 34, 9, 40);

  private final LedgerStore store;
  private final Ledger ledger;
  private final Clock clock;
  private final String address;

  LedgerWorkbook(
      LedgerStore store, Ledger ledger, Clock clock, @Value("${dostyk.address}") String address) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  byte[] of(Filter filter, Say say) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sheet =
        new Spreadsheet(
            say.it("commitments.list.title"), HEADINGS.stream().map(h -> say.it(h)).toList())) {
      for (int column = 0; column < WIDTHS.size(); column++) {
        sheet.wide(column, WIDTHS.get(column));
      }
      for (int skip = 0; skip < MOST; skip += AT_ONCE) {
        List<Row> rows = ledger.rows(store.list(filter, clock.instant(), AT_ONCE, skip));
        rows.forEach(row -> sheet.row(values(row, say)));
        if (rows.size() < AT_ONCE) {
          break;
        }
      }
      sheet.writeTo(out);
    }
    return out.toByteArray();
  }

  private List<@Nullable Object> values(Row row, Say say) {
    Commitment c = row.promise();
    FromRecord source = c.origin() instanceof FromRecord from ? from : null;
    return Arrays.asList(
        say.it(c.what()),
        say.it(row.promiser()),
        say.it(row.beneficiary()),
        row.owner() == null ? null : row.owner().in(say.language()),
        c.due() == null ? null : PartialDate.of(c.due()),
        StatusWords.of(c, row.status(), say),
        settledOn(c),
        reason(c),
        source == null ? null : say.it(source.label()),
        source == null ? null : source.clause(),
        address + "/promises/" + c.id());
  }

  private static @Nullable PartialDate settledOn(Commitment c) {
    return switch (c.standing()) {
      case Kept kept -> PartialDate.of(kept.on());
      case Waived waived -> PartialDate.of(waived.on());
      default -> null;
    };
  }

  private static @Nullable String reason(Commitment c) {
    return switch (c.standing()) {
      case Renegotiated moved -> moved.reason();
      case Waived waived -> waived.reason();
      default -> null;
    };
  }
}
