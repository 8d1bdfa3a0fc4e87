package org.dostyk.node.responsible;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who is responsible. */
@Component
class ResponsibleStore {
  private final JdbcClient jdbc;

  ResponsibleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who these institutions named for each of these records. */
  Map<UUID, List<AccountId>> of(String kind, Collection<UUID> records, Set<InstitutionId> houses) {
    var found = new HashMap<UUID, List<AccountId>>();
    jdbc.sql(
            """
            select distinct r.record_id, r.account_id
              from responsible.person r
             where r.kind = :kind
               and r.record_id = any(:records)
               and r.house = any(:houses)
             order by r.account_id
            """)
        .param("kind", kind)
        .param("records", records.toArray(UUID[]::new))
        .param("houses", ids(houses))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                  .add(new AccountId(row.getObject("account_id", UUID.class)));
            });
    return found;
  }

  /** The records for which one of these institutions named this person. */
  List<UUID> records(String kind, AccountId account, Set<InstitutionId> houses) {
    return jdbc.sql(
            """
            select distinct r.record_id
              from responsible.person r
             where r.kind = :kind
               and r.account_id = :account
               and r.house = any(:houses)
            """)
        .param("kind", kind)
        .param("account", account.value())
        .param("houses", ids(houses))
        .query((row, n) -> row.getObject("record_id", UUID.class))
        .list();
  }

  /** Whom an institution named; held until the transaction ends. */
  Optional<AccountId> held(String kind, UUID record, InstitutionId house) {
    return jdbc.sql(
            """
            select r.account_id
              from responsible.person r
             where r.kind = :kind
               and r.record_id = :record
               and r.house = :house
               for update
            """)
        .param("kind", kind)
        .param("record", record)
        .param("house", house.value())
        .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
        .optional();
  }

  void put(String kind, UUID record, InstitutionId house, AccountId account, Instant now) {
    jdbc.sql(
            """
            insert into responsible.person (kind, record_id, house, account_id, since)
            values (:kind, :record, :house, :account, :now)
            on conflict (kind, record_id, house)
               do update set account_id = excluded.account_id, since = excluded.since
            """)
        .param("kind", kind)
        .param("record", record)
        .param("house", house.value())
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(String kind, UUID record, InstitutionId house) {
    jdbc.sql(
            """
            delete from responsible.person
             where kind = :kind
               and record_id = :record
               and house = :house
            """)
        .param("kind", kind)
        .param("record", record)
        .param("house", house.value())
        .update();
  }

  private static UUID[] ids(Set<InstitutionId> houses) {
    return houses.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
