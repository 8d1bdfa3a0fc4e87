package org.dostyk.node.commitments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.commitments.Filter.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of promises as lists read it. */
@Component
class LedgerStore {
  /** A day that is due within this is due soon. */
  static final Duration SOON = Duration.ofDays(30);

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
    boolean everybodys = filter.by() == null && filter.owner() == null;
    return about(filter, everybodys ? ADDED_UP : COUNTED)
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

  /** All of a side, from the sums that are kept beside the table. */
  private static final String ADDED_UP =
      """
      select coalesce(sum(entries) filter (where running and late_from <= :now), 0) as late,
             coalesce(sum(entries) filter (where running and late_from > :now and late_from <= :soon), 0)
               as soon,
             coalesce(sum(entries) filter (where running and incomplete), 0) as missing,
             coalesce(sum(entries) filter (where running), 0) as running,
             coalesce(sum(entries) filter (where standing = 'kept'), 0) as kept,
             coalesce(sum(entries) filter (where standing = 'waived'), 0) as waived
        from (select *, standing in ('open', 'renegotiated') as running
                from commitments.tally
               where reader_ids && :readers
                 and (:side = 'ALL'
                      or :side = 'OURS' and promiser_own = any(:readers)
                      or :side = 'TO_US' and beneficiary_own = any(:readers))) as sums
      """;

  /** Of one owner, or of what one partner promised. */
  private static final String COUNTED =
      """
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
               where reader_ids && :readers
                 and (:side = 'ALL'
                      or :side = 'OURS' and promiser_id = any(:readers)
                      or :side = 'TO_US' and beneficiary_id = any(:readers))
                 and (cast(:by as uuid) is null or promiser_id = :by)
                 and (cast(:owner as uuid) is null or owner_account_id = :owner)) as promise
      """;

  List<Commitment> list(Filter filter, Instant now, int most, int skip) {
    return switch (filter.view()) {
      case LATE -> running(filter, null, now, false, most, skip);
      case SOON -> running(filter, now, now.plus(SOON), false, most, skip);
      case MISSING -> running(filter, null, null, true, most, skip);
      case RUNNING -> running(filter, null, null, false, most, skip);
      case AHEAD -> notLate(filter, "open", now, most, skip);
      case RENEGOTIATED -> notLate(filter, "renegotiated", now, most, skip);
      case KEPT -> settled(filter, "kept", null, most, skip);
      case ON_TIME -> settled(filter, "kept", false, most, skip);
      case KEPT_LATE -> settled(filter, "kept", true, most, skip);
      case WAIVED -> settled(filter, "waived", null, most, skip);
    };
  }

  /** What is still to be kept: the longest late first, then as days come, then without a day. */
  private List<Commitment> running(
      Filter filter,
      @Nullable Instant after,
      @Nullable Instant until,
      boolean incomplete,
      int most,
      int skip) {
    return about(
            filter,
            """
            select *
              from commitments.commitment
             where reader_ids && :readers
               and standing in ('open', 'renegotiated')
               and (:side = 'ALL'
                    or :side = 'OURS' and promiser_id = any(:readers)
                    or :side = 'TO_US' and beneficiary_id = any(:readers))
               and (cast(:by as uuid) is null or promiser_id = :by)
               and (cast(:owner as uuid) is null or owner_account_id = :owner)
               and (cast(:after as timestamptz) is null or late_from > :after)
               and (cast(:until as timestamptz) is null or late_from <= :until)
               and (not :incomplete
                    or due is null
                    or owner_account_id is null and owner_name is null)
             order by late_from, id
             limit :most
            offset :skip
            """)
        .param("after", CommitmentStore.utc(after))
        .param("until", CommitmentStore.utc(until))
        .param("incomplete", incomplete)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  /** Those of one standing whose day has not passed, as days come, then without a day. */
  private List<Commitment> notLate(
      Filter filter, String standing, Instant now, int most, int skip) {
    return about(
            filter,
            """
            select *
              from commitments.commitment
             where reader_ids && :readers
               and standing = :standing
               and (late_from is null or late_from > :now)
               and (:side = 'ALL'
                    or :side = 'OURS' and promiser_id = any(:readers)
                    or :side = 'TO_US' and beneficiary_id = any(:readers))
               and (cast(:by as uuid) is null or promiser_id = :by)
               and (cast(:owner as uuid) is null or owner_account_id = :owner)
             order by late_from, id
             limit :most
            offset :skip
            """)
        .param("standing", standing)
        .param("now", CommitmentStore.utc(now))
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  /**
   * What was settled, the latest first.
   *
   * @param late only what was settled after its day, or only what was not; null for both
   */
  private List<Commitment> settled(
      Filter filter, String standing, @Nullable Boolean late, int most, int skip) {
    return about(
            filter,
            """
            select *
              from commitments.commitment
             where reader_ids && :readers
               and settled_on is not null
               and standing = :standing
               and (cast(:late as boolean) is null or coalesce(settled_on > due, false) = :late)
               and (:side = 'ALL'
                    or :side = 'OURS' and promiser_id = any(:readers)
                    or :side = 'TO_US' and beneficiary_id = any(:readers))
               and (cast(:by as uuid) is null or promiser_id = :by)
               and (cast(:owner as uuid) is null or owner_account_id = :owner)
             order by settled_on desc, id
             limit :most
            offset :skip
            """)
        .param("standing", standing)
        .param("late", late)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  /** How promises were kept and stand, of those that this filter's partner made. */
  TrackRecord record(Filter filter, Instant now) {
    return about(
            filter,
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
                       and reader_ids && :readers) as promise
            """)
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

  private StatementSpec about(Filter filter, String sql) {
    UUID by = filter.by() == null ? null : filter.by().value();
    UUID owner = filter.owner() == null ? null : filter.owner().value();
    return jdbc.sql(sql)
        .param("readers", CommitmentStore.ids(filter.readers()))
        .param("side", filter.side().name())
        .param("by", by)
        .param("owner", owner);
  }
}
