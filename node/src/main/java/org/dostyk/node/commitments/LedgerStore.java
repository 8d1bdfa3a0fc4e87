package org.dostyk.node.commitments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.OnceAPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of promises as lists read it. */
@Component
class LedgerStore {
  /** A day that is due within this is due soon. */
  static final Duration SOON = Duration.ofDays(30);

  /** So many of what is due in a period are counted. */
  static final int MOST_COUNTED = 1_000;

  private final JdbcClient jdbc;

  LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many promises there are of each kind. */
  record Counts(int late, int soon, int missing, int running, int kept, int waived) {
    int of(View view) {
      return switch (view) {
        case LATE -> late;
        case SOON -> soon;
        case MISSING -> missing;
        case RUNNING -> running;
        case KEPT -> kept;
        case WAIVED -> waived;
        default -> throw new IllegalArgumentException("Not counted for lists: " + view);
      };
    }
  }

  Counts counts(Filter filter, Instant now) {
    return OnceAPage.read(new Counted(filter.with(View.RUNNING), now), () -> count(filter, now));
  }

  /** Which promises were counted, whatever view of them is shown. */
  private record Counted(Filter filter, Instant now) {}

  private Counts count(Filter filter, Instant now) {
    String sql =
        filter.more().isByDay()
            ? eachCounted(filter)
            : isAddedUp(filter) ? addedUp(filter) : counted(filter);
    return about(filter, sql)
        .param("most", MOST_COUNTED + 1)
        .param("now", CommitmentStore.utc(now))
        .param("soon", CommitmentStore.utc(now.plus(SOON)))
        .query(
            (row, n) ->
                new Counts(
                    row.getInt("late"),
                    row.getInt("soon"),
                    row.getInt("missing"),
                    row.getInt("running"),
                    row.getInt("kept"),
                    row.getInt("waived")))
        .single();
  }

  /**
   * Whether the sums beside the table tell it: they know of everybody's promises, of one owner's,
   * and of those that an institution made that reads for itself. What another partner made is
   * little enough to be counted.
   */
  private static boolean isAddedUp(Filter filter) {
    return !filter.more().isAny()
        && (filter.by() == null || filter.owner() == null && isReader(filter.by(), filter));
  }

  private static boolean isReader(PartnerId partner, Filter filter) {
    return filter.readers().stream().anyMatch(r -> r.value().equals(partner.value()));
  }

  private static String addedUp(Filter filter) {
    return """
        select coalesce(sum(entries) filter (where running and late_from <= :now), 0) as late,
               coalesce(sum(entries) filter (where running and late_from > :now and late_from <= :soon), 0)
                 as soon,
               coalesce(sum(entries) filter (where running and incomplete), 0) as missing,
               coalesce(sum(entries) filter (where running), 0) as running,
               coalesce(sum(entries) filter (where standing = 'kept'), 0) as kept,
               coalesce(sum(entries) filter (where standing = 'waived'), 0) as waived
          from (select *, standing in ('open', 'renegotiated') as running
        """
        + sums(filter)
        + ") as sums";
  }

  private static String sums(Filter filter) {
    return (filter.owner() == null
            ? " from commitments.tally where reader_ids && :readers"
            : " from commitments.tally_of_owner"
                + " where owner_account_id = :owner and reader_ids && :readers")
        + switch (filter.side()) {
          case ALL -> "";
          case OURS -> " and promiser_own = any(:readers)";
          case TO_US -> " and beneficiary_own = any(:readers)";
        }
        + (filter.by() == null ? "" : " and promiser_own = :by");
  }

  /** Each view by itself, and none of them further than anybody counts. */
  private static String eachCounted(Filter filter) {
    return "select "
        + Stream.of(View.values())
            .filter(View::isOffered)
            .map(
                view ->
                    "(select count(*) from (select 1 from commitments.commitment"
                        + chosen(filter)
                        + of(view)
                        + " limit :most) as counted) as "
                        + view.key())
            .collect(Collectors.joining(", "));
  }

  /** Of what one partner promised, or what is held with a few. */
  private static String counted(Filter filter) {
    return """
        select count(*) filter (where running and late_from <= :now) as late,
               count(*) filter (where running and late_from > :now and late_from <= :soon) as soon,
               count(*) filter (where running and incomplete) as missing,
               count(*) filter (where running) as running,
               count(*) filter (where standing = 'kept') as kept,
               count(*) filter (where standing = 'waived') as waived
          from (select late_from,
                       standing,
                       standing in ('open', 'renegotiated') as running,
                       due is null or owner_account_id is null and owner_name is null as incomplete
                  from commitments.commitment
        """
        + chosen(filter)
        + ") as promise";
  }

  /**
   * The promises of a list. What is not asked for is not mentioned, and who reads stands in the
   * text itself, so that the database plans for what is asked: one reader has three promises, the
   * next a million. Where a promiser or an owner is named, their few are read, not looked up by
   * reader.
   */
  private static String chosen(Filter filter) {
    String readers = "'{" + houses(filter.readers()) + "}'::uuid[]";
    boolean few =
        filter.by() != null || filter.owner() != null || filter.more().named().isPresent();
    return (few
            ? " where coalesce(reader_ids && " + readers + ", false)"
            : " where reader_ids && " + readers)
        + switch (filter.side()) {
          case ALL -> "";
          case OURS -> " and promiser_id = any(" + readers + ")";
          case TO_US -> " and beneficiary_id = any(" + readers + ")";
        }
        + (filter.by() == null ? "" : " and promiser_id = :by")
        + (filter.owner() == null ? "" : " and owner_account_id = :owner")
        + narrowed(filter.more())
        + " ";
  }

