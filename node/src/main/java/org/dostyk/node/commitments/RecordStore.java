package org.dostyk.node.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.commitments.PromiseRecord.Side;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises added up. */
@Component
class RecordStore {
  private static final String SUMS =
      """
      count(*) filter (where c.standing = 'kept')::int as kept,
      count(*) filter (where c.standing = 'kept' and c.settled_on > c.due)::int as kept_late,
      count(*) filter (where c.standing in ('open', 'renegotiated'))::int as running,
      count(*) filter (where c.standing in ('open', 'renegotiated') and c.late_from <= :now)::int
        as late,
      count(*) filter (where c.standing in ('open', 'renegotiated')
                         and c.owner_account_id is null and c.owner_name is null)::int as unowned,
      max(c.settled_on) filter (where c.standing = 'kept') as last_kept
      """;
  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PartnerId, PromiseRecord> with(
      Collection<PartnerId> partners, Set<InstitutionId> readers, Instant now) {
    var records = new HashMap<PartnerId, PromiseRecord>();
    jdbc.sql(
            "select c.promiser_id as partner, true as theirs, "
                + SUMS
                + """
                    from commitments.commitment c
                   where c.promiser_id = any(:partners)
                     and c.beneficiary_id = any(:readers)
                     and coalesce(c.reader_ids && :readers, false)
                   group by c.promiser_id
                   union all
                  """
                + "select c.beneficiary_id, false, "
                + SUMS
                + """
                    from commitments.commitment c
                   where c.beneficiary_id = any(:partners)
                     and c.promiser_id = any(:readers)
                     and coalesce(c.reader_ids && :readers, false)
                   group by c.beneficiary_id
                  """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("readers", uuids(readers))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              Side side = side(row);
              records.merge(
                  new PartnerId(row.getObject("partner", UUID.class)),
                  row.getBoolean("theirs")
                      ? new PromiseRecord(side, Side.NOTHING)
                      : new PromiseRecord(Side.NOTHING, side),
                  RecordStore::both);
            });
    return records;
  }

  /** One knows their promises, the other ours. */
  private static PromiseRecord both(PromiseRecord one, PromiseRecord two) {
    return one.theirs().equals(Side.NOTHING)
        ? new PromiseRecord(two.theirs(), one.ours())
        : new PromiseRecord(one.theirs(), two.ours());
  }

  PromiseRecord from(String kind, UUID record, Set<InstitutionId> readers, Instant now) {
    Side all =
        jdbc.sql(
                "select "
                    + SUMS
                    + """
                        from commitments.commitment c
                       where c.source_kind = :kind
                         and c.source_id = :record
                         and coalesce(c.reader_ids && :readers, false)
                      """)
            .param("kind", kind)
            .param("record", record)
            .param("readers", uuids(readers))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, n) -> side(row))
            .single();
    return new PromiseRecord(all, Side.NOTHING);
  }

  List<Commitment> latest(PartnerId partner, Set<InstitutionId> readers, int most) {
    return jdbc.sql(
            """
            select c.*
              from commitments.commitment c
             where (c.promiser_id = :partner and c.beneficiary_id = any(:readers)
                    or c.beneficiary_id = :partner and c.promiser_id = any(:readers))
               and coalesce(c.reader_ids && :readers, false)
             order by c.standing in ('open', 'renegotiated') desc, c.settled_on desc, c.due, c.id
             limit :most
            """)
        .param("partner", partner.value())
        .param("readers", uuids(readers))
        .param("most", most)
        .query((row, n) -> CommitmentStore.commitment(row))
        .list();
  }

  private static Side side(ResultSet row) throws SQLException {
    return new Side(
        row.getInt("kept"),
        row.getInt("kept_late"),
        row.getInt("running"),
        row.getInt("late"),
        row.getInt("unowned"),
        Optional.ofNullable(row.getObject("last_kept", LocalDate.class)));
  }

  private static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
