package org.dostyk.node.minutes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.DelegateId;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of minutes and of the remarks on them. */
@Component
class MinutesStore {
  private final JdbcClient jdbc;

  MinutesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds them; false where the side has minutes of this already. */
  boolean add(Minutes m) {
    return jdbc.sql(
                """
                insert into minutes.minutes
                       (id, visit_id, item_id, keeper_id, side, language, delegates,
                        writer_ids, reader_ids, begun_at)
                values (:id, :visit, :item, :keeper, :side, :language, :delegates,
                        :writers, :readers, :begun)
                on conflict do nothing
                """)
            .param("id", m.id().value())
            .param("visit", m.visit().value())
            .param("item", m.item().map(ItemId::value).orElse(null))
            .param("keeper", m.keeper().value())
            .param("side", m.side().name())
            .param("language", m.language().tag())
            .param("delegates", delegates(m.delegates()))
            .param("writers", houses(m.writers()))
            .param("readers", houses(m.readers()))
            .param("begun", m.begunAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Minutes> find(MinutesId id, Set<InstitutionId> readers) {
    return jdbc.sql("select * from minutes.minutes where id = :id and reader_ids && :readers")
        .param("id", id.value())
        .param("readers", houses(readers))
        .query((row, n) -> minutes(row))
        .optional();
  }

  /** Those that somebody of these institutions may write into, held until the transaction ends. */
  Optional<Minutes> lock(MinutesId id, Set<InstitutionId> writers) {
    return jdbc.sql(
            """
            select *
              from minutes.minutes
             where id = :id
               and writer_ids && :writers
               for update
            """)
        .param("id", id.value())
        .param("writers", houses(writers))
        .query((row, n) -> minutes(row))
        .optional();
  }

  /** The minutes of a visit that these institutions may read, the first begun first. */
  List<Minutes> of(VisitId visit, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from minutes.minutes
             where visit_id = :visit
               and reader_ids && :readers
             order by begun_at, id
            """)
        .param("visit", visit.value())
        .param("readers", houses(readers))
        .query((row, n) -> minutes(row))
        .list();
  }

  /** What a side wrote of an item, or of the visit as a whole. */
  Optional<Minutes> of(VisitId visit, Optional<ItemId> item, Side side) {
    return jdbc.sql(
            """
            select *
              from minutes.minutes
             where visit_id = :visit
               and side = :side
               and item_id is not distinct from cast(:item as uuid)
            """)
        .param("visit", visit.value())
        .param("side", side.name())
        .param("item", item.map(ItemId::value).orElse(null))
        .query((row, n) -> minutes(row))
        .optional();
  }

  /** Writes who was present over the revision that was read; false if it is another by now. */
  boolean present(MinutesId id, int seen, Set<DelegateId> delegates, String others) {
    return jdbc.sql(
                """
                update minutes.minutes
                   set delegates = :delegates, others = :others, revision = revision + 1
                 where id = :id
                   and revision = :seen
                """)
            .param("id", id.value())
            .param("seen", seen)
            .param("delegates", delegates(delegates))
            .param("others", others)
            .update()
        == 1;
  }

  /** Lets these institutions read them from now on; false where they were shared before. */
  boolean share(MinutesId id, Set<InstitutionId> readers, Instant now) {
    return jdbc.sql(
                """
                update minutes.minutes
                   set shared_at = :now, reader_ids = :readers
                 where id = :id
                   and shared_at is null
                """)
            .param("id", id.value())
            .param("readers", houses(readers))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Adds a remark; false where it is there already. */
  boolean remark(MinutesId id, Remark r) {
    return jdbc.sql(
                """
                insert into minutes.remark (id, minutes_id, house_id, by_account_id, words, at)
                values (:id, :minutes, :house, :by, :words, :at)
                on conflict (id) do nothing
                """)
            .param("id", r.id())
            .param("minutes", id.value())
            .param("house", r.house().value())
            .param("by", r.by().value())
            .param("words", r.words())
            .param("at", r.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Remark> remarks(MinutesId id) {
    return jdbc.sql("select * from minutes.remark where minutes_id = :id order by at, id")
        .param("id", id.value())
        .query(
            (row, n) ->
                new Remark(
                    row.getObject("id", UUID.class),
                    new InstitutionId(row.getObject("house_id", UUID.class)),
                    new AccountId(row.getObject("by_account_id", UUID.class)),
                    row.getString("words"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Minutes minutes(ResultSet row) throws SQLException {
    OffsetDateTime shared = row.getObject("shared_at", OffsetDateTime.class);
    return new Minutes(
        new MinutesId(row.getObject("id", UUID.class)),
        new VisitId(row.getObject("visit_id", UUID.class)),
        Optional.ofNullable(row.getObject("item_id", UUID.class)).map(ItemId::new),
        new InstitutionId(row.getObject("keeper_id", UUID.class)),
        Side.valueOf(row.getString("side")),
        Language.of(row.getString("language")).orElseThrow(),
        ids(row.getArray("delegates")).map(DelegateId::new).collect(Collectors.toSet()),
        row.getString("others"),
        ids(row.getArray("writer_ids")).map(InstitutionId::new).collect(Collectors.toSet()),
        ids(row.getArray("reader_ids")).map(InstitutionId::new).collect(Collectors.toSet()),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(shared).map(OffsetDateTime::toInstant),
        row.getInt("revision"));
  }

  private static java.util.stream.Stream<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((UUID[]) array.getArray());
  }

  static UUID[] houses(Collection<InstitutionId> houses) {
    return houses.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  private static UUID[] delegates(Collection<DelegateId> delegates) {
    return delegates.stream().map(DelegateId::value).toArray(UUID[]::new);
  }
}
