package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.Doubt.Answer;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.search.Likeness.Sign;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of doubts and merges. */
@Component
class MergeStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  MergeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Merges of one register go one after the other until the transaction ends. */
  void queueUp(InstitutionId keeper) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:queue, 0))) queue")
        .param("queue", "partners " + keeper)
        .query()
        .singleValue();
  }

  /** Asks, but what was asked before in either order; returns how many questions that makes. */
  int askAll(List<Doubt> doubts) {
    if (doubts.isEmpty()) {
      return 0;
    }
    List<Map<String, Object>> rows =
        doubts.stream()
            .map(
                d ->
                    Map.<String, Object>of(
                        "id", d.id().toString(),
                        "kept_by", d.keptBy().toString(),
                        "one_id", d.one().toString(),
                        "other_id", d.other().toString(),
                        "likeness", d.likeness(),
                        "signs", d.signs(),
                        "asked_at", d.asked().toString()))
            .toList();
    return jdbc.sql(
            """
            insert into partners.doubt
                   (id, kept_by, one_id, other_id, likeness, signs, asked_at)
            select d.id, d.kept_by, d.one_id, d.other_id, d.likeness, d.signs, d.asked_at
              from json_to_recordset(:doubts::json) d
                   (id uuid, kept_by uuid, one_id uuid, other_id uuid, likeness real, signs jsonb,
                    asked_at timestamptz)
             where not exists (select 1
                                 from partners.doubt b
                                where b.one_id = d.other_id and b.other_id = d.one_id)
                on conflict (one_id, other_id) do nothing
            """)
        .param("doubts", JSON.writeValueAsString(rows))
        .update();
  }

  /**
   * Questions nobody has answered, on entries that are not merged; the likeliest first.
   *
   * @param of only those on this entry; null for all
   */
  List<Doubt> open(Set<InstitutionId> keepers, @Nullable PartnerId of, int from, int most) {
    return jdbc.sql(
            """
            select d.*
              from partners.doubt d
              join partners.partner a on a.id = d.one_id and a.merged_into is null
              join partners.partner b on b.id = d.other_id and b.merged_into is null
             where d.kept_by = any(:keepers)
               and d.answer is null
            """
                + (of == null ? "" : " and (d.one_id = :of or d.other_id = :of)")
                + " order by d.likeness desc, d.asked_at, d.id offset :from limit :most")
        .param("keepers", PartnerStore.ids(keepers))
        .param("of", of == null ? null : of.value())
        .param("from", from)
        .param("most", most)
        .query((row, n) -> doubt(row))
        .list();
  }

  /** How many of these there are, as far as anybody counts. */
  int openCount(Set<InstitutionId> keepers, int most) {
    return jdbc.sql(
            """
            select count(*)
              from (select 1
                      from partners.doubt d
                      join partners.partner a on a.id = d.one_id and a.merged_into is null
                      join partners.partner b on b.id = d.other_id and b.merged_into is null
                     where d.kept_by = any(:keepers)
                       and d.answer is null
                     limit :most) d
            """)
        .param("keepers", PartnerStore.ids(keepers))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  Optional<Doubt> doubt(UUID id, Set<InstitutionId> keepers) {
    return jdbc.sql("select * from partners.doubt where id = :id and kept_by = any(:keepers)")
        .param("id", id)
        .param("keepers", PartnerStore.ids(keepers))
        .query((row, n) -> doubt(row))
        .optional();
  }

  /** Notes an answer; false where there was one. */
  boolean answer(UUID id, Answer answer, Instant at, Actor by) {
    return jdbc.sql(
                """
                update partners.doubt
                   set answer = :answer, answered_at = :at, answered_by = :by
                 where id = :id and answer is null
                """)
            .param("id", id)
            .param("answer", answer.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.account().value())
            .update()
        == 1;
  }

  /** Whoever takes a merge back says that the two are not one: that is not asked again. */
  void toldApart(PartnerId one, PartnerId other) {
    jdbc.sql(
            """
            update partners.doubt
               set answer = 'ANOTHER'
             where answer = 'SAME'
               and ((one_id = :one and other_id = :other) or (one_id = :other and other_id = :one))
            """)
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  void point(PartnerId from, @Nullable PartnerId into) {
    jdbc.sql("update partners.partner set merged_into = :into where id = :from")
        .param("from", from.value())
        .param("into", into == null ? null : into.value())
        .update();
  }

  void add(Merge m, InstitutionId keeper) {
    jdbc.sql(
            """
            insert into partners.merge (id, kept_by, from_id, into_id, at, by)
            values (:id, :keeper, :from, :into, :at, :by)
            """)
        .param("id", m.id())
        .param("keeper", keeper.value())
        .param("from", m.from().value())
        .param("into", m.into().value())
        .param("at", m.at().atOffset(ZoneOffset.UTC))
        .param("by", m.by().map(AccountId::value).orElse(null))
        .update();
  }

  /** The merge that stands for an entry, if it is merged. */
  Optional<Merge> standing(PartnerId from, Set<InstitutionId> keepers) {
    return jdbc.sql(
            """
            select *
              from partners.merge
             where from_id = :from and kept_by = any(:keepers) and undone_at is null
             order by at desc
             limit 1
            """)
        .param("from", from.value())
        .param("keepers", PartnerStore.ids(keepers))
        .query((row, n) -> merge(row))
        .optional();
  }

  /** Every merge of an entry or into it, the latest first, the undone too. */
  List<Merge> history(PartnerId id, Set<InstitutionId> keepers) {
    return jdbc.sql(
            """
            select *
              from partners.merge
             where (from_id = :id or into_id = :id) and kept_by = any(:keepers)
             order by at desc, id
            """)
        .param("id", id.value())
        .param("keepers", PartnerStore.ids(keepers))
        .query((row, n) -> merge(row))
        .list();
  }

  boolean undone(UUID id, Instant at, Actor by) {
    return jdbc.sql(
                """
                update partners.merge
                   set undone_at = :at, undone_by = :by
                 where id = :id and undone_at is null
                """)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.account().value())
            .update()
        == 1;
  }

  private static Merge merge(ResultSet row) throws SQLException {
    UUID by = row.getObject("by", UUID.class);
    return new Merge(
        row.getObject("id", UUID.class),
        new PartnerId(row.getObject("from_id", UUID.class)),
        new PartnerId(row.getObject("into_id", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(by).map(AccountId::new),
        row.getObject("undone_at") != null);
  }

  private static Doubt doubt(ResultSet row) throws SQLException {
    return new Doubt(
        row.getObject("id", UUID.class),
        new InstitutionId(row.getObject("kept_by", UUID.class)),
        new PartnerId(row.getObject("one_id", UUID.class)),
        new PartnerId(row.getObject("other_id", UUID.class)),
        row.getDouble("likeness"),
        JSON.readValue(row.getString("signs"), new TypeReference<List<Sign>>() {}),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }
}
