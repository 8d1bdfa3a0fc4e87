package org.dostyk.node.commitments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the steps in promises' lives; rows are only ever added. */
@Component
class StepStore {
  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CommitmentId commitment, Step s) {
    jdbc.sql(
            """
            insert into commitments.step
                   (id, commitment_id, kind, at, by_account_id, day, words, link,
                    owner_account_id, owner_name, turn)
            values (:id, :commitment, :kind, :at, :by, :day, :words, :link,
                    :ownerAccount, :ownerName,
                    (select coalesce(max(turn), 0) + 1
                       from commitments.step
                      where commitment_id = :commitment))
            """)
        .param("id", s.id())
        .param("commitment", commitment.value())
        .param("kind", s.kind().name())
        .param("at", CommitmentStore.utc(s.at()))
        .param("by", s.by() == null ? null : s.by().value())
        .param("day", s.day())
        .param("words", s.words())
        .param("link", s.link())
        .param("ownerAccount", CommitmentStore.account(s.owner()))
        .param("ownerName", CommitmentStore.name(s.owner()))
        .update();
  }

  /** Whether this very step was taken already in this promise's life. */
  boolean taken(CommitmentId commitment, UUID step) {
    return jdbc.sql("select 1 from commitments.step where id = :id and commitment_id = :commitment")
        .param("id", step)
        .param("commitment", commitment.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** A promise's life, from its beginning. */
  List<Step> of(CommitmentId commitment) {
    return jdbc.sql(
            """
            select *
              from commitments.step
             where commitment_id = :commitment
             order by number
            """)
        .param("commitment", commitment.value())
        .query(
            (row, n) -> {
              UUID by = row.getObject("by_account_id", UUID.class);
              return new Step(
                  row.getObject("id", UUID.class),
                  Kind.valueOf(row.getString("kind")),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  by == null ? null : new AccountId(by),
                  row.getObject("day", LocalDate.class),
                  row.getString("words"),
                  row.getString("link"),
                  CommitmentStore.owner(row));
            })
        .list();
  }
}
