package org.dostyk.node.agreements;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of working texts as they were saved; rows are only ever added. */
@Component
class RevisionStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  RevisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AgreementId id, WorkingText text) {
    jdbc.sql(
            """
            insert into agreements.revision
                   (agreement_id, institution_id, number, draft, saved_by, saved_at)
            values (:id, :of, :number, :draft::jsonb, :by, :at)
            """)
        .param("id", id.value())
        .param("of", text.by().value())
        .param("number", text.revision())
        .param("draft", JSON.writeValueAsString(text.draft()))
        .param("by", text.savedBy().value())
        .param("at", text.savedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The number that the next saving gets. */
  int next(AgreementId id, InstitutionId of) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0) + 1
              from agreements.revision
             where agreement_id = :id
               and institution_id = :of
            """)
        .param("id", id.value())
        .param("of", of.value())
        .query(Integer.class)
        .single();
  }

  Optional<Draft> draft(AgreementId id, InstitutionId of, int number) {
    return jdbc.sql(
            """
            select draft
              from agreements.revision
             where agreement_id = :id
               and institution_id = :of
               and number = :number
            """)
        .param("id", id.value())
        .param("of", of.value())
        .param("number", number)
        .query((row, n) -> JSON.readValue(row.getString("draft"), Draft.class))
        .optional();
  }

  /** The latest first. */
  List<Revision> list(AgreementId id, InstitutionId of, int limit) {
    return jdbc.sql(
            """
            select number, saved_by, saved_at
              from agreements.revision
             where agreement_id = :id
               and institution_id = :of
             order by number desc
             limit :limit
            """)
        .param("id", id.value())
        .param("of", of.value())
        .param("limit", limit)
        .query(
            (row, n) ->
                new Revision(
                    row.getInt("number"),
                    new AccountId(row.getObject("saved_by", UUID.class)),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
