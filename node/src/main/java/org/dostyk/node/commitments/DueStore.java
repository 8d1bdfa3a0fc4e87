package org.dostyk.node.commitments;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of promises as the jobs take from it: each promise once, whichever process comes. */
@Component
class DueStore {
  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Promises that have become late without anybody having been told, now marked as noticed; those
   * that another process is noticing at this moment are left to it.
   */
  List<Commitment> noticeLate(Instant now, int most) {
    return jdbc.sql(
            """
            update commitments.commitment
               set late_noticed_at = :now
             where id in (select id
                            from commitments.commitment
                           where standing in ('open', 'renegotiated')
                             and late_from <= :now
                             and late_noticed_at is null
                           order by late_from, id
                           limit :most
                             for update skip locked)
            returning *
            """)
        .param("now", CommitmentStore.utc(now))
        .param("most", most)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  /**
   * Promises whose day passes between now and then and of which nobody was reminded yet, now marked
   * as reminded of; those that another process is busy with are left to it.
   */
  List<Commitment> remind(Instant now, Instant then, int most) {
    return jdbc.sql(
            """
            update commitments.commitment
               set reminded_of = late_from
             where id in (select id
                            from commitments.commitment
                           where standing in ('open', 'renegotiated')
                             and late_from > :now
                             and late_from <= :then
                             and reminded_of is distinct from late_from
                           order by late_from, id
                           limit :most
                             for update skip locked)
            returning *
            """)
        .param("now", CommitmentStore.utc(now))
        .param("then", CommitmentStore.utc(then))
        .param("most", most)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }
}
