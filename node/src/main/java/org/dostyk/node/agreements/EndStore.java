package org.dostyk.node.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.SharedAgreement.End;
import org.dostyk.node.people.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of ends that parties recorded. */
@Component
class EndStore {
  private final JdbcClient jdbc;

  EndStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what was recorded; false if it is known. */
  boolean add(AgreementId id, End end, @Nullable AccountId by) {
    return jdbc.sql(
                """
                insert into agreements.recorded_end
                       (agreement_id, party, at, manner, on_day, reason, account_id)
                values (:id, :party, :at, :manner, :on, :reason, :by)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("party", end.party())
            .param("at", utc(end.at()))
            .param("manner", end.manner().name())
            .param("on", end.on())
            .param("reason", end.reason())
            .param("by", by == null ? null : by.value())
            .update()
        == 1;
  }

  /** Notes that a party took an end back; false if that is known. */
  boolean takeBack(AgreementId id, String party, Instant recordedAt, Instant takenBackAt) {
    return jdbc.sql(
                """
                update agreements.recorded_end
                   set taken_back_at = :takenBack
                 where agreement_id = :id
                   and party = :party
                   and at = :at
                   and taken_back_at is null
                """)
            .param("takenBack", utc(takenBackAt))
            .param("id", id.value())
            .param("party", party)
            .param("at", utc(recordedAt))
            .update()
        == 1;
  }

  /** All of an agreement, the first first. */
  List<End> all(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from agreements.recorded_end
             where agreement_id = :id
             order by at, party
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new End(
                    row.getString("party"),
                    Ending.Manner.valueOf(row.getString("manner")),
                    row.getObject("on_day", LocalDate.class),
                    row.getString("reason"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("taken_back_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
