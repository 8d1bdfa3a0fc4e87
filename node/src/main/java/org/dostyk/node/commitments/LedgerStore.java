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
      };
    }
  }

  Counts counts(Filter filter, Instant now) {
    return about(
            filter,
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
                       and (cast(:owner as uuid) is null or owner_account_id = :owner)) as promise
            """)
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

  List<Commitment> list(Filter filter, Instant now, int most, int skip) {
    return switch (filter.view()) {
      case LATE -> running(filter, null, now, false, most, skip);
      case SOON -> running(filter, now, now.plus(SOON), false, most, skip);
      case MISSING -> running(filter, null, null, true, most, skip);
      case RUNNING -> running(filter, null, null, false, most, skip);
      case KEPT -> settled(filter, "kept", most, skip);
      case WAIVED -> settled(filter, "waived", most, skip);
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

  private List<Commitment> settled(Filter filter, String standing, int most, int skip) {
    return about(
            filter,
            """
            select *
              from commitments.commitment
             where reader_ids && :readers
               and settled_on is not null
               and standing = :standing
               and (:side = 'ALL'
                    or :side = 'OURS' and promiser_id = any(:readers)
                    or :side = 'TO_US' and beneficiary_id = any(:readers))
               and (cast(:owner as uuid) is null or owner_account_id = :owner)
             order by settled_on desc, id
             limit :most
            offset :skip
            """)
        .param("standing", standing)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  private StatementSpec about(Filter filter, String sql) {
    UUID owner = filter.owner() == null ? null : filter.owner().value();
    return jdbc.sql(sql)
        .param("readers", CommitmentStore.ids(filter.readers()))
        .param("side", filter.side().name())
        .param("owner", owner);
  }
}
