package org.dostyk.node.transfers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger shows. */
@Configuration
class TransferListing {
  private final OwnInstitutions institutions;

  TransferListing(OwnInstitutions institutions) {
    this.institutions = institutions;
  }

  @Bean
  Listing<RecordedTransfer> listOfTransfers() {
    return new Listing<>(
        "transfers",
        "transfers.title",
        "/transfers",
        List.of(
            "view", "country", "recipient", "category", "basis", "from", "to", "person", "about"),
        t -> t.id().value(),
        t -> "/transfers/" + t.id(),
        List.of(
            column("recipient", (t, say) -> say.it(t.to().name()))
                .wide(40)
                .shown((t, say) -> ListCell.of(t.to().name(), say).under(t.to().through())),
            ListColumn.<RecordedTransfer>of(
                    "day", "transfers.day", (t, say) -> PartialDate.of(day(t)))
                .day(),
            column("country", (t, say) -> say.country(t.to().country())),
            column("persons", (t, say) -> t.persons()).wide(9).number(),
            column("categories", (t, say) -> TransferWords.categories(t.categories(), say))
                .wide(40),
            column("basis", (t, say) -> TransferWords.basis(t.basis(), say)).wide(40),
            column("about", (t, say) -> TransferWords.kind(t.about(), say)),
            column("channel", (t, say) -> TransferWords.channel(t, say)).extra(),
            ListColumn.<RecordedTransfer>of(
                    "through", "transfers.through", (t, say) -> t.to().through())
                .extra(),
            column("retention", (t, say) -> TransferWords.retention(t.retention(), say))
                .wide(30)
                .extra(),
            column("safeguards", (t, say) -> TransferWords.safeguards(t.safeguards(), say))
                .wide(40)
                .extra(),
            column("scope", (t, say) -> say.it("transfers.scope." + t.scope().key())).extra(),
            column("sender", (t, say) -> sender(t).map(i -> say.it(i.name())).orElse(""))
                .wide(40)
                .extra()));
  }

  private static ListColumn<RecordedTransfer> column(
      String key, BiFunction<RecordedTransfer, Say, @Nullable Object> value) {
    return ListColumn.of(key, "transfers." + key, value);
  }

  private java.util.Optional<OwnInstitution> sender(RecordedTransfer t) {
    return institutions.find(t.from());
  }

  private LocalDate day(RecordedTransfer t) {
    ZoneId zone = sender(t).map(i -> i.place().zone()).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(t.at(), zone);
  }
}
