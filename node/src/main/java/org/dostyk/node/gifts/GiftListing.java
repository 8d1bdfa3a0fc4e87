package org.dostyk.node.gifts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register of gifts shows. */
@Configuration
class GiftListing {

  @Bean
  Listing<Gift> listOfGifts() {
    return new Listing<>(
        "gifts",
        "gifts.title",
        "/gifts",
        List.of("view", "year", "partner", "custodian"),
        g -> g.id().value(),
        g -> "/gifts/" + g.id(),
        List.of(
            column("what", (g, say) -> say.it(g.what()))
                .wide(40)
                .shown((g, say) -> ListCell.of(g.what(), say).under(say.it(g.occasion()))),
            column("day", (g, say) -> day(g.day()))
                .wide(13)
                .shown((g, say) -> ListCell.of(GiftWords.day(g, say))),
            column("state", (g, say) -> GiftWords.state(g, say))
                .shown((g, say) -> ListCell.status(GiftWords.mark(g), GiftWords.state(g, say)))
                .unlabelled(),
            column("partner", (g, say) -> say.it(g.partnerName()))
                .wide(40)
                .shown((g, say) -> ListCell.of(say.it(g.partnerName())).under(g.theirs())),
            column("ours", (g, say) -> g.ours()).extra(),
            column("theirs", (g, say) -> g.theirs()).extra(),
            column("occasion", (g, say) -> say.it(g.occasion())).wide(30).extra(),
            column("amount", (g, say) -> g.value().map(Money::amount).orElse(null))
                .number()
                .shown((g, say) -> ListCell.of(GiftWords.value(g, say))),
            column("currency", (g, say) -> of(g, v -> v.currency().getCurrencyCode())).extra(),
            column("custodian", (g, say) -> g.held().map(Handover::holder).orElse(""))
                .shown(GiftListing::custody),
            column("kept_at", (g, say) -> g.held().map(Handover::place).orElse("")).extra(),
            ListColumn.<Gift>of(
                    "declaration",
                    "gifts.declaration.number",
                    (g, say) -> g.declaration().map(Declaration::number).orElse(""))
                .extra(),
            ListColumn.<Gift>of(
                    "declared",
                    "gifts.declaration.day",
                    (g, say) -> day(g.declaration().map(Declaration::on).orElse(null)))
                .day()
                .extra()));
  }

  private static ListColumn<Gift> column(
      String key, java.util.function.BiFunction<Gift, Say, @Nullable Object> value) {
    return ListColumn.of(key, "gifts." + key, value);
  }

  private static String of(Gift g, Function<Money, String> said) {
    return g.value().map(said).orElse("");
  }

  private static @Nullable PartialDate day(@Nullable LocalDate day) {
    return day == null ? null : PartialDate.of(day);
  }

  private static ListCell custody(Gift g, Say say) {
    return g.held()
        .map(h -> ListCell.of(h.holder()).under(h.place()))
        .orElseGet(
            () ->
                g.isHeld()
                    ? ListCell.status("status late", say.it("gifts.custody.nobody"))
                    : ListCell.nothing());
  }
}
