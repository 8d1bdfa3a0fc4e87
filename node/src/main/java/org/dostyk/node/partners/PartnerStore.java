package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of partners, their names and typed ids. */
@Component
class PartnerStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Entries as these readers see them: the aliases are those of their institutions. */
  private static final String PARTNER =
      """
      select p.*,
             (select jsonb_agg(jsonb_build_object('tag', n.tag, 'value', n.value)
                               order by n.position)
                from partners.name n
               where n.partner_id = p.id and not n.alias) as names,
             (select jsonb_agg(jsonb_build_object('tag', n.tag, 'value', n.value)
                               order by n.position)
                from partners.name n
               where n.partner_id = p.id and n.alias and n.kept_by = any(:readers)) as aliases,
             case when exists (select 1 from partners.partner q where q.merged_into = p.id)
                  then (with recursive member (id) as
                               (select q.id from partners.partner q where q.merged_into = p.id
                                 union
                                select q.id
                                  from member m join partners.partner q on q.merged_into = m.id)
                        select jsonb_agg(jsonb_build_object('tag', n.tag, 'value', n.value)
                                         order by n.partner_id, n.position)
                          from member m join partners.name n on n.partner_id = m.id
                         where not n.alias or n.kept_by = any(:readers))
              end as merged,
             (select jsonb_agg(jsonb_build_object('scheme', t.scheme, 'value', t.value)
                               order by t.scheme, t.value)
                from partners.typed_id t
               where t.partner_id = p.id) as ids
        from partners.partner p
       where (p.own or p.kept_by = any(:readers))
      """;

  private final JdbcClient jdbc;

  PartnerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an entry; false where the id is there already. */
  boolean add(PartnerId id, InstitutionId keptBy, boolean own, PartnerDetails d, Instant now) {
    boolean added =
        jdbc.sql(
                    """
                    insert into partners.partner
                           (id, kept_by, own, kind, country, town, zone, identity,
                            revision, created_at, changed_at)
                    values (:id, :keptBy, :own, :kind, :country, :town::jsonb, :zone, :identity,
                            1, :now, :now)
                    on conflict (id) do nothing
                    """)
                .param("id", id.value())
                .param("keptBy", keptBy.value())
                .param("own", own)
                .param("kind", d.kind().name())
                .param("country", d.country().code())
                .param("town", json(d.town()))
                .param("zone", d.zone().getId())
                .param("identity", d.identity().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (added) {
      writeNames(id, keptBy, d.name());
      writeIds(id, d.ids());
    }
    return added;
  }

  /** Writes new details over that revision; false where the entry has another by now. */
  boolean change(PartnerId id, InstitutionId keptBy, long revision, PartnerDetails d, Instant now) {
    boolean changed =
        jdbc.sql(
                    """
                    update partners.partner
                       set kind = :kind, country = :country, town = :town::jsonb, zone = :zone,
                           identity = :identity, revision = revision + 1, changed_at = :now
                     where id = :id
                       and kept_by = :keptBy
                       and revision = :revision
                    """)
                .param("id", id.value())
                .param("keptBy", keptBy.value())
                .param("revision", revision)
                .param("kind", d.kind().name())
                .param("country", d.country().code())
                .param("town", json(d.town()))
                .param("zone", d.zone().getId())
                .param("identity", d.identity().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (changed) {
      jdbc.sql("delete from partners.name where partner_id = :id and not alias")
          .param("id", id.value())
          .update();
      jdbc.sql("delete from partners.typed_id where partner_id = :id")
          .param("id", id.value())
          .update();
      writeNames(id, keptBy, d.name());
      writeIds(id, d.ids());
    }
    return changed;
  }

  /** Takes an entry away with all that is kept on it; false where it has another revision. */
  boolean remove(PartnerId id, InstitutionId keptBy, long revision) {
    return jdbc.sql(
                """
                delete from partners.partner
                 where id = :id
                   and kept_by = :keptBy
                   and revision = :revision
                   and not own
                """)
            .param("id", id.value())
            .param("keptBy", keptBy.value())
            .param("revision", revision)
            .update()
        == 1;
  }

  Optional<Partner> find(PartnerId id, Set<InstitutionId> readers) {
    return jdbc.sql(PARTNER + " and p.id = :id")
        .param("readers", ids(readers))
        .param("id", id.value())
        .query((row, n) -> partner(row))
        .optional();
  }

  List<Partner> visibleTo(Set<InstitutionId> readers) {
    return jdbc.sql(PARTNER + " and p.merged_into is null order by p.created_at, p.id")
        .param("readers", ids(readers))
        .query((row, n) -> partner(row))
        .list();
  }

  /** Entries that bear this id. */
  List<Partner> withId(TypedId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            PARTNER
                + """
                  and exists (select 1
                                from partners.typed_id t
                               where t.partner_id = p.id
                                 and t.scheme = :scheme
                                 and t.value = :value)
                """)
        .param("readers", ids(readers))
        .param("scheme", id.scheme().code())
        .param("value", id.value())
        .query((row, n) -> partner(row))
        .list();
  }

  /** Entries of which a name, or an alias of the readers', is exactly this when folded. */
  List<Partner> called(String folded, Set<InstitutionId> readers) {
    return jdbc.sql(
            PARTNER
                + """
                  and exists (select 1
                                from partners.name n
                               where n.partner_id = p.id
                                 and (not n.alias or n.kept_by = any(:readers))
                                 and n.folded = :folded)
                   and p.merged_into is null
                 order by p.created_at, p.id
                """)
        .param("readers", ids(readers))
        .param("folded", folded)
        .query((row, n) -> partner(row))
        .list();
  }

  /** Entries that were merged into this one, not those merged into them. */
  List<Partner> mergedInto(PartnerId id, Set<InstitutionId> readers) {
    return jdbc.sql(PARTNER + " and p.merged_into = :id order by p.created_at, p.id")
        .param("readers", ids(readers))
        .param("id", id.value())
        .query((row, n) -> partner(row))
        .list();
  }

  /** These entries, in this order, as far as the readers see them. */
  List<Partner> these(List<PartnerId> wanted, Set<InstitutionId> readers) {
    Map<PartnerId, Partner> found =
        jdbc
            .sql(PARTNER + " and p.id = any(:ids)")
            .param("readers", ids(readers))
            .param("ids", wanted.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, n) -> partner(row))
            .list()
            .stream()
            .collect(Collectors.toMap(Partner::id, p -> p));
    return wanted.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  Optional<Text> nameOf(PartnerId id) {
    return jdbc.sql(
            """
            select jsonb_agg(jsonb_build_object('tag', n.tag, 'value', n.value) order by n.position)
                     as names
              from partners.name n
             where n.partner_id = :id and not n.alias
            having count(*) > 0
            """)
        .param("id", id.value())
        .query((row, n) -> text(aliases(row.getString("names"))))
        .optional();
  }

  boolean isOwn(PartnerId id) {
    return jdbc.sql("select 1 from partners.partner where id = :id and own")
        .param("id", id.value())
        .query()
        .optionalValue()
        .isPresent();
  }

  private void writeNames(PartnerId id, InstitutionId keptBy, Text name) {
    int position = 0;
    for (Map.Entry<String, String> n : name.byTag().entrySet()) {
      writeName(id, keptBy, false, position++, new Alias(n.getKey(), n.getValue()));
    }
  }

  void writeName(PartnerId id, InstitutionId keptBy, boolean alias, int position, Alias name) {
    jdbc.sql(
            """
            insert into partners.name (partner_id, kept_by, alias, position, tag, value, folded)
            values (:id, :keptBy, :alias, :position, :tag, :value, :folded)
            """)
        .param("id", id.value())
        .param("keptBy", keptBy.value())
        .param("alias", alias)
        .param("position", position)
        .param("tag", name.tag())
        .param("value", name.value())
        .param("folded", Fold.of(name.value()))
        .update();
  }

  private void writeIds(PartnerId id, List<TypedId> ids) {
    for (TypedId typed : ids) {
      jdbc.sql(
              """
              insert into partners.typed_id (partner_id, scheme, value)
              values (:id, :scheme, :value)
              on conflict do nothing
              """)
          .param("id", id.value())
          .param("scheme", typed.scheme().code())
          .param("value", typed.value())
          .update();
    }
  }

  static UUID[] ids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }

  static List<Alias> aliases(@Nullable String json) {
    return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<Alias>>() {});
  }

  private static Partner partner(ResultSet row) throws SQLException {
    String town = row.getString("town");
    return new Partner(
        new PartnerId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("kept_by", UUID.class)),
        row.getBoolean("own"),
        new PartnerDetails(
            PartnerKind.valueOf(row.getString("kind")),
            text(aliases(row.getString("names"))),
            typedIds(row.getString("ids")),
            new Country(row.getString("country")),
            town == null ? null : Text.fromJson(town),
            ZoneId.of(row.getString("zone")),
            Identity.valueOf(row.getString("identity"))),
        others(row.getString("aliases"), row.getString("merged")),
        row.getLong("revision"),
        Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(PartnerId::new));
  }

  /** Aliases, then the names of what was merged into it, each once. */
  private static List<Alias> others(@Nullable String aliases, @Nullable String merged) {
    var others = new LinkedHashMap<String, Alias>();
    aliases(aliases).forEach(a -> others.put(Fold.of(a.value()), a));
    aliases(merged).forEach(a -> others.putIfAbsent(Fold.of(a.value()), a));
    return List.copyOf(others.values());
  }

  private static Text text(List<Alias> names) {
    var byTag = new LinkedHashMap<String, String>();
    names.forEach(n -> byTag.put(n.tag(), n.value()));
    return new Text(byTag, null);
  }

  private record StoredId(String scheme, String value) {}

  private static List<TypedId> typedIds(@Nullable String json) {
    return json == null
        ? List.of()
        : JSON.readValue(json, new TypeReference<List<StoredId>>() {}).stream()
            .flatMap(s -> IdScheme.of(s.scheme()).map(k -> new TypedId(k, s.value())).stream())
            .toList();
  }

  private static @Nullable String json(@Nullable Text text) {
    return text == null ? null : text.toJson();
  }
}
