package org.dostyk.node.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of kept lists. */
@Component
class KeptListStore {
  private final JdbcClient jdbc;

  KeptListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What somebody keeps of a list, and what was shared with their institutions; in no order. */
  List<KeptList> of(String list, AccountId reader, Set<InstitutionId> institutions) {
    return jdbc.sql(
            """
            select *
              from lists.kept
             where list = :list
               and removed_at is null
               and (account_id = :reader or shared_with = any(:institutions))
            """)
        .param("list", list)
        .param("reader", reader.value())
        .param("institutions", institutions.stream().map(InstitutionId::value).toArray(UUID[]::new))
        .query((row, n) -> kept(row))
        .list();
  }

  /** Keeps it; whatever its keeper has kept of this list under this name before gives way. */
  boolean add(KeptList kept, Instant now) {
    boolean there =
        jdbc.sql("select exists (select 1 from lists.kept where id = :id)")
            .param("id", kept.id())
            .query(Boolean.class)
            .single();
    if (there) {
      return false;
    }
    jdbc.sql(
            """
            delete from lists.kept
             where account_id = :keeper
               and list = :list
               and lower(name) = lower(:name)
               and removed_at is null
            """)
        .param("keeper", kept.keeper().value())
        .param("list", kept.list())
        .param("name", kept.name())
        .update();
    return jdbc.sql(
                """
                insert into lists.kept (id, account_id, list, name, query, shared_with, kept_at)
                values (:id, :keeper, :list, :name, :query, :shared, :now)
                on conflict do nothing
                """)
            .param("id", kept.id())
            .param("keeper", kept.keeper().value())
            .param("list", kept.list())
            .param("name", kept.name())
            .param("query", kept.query())
            .param("shared", kept.sharedWith() == null ? null : kept.sharedWith().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<KeptList> find(UUID id, AccountId keeper, boolean removed) {
    return jdbc.sql(
            """
            select *
              from lists.kept
             where id = :id
               and account_id = :keeper
               and (removed_at is not null) = :removed
            """)
        .param("id", id)
        .param("keeper", keeper.value())
        .param("removed", removed)
        .query((row, n) -> kept(row))
        .optional();
  }

  /** Takes it away, and for good what was taken away before this moment. */
  void remove(KeptList kept, Instant now, Instant forGood) {
    jdbc.sql("update lists.kept set removed_at = :now where id = :id")
        .param("id", kept.id())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("delete from lists.kept where account_id = :keeper and removed_at < :long_ago")
        .param("keeper", kept.keeper().value())
        .param("long_ago", forGood.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Brings it back, unless its keeper has another of the same name by now. */
  boolean restore(KeptList kept) {
    return jdbc.sql(
                """
                update lists.kept k
                   set removed_at = null
                 where id = :id
                   and not exists (select 1
                                     from lists.kept o
                                    where o.account_id = k.account_id
                                      and o.list = k.list
                                      and lower(o.name) = lower(k.name)
                                      and o.removed_at is null)
                """)
            .param("id", kept.id())
            .update()
        == 1;
  }

  private static KeptList kept(ResultSet row) throws SQLException {
    UUID shared = row.getObject("shared_with", UUID.class);
    return new KeptList(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("list"),
        row.getString("name"),
        row.getString("query"),
        shared == null ? null : new InstitutionId(shared));
  }
}
