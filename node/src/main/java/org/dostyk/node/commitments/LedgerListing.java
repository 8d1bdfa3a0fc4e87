package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.CommitmentStatus.Withdrawn;
import org.dostyk.node.commitments.LedgerPage.Row;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of promises shows. */
@Configuration
class LedgerListing {
  static final String KEY = "promises";

  @Bean
  Listing<Row> listOfPromises() {
    return new Listing<>(
        KEY,
        "commitments.list.title",
        "/promises",
        Stream.concat(Stream.of("status", "side", "mine", "by"), Stream.of(Narrowing.PARAMETERS))
            .toList(),
        r -> r.promise().id().value(),
        r -> "/promises/" + r.promise().id(),
        List.of(
            column("what", (r, say) -> say.it(r.promise().what()))
                .wide(50)
                .shown(LedgerListing::what),
            column("promiser", (r, say) -> say.it(r.promiser()))
                .wide(34)
                .shown(
                    (r, say) ->
                        ListCell.of(say.it(r.promiser()))
                            .under(say.it("commitments.to", r.beneficiary()))),
            column("beneficiary", (r, say) -> say.it(r.beneficiary())).wide(34).extra(),
            column("owner", LedgerListing::owner).shown(LedgerListing::ownerShown),
            column("due", (r, say) -> day(r.promise().due())).day().shown(LedgerListing::dueShown),
            column("state", (r, say) -> StatusWords.of(r.promise(), r.status(), say))
                .shown(
                    (r, say) ->
                        ListCell.status(
                            StatusWords.shape(r.status()),
                            StatusWords.of(r.promise(), r.status(), say)))
                .unlabelled(),
            ListColumn.<Row>of(
                    "settled_on", "commitments.settled_on", (r, say) -> settledOn(r.promise()))
                .day()
                .extra(),
            column("reason", (r, say) -> reason(r.promise())).wide(30).extra(),
            column("source", LedgerListing::source).wide(34).extra(),
            ListColumn.<Row>of("clause_number", "commitments.clause_number", LedgerListing::clause)
                .wide(9)
                .extra()));
  }

  private static ListColumn<Row> column(String key, BiFunction<Row, Say, @Nullable Object> value) {
    return ListColumn.of(key, "commitments." + key, value);
  }

  private static ListCell what(Row r, Say say) {
    Commitment c = r.promise();
    var cell = ListCell.nothing();
    cell =
        cell.with(
            new ListCell.Line(c.title(say.language()), "", c.what().tagFor(say.language()), ""));
    FromRecord from = from(r);
    return from == null
        ? cell
        : cell.under(
            from.clause().isEmpty()
                ? say.it(from.label())
                : say.it("commitments.from_clause", from.label(), from.clause()));
  }

  private static @Nullable Object owner(Row r, Say say) {
    OwnerName owner = r.owner();
    return owner == null ? null : owner.in(say.language());
  }

  private static ListCell ownerShown(Row r, Say say) {
    OwnerName owner = r.owner();
    return owner != null
        ? ListCell.of(owner.in(say.language()))
        : missing(r, say, "commitments.missing.owner");
  }

  private static ListCell dueShown(Row r, Say say) {
    LocalDate due = r.promise().due();
    return due != null ? ListCell.of(say.date(due)) : missing(r, say, "commitments.missing.due");
  }

  private static ListCell missing(Row r, Say say, String key) {
    return r.promise().standing().isRunning()
        ? ListCell.status("status", say.it(key))
        : ListCell.nothing();
  }

  private static @Nullable FromRecord from(Row r) {
    return r.promise().origin() instanceof FromRecord from ? from : null;
  }

  private static @Nullable Object source(Row r, Say say) {
    FromRecord from = from(r);
    return from == null ? null : say.it(from.label());
  }

  private static @Nullable Object clause(Row r, Say say) {
    FromRecord from = from(r);
    return from == null ? null : from.clause();
  }

  private static @Nullable PartialDate day(@Nullable LocalDate day) {
    return day == null ? null : PartialDate.of(day);
  }

  private static @Nullable PartialDate settledOn(Commitment c) {
    return switch (c.standing()) {
      case Kept kept -> PartialDate.of(kept.on());
      case Waived waived -> PartialDate.of(waived.on());
      case Withdrawn withdrawn -> PartialDate.of(withdrawn.on());
      default -> null;
    };
  }

  private static @Nullable String reason(Commitment c) {
    return switch (c.standing()) {
      case Renegotiated moved -> moved.reason();
      case Waived waived -> waived.reason();
      case Withdrawn withdrawn -> withdrawn.reason();
      default -> null;
    };
  }
}
