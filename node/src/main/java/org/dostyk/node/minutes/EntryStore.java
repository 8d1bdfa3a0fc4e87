package org.dostyk.node.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of entries and of every wording that they had. */
@Component
class EntryStore {
  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All entries of minutes in their order, those that were taken out among them. */
  List<Entry> of(MinutesId minutes) {
    Map<UUID, List<Wording>> beside =
        jdbc
            .sql(
                """
                select w.*
                  from minutes.wording w
                  join minutes.entry e on e.id = w.entry_id
                 where e.minutes_id = :minutes
                   and w.beside
                 order by w.at, w.id
                """)
            .param("minutes", minutes.value())
            .query((row, n) -> Map.entry(row.getObject("entry_id", UUID.class), wording(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return jdbc.sql("select * from minutes.entry where minutes_id = :minutes order by number")
        .param("minutes", minutes.value())
        .query((row, n) -> entry(row, beside))
        .list();
  }

  Optional<Entry> find(MinutesId minutes, EntryId id) {
    return of(minutes).stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** Which entry a saving is of, where it has arrived before. */
  Optional<EntryId> entryOf(UUID saving) {
    return jdbc.sql("select entry_id from minutes.wording where id = :id")
        .param("id", saving)
        .query((row, n) -> new EntryId(row.getObject("entry_id", UUID.class)))
        .optional();
  }

  /** Adds an entry at the end; false where its id is taken. */
  boolean add(MinutesId minutes, EntryId id, Wording w) {
    boolean added =
        jdbc.sql(
                    """
                    insert into minutes.entry
                           (id, minutes_id, number, kind, words, wording_id, by_account_id, changed_at)
                    select :id, m.id, m.entries + 1, :kind, :words, :wording, :by, :at
                      from minutes.minutes m
                     where m.id = :minutes
                    on conflict (id) do nothing
                    """)
                .param("id", id.value())
                .param("minutes", minutes.value())
                .param("kind", w.kind().name())
                .param("words", w.words())
                .param("wording", w.id())
                .param("by", w.by().value())
                .param("at", w.at().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (added) {
      jdbc.sql("update minutes.minutes set entries = entries + 1 where id = :minutes")
          .param("minutes", minutes.value())
          .update();
      keep(id, w, false);
    }
    return added;
  }

  /** Lets a wording stand. What was told of other words in further languages is not kept. */
  void change(EntryId id, Wording w) {
    keep(id, w, false);
    jdbc.sql(
            """
            update minutes.entry
               set kind = :kind, words = :words, wording_id = :wording, by_account_id = :by,
                   also = case when words = :words then also else '{}' end,
                   changed_at = :at, revision = revision + 1, taken_out = false
             where id = :id
            """)
        .param("id", id.value())
        .param("kind", w.kind().name())
        .param("words", w.words())
        .param("wording", w.id())
        .param("by", w.by().value())
        .param("at", w.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps a wording, beside the one that stands or merely as having arrived. */
  void keep(EntryId id, Wording w, boolean beside) {
    jdbc.sql(
            """
            insert into minutes.wording (id, entry_id, kind, words, by_account_id, at, beside)
            values (:id, :entry, :kind, :words, :by, :at, :beside)
            """)
        .param("id", w.id())
        .param("entry", id.value())
        .param("kind", w.kind().name())
        .param("words", w.words())
        .param("by", w.by().value())
        .param("at", w.at().atOffset(ZoneOffset.UTC))
        .param("beside", beside)
        .update();
  }

  void settle(EntryId id, Collection<UUID> wordings) {
    jdbc.sql(
            """
            update minutes.wording
               set beside = false
             where entry_id = :entry
               and id = any(:wordings)
            """)
        .param("entry", id.value())
        .param("wordings", wordings.toArray(UUID[]::new))
        .update();
  }

  /**
   * Tells an entry in further languages.
   *
   * @param told how often it had been told when somebody saw it
   * @return false where it was told since, or other words stand
   */
  boolean tell(EntryId id, UUID wording, int told, Optional<Text> also) {
    return jdbc.sql(
                """
                update minutes.entry
                   set also = cast(:also as jsonb), told = told + 1
                 where id = :id
                   and wording_id = :wording
                   and told = :told
                """)
            .param("id", id.value())
            .param("wording", wording)
            .param("told", told)
            .param("also", also.map(Text::toJson).orElse("{}"))
            .update()
        == 1;
  }

  void takeOut(EntryId id) {
    jdbc.sql("update minutes.entry set taken_out = true where id = :id")
        .param("id", id.value())
        .update();
  }

  void promised(EntryId id, CommitmentId promise) {
    jdbc.sql("update minutes.entry set promise_id = :promise where id = :id")
        .param("id", id.value())
        .param("promise", promise.value())
        .update();
  }

  private static Entry entry(ResultSet row, Map<UUID, List<Wording>> beside) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String also = row.getString("also");
    return new Entry(
        new EntryId(id),
        row.getInt("number"),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getObject("wording_id", UUID.class),
        row.getInt("revision"),
        new AccountId(row.getObject("by_account_id", UUID.class)),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("taken_out"),
        Optional.ofNullable(row.getObject("promise_id", UUID.class)).map(CommitmentId::new),
        "{}".equals(also) ? Optional.empty() : Optional.of(Text.fromJson(also)),
        row.getInt("told"),
        beside.getOrDefault(id, List.of()));
  }

  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(
        row.getObject("id", UUID.class),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("words"),
        new AccountId(row.getObject("by_account_id", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
