package org.dostyk.node.visits;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of promises that are kept by visits in return. */
@Component
class ReturnStore {
  private final JdbcClient jdbc;

  ReturnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void promised(VisitId returned, CommitmentId promise) {
    jdbc.sql(
            """
            insert into visits.return_promise (commitment_id, visit_id)
            values (:promise, :visit)
            on conflict do nothing
            """)
        .param("promise", promise.value())
        .param("visit", returned.value())
        .update();
  }

  /** The promises to return a visit. */
  List<CommitmentId> promises(VisitId returned) {
    return jdbc.sql("select commitment_id from visits.return_promise where visit_id = :visit")
        .param("visit", returned.value())
        .query((row, n) -> new CommitmentId(row.getObject("commitment_id", UUID.class)))
        .list();
  }
}
