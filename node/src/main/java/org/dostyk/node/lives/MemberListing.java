package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of those who joined a framework shows. */
@Configuration
class MemberListing {

  /**
   * A member, on a day.
   *
   * @param today by which it is told whether it is a party
   */
  record Row(Member member, LocalDate today) {}

  @Bean
  Listing<Row> listOfMembers() {
    return new Listing<>(
        "members",
        "lives.members.title",
        "/members",
        List.of("of"),
        r -> r.member().declaration().value(),
        r -> "/agreements/" + r.member().declaration(),
        List.of(
            column("member", (r, say) -> say.it(r.member().name()))
                .wide(50)
                .shown((r, say) -> ListCell.of(r.member().name(), say)),
            column("joined_on", (r, say) -> PartialDate.of(r.member().joinedOn())).day(),
            column("notice_on", (r, say) -> r.member().noticeOn().map(PartialDate::of).orElse(null))
                .day()
                .extra(),
            column("last_day", (r, say) -> r.member().lastDay().map(PartialDate::of).orElse(null))
                .day()
                .extra(),
            column("standing", MemberListing::standing)
                .wide(30)
                .shown((r, say) -> ListCell.status(mark(r), standing(r, say)))
                .unlabelled()));
  }

  private static ListColumn<Row> column(String key, BiFunction<Row, Say, @Nullable Object> value) {
    return ListColumn.of(key, "lives.members.column." + key, value);
  }

  private static String standing(Row r, Say say) {
    boolean party = r.member().isParty(r.today());
    return r.member()
        .lastDay()
        .map(day -> say.it(party ? "lives.members.until" : "lives.members.left", day))
        .orElseGet(() -> say.it("lives.members.party"));
  }

  private static String mark(Row r) {
    return !r.member().isParty(r.today())
        ? "status over"
        : r.member().lastDay().isPresent() ? "status half" : "status sealed";
  }
}
