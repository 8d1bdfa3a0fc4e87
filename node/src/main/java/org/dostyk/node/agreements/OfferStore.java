package org.dostyk.node.agreements;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed of agreements, with what does not stand in the line. */
@Component
class OfferStore {
  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A wording that was proposed.
   *
   * @param number below zero for one that is set aside
   * @param proposer null where it was proposed elsewhere
   */
  record Kept(int number, VersionStore.Row row, @Nullable AccountId proposer) {}

  /** Everything that was proposed of an agreement, also what is set aside. */
  List<Kept> all(AgreementId id) {
    return jdbc.sql(
            """
            select *
              from agreements.version
             where agreement_id = :id
             order by number
            """)
        .param("id", id.value())
        .query(
            (row, n) -> {
              UUID proposer = row.getObject("proposer", UUID.class);
              return new Kept(
                  row.getInt("number"),
                  new VersionStore.Row(
                      id,
                      row.getInt("number"),
                      new Hash(row.getString("hash")),
                      new InstitutionId(row.getObject("proposed_by", UUID.class)),
                      row.getObject("proposed_at", OffsetDateTime.class).toInstant()),
                  proposer == null ? null : new AccountId(proposer));
            })
        .list();
  }

  /** Sets a wording aside, or gives it its place in the line back. */
  void renumber(Hash hash, int number) {
    jdbc.sql("update agreements.version set number = :number where hash = :hash")
        .param("number", number)
        .param("hash", hash.hex())
        .update();
  }

  /** Brings lists and whoever is awaited up to date. */
  void relist(AgreementId id) {
    jdbc.sql("select agreements.relist(:id)").param("id", id.value()).query().listOfRows();
  }
}
