package org.dostyk.node.gifts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The register as a workbook. */
@Component
class GiftWorkbook {
  private static final int MOST = 50_000;
  private static final List<String> HEADINGS =
      List.of(
          "gifts.day",
          "gifts.state",
          "gifts.what",
          "gifts.partner",
          "gifts.ours",
          "gifts.theirs",
          "gifts.occasion",
          "gifts.amount",
          "gifts.currency",
          "gifts.custodian",
          "gifts.kept_at",
          "gifts.declaration.number",
          "gifts.declaration.day",
          "gifts.address");
  private static final List<Integer> WIDTHS =
      List.of(13, 18, 40, 40, 26, 26, 30, 14, 9, 26, 26, 16, 13, 40);

  private final GiftListStore lists;
  private final String address;

  GiftWorkbook(GiftListStore lists, @Value("${dostyk.address}") String address) {
    this.lists = lists;
    this.address = address.replaceAll("/+$", "");
  }

  byte[] of(GiftFilter asked, Actor reader, Say say) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sheet =
        new Spreadsheet(say.it("gifts.title"), HEADINGS.stream().map(h -> say.it(h)).toList())) {
      for (int column = 0; column < WIDTHS.size(); column++) {
        sheet.wide(column, WIDTHS.get(column));
      }
      lists
          .list(asked, Gifts.readersOf(reader), MOST, 0)
          .forEach(gift -> sheet.row(row(gift, say)));
      sheet.writeTo(out);
    }
    return out.toByteArray();
  }

  private List<Object> row(Gift gift, Say say) {
    LocalDate day = gift.day();
    return Arrays.asList(
        day == null ? "" : PartialDate.of(day),
        GiftWords.state(gift, say),
        say.it(gift.what()),
        say.it(gift.partnerName()),
        gift.ours(),
        gift.theirs(),
        gift.occasion(),
        gift.value().map(Money::amount).map(a -> (Object) a).orElse(""),
        gift.value().map(v -> v.currency().getCurrencyCode()).orElse(""),
        gift.held().map(Handover::holder).orElse(""),
        gift.held().map(Handover::place).orElse(""),
        gift.declaration().map(Declaration::number).orElse(""),
        gift.declaration().map(d -> (Object) PartialDate.of(d.on())).orElse(""),
        address + "/gifts/" + gift.id());
  }
}
