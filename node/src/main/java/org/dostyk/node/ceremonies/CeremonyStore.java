package org.dostyk.node.ceremonies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of ceremonies and of the partners who sign at them. */
@Component
class CeremonyStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  CeremonyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a ceremony; false if one of this id exists. */
  boolean add(Ceremony c, AccountId by, Instant now) {
    int added =
        jdbc.sql(
                """
                insert into ceremonies.ceremony
                       (id, house, type, text, revision, saved_by, saved_at, wall_key)
                values (:id, :house, :type, :text::jsonb, :revision, :by, :now, :key)
                on conflict (id) do nothing
                """)
            .param("id", c.id().value())
            .param("house", c.house().value())
            .param("type", c.type().name())
            .param("text", JSON.writeValueAsString(c.text()))
            .param("revision", c.revision())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("key", c.wallKey())
            .update();
    if (added == 1) {
      pairs(c.id(), c.pairs());
    }
    return added == 1;
  }

  /** Writes the pairs anew. */
  void pairs(CeremonyId id, List<Pair> pairs) {
    jdbc.sql("delete from ceremonies.pair where ceremony_id = :id")
        .param("id", id.value())
        .update();
    for (Pair pair : pairs) {
      jdbc.sql(
              """
              insert into ceremonies.pair
                     (ceremony_id, position, partner_id, name, agreement_id, quotas)
              values (:id, :position, :partner, :name::jsonb, :agreement, :quotas::jsonb)
              """)
          .param("id", id.value())
          .param("position", pair.position())
          .param("partner", pair.partner().value())
          .param("name", pair.name().toJson())
          .param("agreement", pair.agreement().value())
          .param("quotas", pair.quotas().map(JSON::writeValueAsString).orElse(null))
          .update();
    }
  }

  /** Saves over the revision that was read; false if another was saved meanwhile. */
  boolean save(CeremonyId id, Draft text, int read, AccountId by, Instant now) {
    return jdbc.sql(
                """
                update ceremonies.ceremony
                   set text = :text::jsonb, revision = revision + 1, saved_by = :by, saved_at = :now
                 where id = :id
                   and revision = :read
                """)
            .param("id", id.value())
            .param("text", JSON.writeValueAsString(text))
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("read", read)
            .update()
        == 1;
  }

  /** Holds a ceremony until the transaction ends, so that two changes of it queue up. */
  void lock(CeremonyId id) {
    jdbc.sql("select 1 from ceremonies.ceremony where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  void propose(CeremonyId id, Instant now) {
    jdbc.sql("update ceremonies.ceremony set proposed_at = :now where id = :id")
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A ceremony that these institutions hold. */
  Optional<Ceremony> find(CeremonyId id, Set<InstitutionId> readers) {
    return jdbc.sql("select * from ceremonies.ceremony where id = :id and house = any(:readers)")
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> ceremony(row))
        .optional();
  }

  /** The ceremony whose wall this key opens. */
  Optional<Ceremony> withWall(String key) {
    return jdbc.sql("select * from ceremonies.ceremony where wall_key = :key")
        .param("key", key)
        .query((row, n) -> ceremony(row))
        .optional();
  }

  void wallKey(CeremonyId id, String key) {
    jdbc.sql("update ceremonies.ceremony set wall_key = :key where id = :id")
        .param("id", id.value())
        .param("key", key)
        .update();
  }

  /** The ceremonies that these institutions hold, the latest change first. */
  List<CeremonyRow> list(Set<InstitutionId> readers, int most) {
    return jdbc.sql(
            """
            select c.id, c.house, c.text -> 'details' as details, c.proposed_at,
                   array(select p.agreement_id
                           from ceremonies.pair p
                          where p.ceremony_id = c.id
                          order by p.position) as agreements
              from ceremonies.ceremony c
             where c.house = any(:readers)
             order by c.saved_at desc, c.id
             limit :most
            """)
        .param("readers", uuids(readers))
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  private static CeremonyRow row(ResultSet row) throws SQLException {
    Map<String, String> details =
        JSON.readValue(
            row.getString("details"), new TypeReference<LinkedHashMap<String, String>>() {});
    var title = new LinkedHashMap<String, String>();
    details.forEach(
        (name, value) -> {
          if (name.startsWith("ceremony.")) {
            title.put(name.substring("ceremony.".length()), value);
          }
        });
    return new CeremonyRow(
        new CeremonyId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("house", UUID.class)),
        title,
        details.getOrDefault(Draft.DATE, ""),
        row.getObject("proposed_at") != null,
        Arrays.stream((UUID[]) row.getArray("agreements").getArray())
            .map(AgreementId::new)
            .toList());
  }

  private Ceremony ceremony(ResultSet row) throws SQLException {
    var id = new CeremonyId(row.getObject("id", UUID.class));
    OffsetDateTime proposed = row.getObject("proposed_at", OffsetDateTime.class);
    return new Ceremony(
        id,
        new InstitutionId(row.getObject("house", UUID.class)),
        AgreementType.valueOf(row.getString("type")),
        JSON.readValue(row.getString("text"), Draft.class),
        row.getInt("revision"),
        row.getString("wall_key"),
        Optional.ofNullable(proposed).map(OffsetDateTime::toInstant),
        jdbc.sql("select * from ceremonies.pair where ceremony_id = :id order by position")
            .param("id", id.value())
            .query((pair, n) -> pair(pair))
            .list());
  }

  private static Pair pair(ResultSet row) throws SQLException {
    @Nullable String quotas = row.getString("quotas");
    return new Pair(
        row.getInt("position"),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Text.fromJson(row.getString("name")),
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        Optional.ofNullable(quotas)
            .map(q -> JSON.readValue(q, new TypeReference<List<DraftQuota>>() {})));
  }

  private static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