  private static String narrowed(Narrowing more) {
    return (more.named().isEmpty()
            ? ""
            : " and (promiser_id = any(:named) or beneficiary_id = any(:named))")
        + (more.from() == null ? "" : " and due >= :first")
        + (more.to() == null ? "" : " and due <= :last")
        + (more.undated() ? " and due is null and late_from is null" : "");
  }

  /** Of which promises a view consists. */
  private static String of(View view) {
    String running = " and standing in ('open', 'renegotiated')";
    String notLate = " and (late_from is null or late_from > :now)";
    String settled = " and settled_on is not null and standing = ";
    return switch (view) {
      case LATE -> running + " and late_from <= :now";
      case SOON -> running + " and late_from > :now and late_from <= :soon";
      case MISSING ->
          running + " and (due is null or owner_account_id is null and owner_name is null)";
      case RUNNING -> running;
      case AHEAD -> " and standing = 'open'" + notLate;
      case RENEGOTIATED -> " and standing = 'renegotiated'" + notLate;
      case KEPT -> settled + "'kept'";
      case ON_TIME -> settled + "'kept' and not coalesce(settled_on > due, false)";
      case KEPT_LATE -> settled + "'kept' and settled_on > due";
      case WAIVED -> settled + "'waived'";
    };
  }

  List<Commitment> list(Filter filter, Instant now, int most, int skip) {
    // The longest late first, then as days come, then without a day.
    return switch (filter.view()) {
      case KEPT, ON_TIME, KEPT_LATE, WAIVED -> latestFirst(filter, of(filter.view()), most, skip);
      default -> asDaysCome(filter, now, of(filter.view()), most, skip);
    };
  }

  private List<Commitment> asDaysCome(
      Filter filter, Instant now, String which, int most, int skip) {
    StatementSpec asked =
        about(filter, which, " order by late_from, id limit :most offset :skip", most, skip);
    return asked
        .param("now", CommitmentStore.utc(now))
        .param("soon", CommitmentStore.utc(now.plus(SOON)))
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  private List<Commitment> latestFirst(Filter filter, String which, int most, int skip) {
    return about(
            filter, which, " order by settled_on desc, id limit :most offset :skip", most, skip)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  private static String houses(Set<InstitutionId> readers) {
    return readers.stream()
        .map(reader -> reader.value().toString())
        .sorted()
        .collect(Collectors.joining(","));
  }

  private StatementSpec about(Filter filter, String which, String order, int most, int skip) {
    return about(filter, "select * from commitments.commitment" + chosen(filter) + which + order)
        .param("most", most)
        .param("skip", skip);
  }

  /** How promises were kept and stand, of those that this filter's partner made. */
  TrackRecord record(Filter filter, Instant now) {
    PartnerId by = Objects.requireNonNull(filter.by());
    return about(filter, isReader(by, filter) ? RECORD_ADDED_UP : RECORD_COUNTED)
        .param("now", CommitmentStore.utc(now))
        .query(
            (row, n) ->
                new TrackRecord(
                    filter,
                    row.getInt("on_time"),
                    row.getInt("kept_late"),
                    row.getInt("late"),
                    row.getInt("ahead"),
                    row.getInt("renegotiated"),
                    row.getInt("waived")))
        .single();
  }

  private static final String RECORD_ADDED_UP =
      """
      select coalesce(sum(entries) filter (where standing = 'kept' and not kept_late), 0) as on_time,
             coalesce(sum(entries) filter (where standing = 'kept' and kept_late), 0) as kept_late,
             coalesce(sum(entries) filter (where running and overdue), 0) as late,
             coalesce(sum(entries) filter (where standing = 'open' and not overdue), 0) as ahead,
             coalesce(sum(entries) filter (where standing = 'renegotiated' and not overdue), 0)
               as renegotiated,
             coalesce(sum(entries) filter (where standing = 'waived'), 0) as waived
        from (select *,
                     standing in ('open', 'renegotiated') as running,
                     coalesce(late_from <= :now, false) as overdue
                from commitments.tally
               where promiser_own = :by
                 and reader_ids && :readers) as sums
      """;

  private static final String RECORD_COUNTED =
      """
      select count(*) filter (where standing = 'kept' and not after) as on_time,
             count(*) filter (where standing = 'kept' and after) as kept_late,
             count(*) filter (where running and overdue) as late,
             count(*) filter (where standing = 'open' and not overdue) as ahead,
             count(*) filter (where standing = 'renegotiated' and not overdue) as renegotiated,
             count(*) filter (where standing = 'waived') as waived
        from (select standing,
                     standing in ('open', 'renegotiated') as running,
                     coalesce(settled_on > due, false) as after,
                     coalesce(late_from <= :now, false) as overdue
                from commitments.commitment
               where promiser_id = :by
                 and coalesce(reader_ids && :readers, false)) as promise
      """;

  private StatementSpec about(Filter filter, String sql) {
    UUID by = filter.by() == null ? null : filter.by().value();
    UUID owner = filter.owner() == null ? null : filter.owner().value();
    return jdbc.sql(sql)
        .param("readers", CommitmentStore.ids(filter.readers()))
        .param("by", by)
        .param("owner", owner)
        .param("first", filter.more().from())
        .param("last", filter.more().to())
        .param(
            "named",
            filter.more().named().orElse(Set.of()).stream()
                .map(PartnerId::value)
                .toArray(UUID[]::new));
  }
}
