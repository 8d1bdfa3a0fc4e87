package org.dostyk.node.lists;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was done with many rows at once. */
@Component
class DeedStore {
  private final JdbcClient jdbc;

  DeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was done, as it is remembered. */
  record Remembered(UUID id, String list, String deed, int entries, int same, String memory) {}

  /** Takes the name of something about to be done; false if it was done already. */
  boolean begin(UUID id, AccountId by, Deed deed, Instant now) {
    return jdbc.sql(
                """
                insert into lists.deed (id, account_id, list, deed, entries, memory, done_at)
                values (:id, :by, :list, :deed, 0, '', :now)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("by", by.value())
            .param("list", deed.list())
            .param("deed", deed.key())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void done(UUID id, Deed.Done done) {
    jdbc.sql(
            """
            update lists.deed
               set entries = :entries, same = :same, memory = :memory
             where id = :id
            """)
        .param("id", id)
        .param("entries", done.rows())
        .param("same", done.same())
        .param("memory", done.memory())
        .update();
  }

  /** What somebody did and has not taken back. */
  Optional<Remembered> find(UUID id, AccountId by) {
    return jdbc.sql(
            """
            select id, list, deed, entries, same, memory
              from lists.deed
             where id = :id
               and account_id = :by
               and undone_at is null
            """)
        .param("id", id)
        .param("by", by.value())
        .query(Remembered.class)
        .optional();
  }

  /** Takes it for oneself to undo; false if somebody did already. */
  boolean undo(UUID id, AccountId by, Instant now) {
    return jdbc.sql(
                """
                update lists.deed
                   set undone_at = :now
                 where id = :id
                   and account_id = :by
                   and undone_at is null
                   and memory <> ''
                """)
            .param("id", id)
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
