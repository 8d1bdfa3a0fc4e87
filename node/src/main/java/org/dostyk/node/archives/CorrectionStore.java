package org.dostyk.node.archives;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of corrections; an agreement's own, asked by its id. */
@Component
class CorrectionStore {
  private final JdbcClient jdbc;

  CorrectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those who correct one record go one after the other until the transaction ends. */
  void queueUp(AgreementId id) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:queue, 0))) queue")
        .param("queue", "archives " + id)
        .query()
        .singleValue();
  }

  /** How often it was corrected, or a correction of it taken back. */
  int changes(AgreementId id) {
    return jdbc.sql(
            """
            select count(*)::int + count(taken_back_at)::int
              from archives.correction
             where agreement_id = :id
            """)
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  void add(AgreementId id, PaperState before, AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into archives.correction
                   (agreement_id, number, before, corrected_by, corrected_at)
            select :id, coalesce(max(number), 0) + 1, :before::jsonb, :by, :now
              from archives.correction
             where agreement_id = :id
            """)
        .param("id", id.value())
        .param("before", before.toJson())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last correction that stands. */
  Optional<Correction> last(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from archives.correction
             where agreement_id = :id
               and taken_back_at is null
             order by number desc
             limit 1
            """)
        .param("id", id.value())
        .query(
            (row, n) ->
                new Correction(
                    row.getInt("number"),
                    PaperState.fromJson(row.getString("before")),
                    new AccountId(row.getObject("corrected_by", UUID.class)),
                    row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void takeBack(AgreementId id, int number, AccountId by, Instant now) {
    jdbc.sql(
            """
            update archives.correction
               set taken_back_by = :by, taken_back_at = :now
             where agreement_id = :id
               and number = :number
            """)
        .param("id", id.value())
        .param("number", number)
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Which of these are as somebody corrected them. */
  Set<AgreementId> corrected(Set<AgreementId> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct agreement_id
                  from archives.correction
                 where agreement_id = any(:ids)
                   and taken_back_at is null
                """)
            .param("ids", uuids(ids))
            .query((row, n) -> new AgreementId(row.getObject("agreement_id", UUID.class)))
            .list());
  }

  /** Forgets what was corrected in records that are taken away. */
  void forget(Set<AgreementId> ids) {
    jdbc.sql("delete from archives.correction where agreement_id = any(:ids)")
        .param("ids", uuids(ids))
        .update();
  }

  private static UUID[] uuids(Set<AgreementId> ids) {
    return ids.stream().map(AgreementId::value).toArray(UUID[]::new);
  }
}
