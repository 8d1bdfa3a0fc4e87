package org.dostyk.node.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what parties say of versions; rows are only ever added. */
@Component
class AnswerStore {
  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an answer; false if this very one was sent before, or the party has accepted already. */
  boolean add(Answer answer) {
    return jdbc.sql(
                """
                insert into approvals.answer
                       (id, agreement_id, version, hash, institution_id, account_id, kind,
                        words, said_at)
                values (:id, :agreement, :version, :hash, :house, :by, :kind, :words, :at)
                on conflict do nothing
                """)
            .param("id", answer.id())
            .param("agreement", answer.agreement().value())
            .param("version", answer.version())
            .param("house", answer.house().value())
            .param("hash", answer.hash() == null ? null : answer.hash().hex())
            .param("by", answer.by() == null ? null : answer.by().value())
            .param("kind", answer.kind().name())
            .param("words", answer.words())
            .param("at", answer.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What was said of an agreement's versions, the latest first. */
  List<Answer> of(AgreementId agreement, int most) {
    return jdbc.sql(
            """
            select *
              from approvals.answer
             where agreement_id = :agreement
             order by said_at desc, id desc
             limit :most
            """)
        .param("agreement", agreement.value())
        .param("most", most)
        .query((row, n) -> answer(row, agreement))
        .list();
  }

  private static Answer answer(ResultSet row, AgreementId agreement) throws SQLException {
    String hash = row.getString("hash");
    UUID by = row.getObject("account_id", UUID.class);
    return new Answer(
        row.getObject("id", UUID.class),
        agreement,
        row.getInt("version"),
        hash == null ? null : new Hash(hash),
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        by == null ? null : new AccountId(by),
        Answer.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getObject("said_at", OffsetDateTime.class).toInstant());
  }
}
