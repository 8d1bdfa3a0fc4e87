package org.dostyk.node.agreements;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of guests' remarks. */
@Component
class RemarkStore {
  private final JdbcClient jdbc;

  RemarkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a remark; false if this very one was sent before. */
  boolean add(AgreementId agreement, InstitutionId seenBy, Remark remark) {
    return jdbc.sql(
                """
                insert into agreements.remark
                       (id, agreement_id, institution_id, guest, version, words, made_at)
                values (:id, :agreement, :seenBy, :guest, :version, :words, :at)
                on conflict (id) do nothing
                """)
            .param("id", remark.id())
            .param("agreement", agreement.value())
            .param("seenBy", seenBy.value())
            .param("guest", remark.guest())
            .param("version", remark.version())
            .param("words", remark.words())
            .param("at", remark.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Remark> on(AgreementId agreement, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from agreements.remark
             where agreement_id = :agreement
               and institution_id = any(:readers)
             order by made_at, id
            """)
        .param("agreement", agreement.value())
        .param("readers", AgreementStore.uuids(readers))
        .query(
            (row, n) ->
                new Remark(
                    row.getObject("id", UUID.class),
                    row.getString("guest"),
                    row.getInt("version"),
                    row.getString("words"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
