package org.dostyk.node.partners;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
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

  private final JdbcClient jdbc;
  private final PartnerViewStore views;

  PartnerStore(JdbcClient jdbc, PartnerViewStore views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  /** Adds an entry; false where the id is there already. */
  boolean add(PartnerId id, InstitutionId keptBy, boolean own, PartnerDetails d, Instant now) {
    boolean added =
        jdbc.sql(
                    """
                    insert into partners.partner
                           (id, kept_by, own, kind, country, town, region, region_key, zone, identity,
                            revision, created_at, changed_at)
                    values (:id, :keptBy, :own, :kind, :country, :town::jsonb, :region::jsonb, :regionKey,
                            :zone, :identity,
                            1, :now, :now)
                    on conflict (id) do nothing
                    """)
                .param("id", id.value())
                .param("keptBy", keptBy.value())
                .param("own", own)
                .param("kind", d.kind().name())
                .param("country", d.country().code())
                .param("town", json(d.town()))
                .param("region", d.region() == null ? null : d.region().name().toJson())
                .param("regionKey", d.region() == null ? null : d.region().key())
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
                       set kind = :kind, country = :country, town = :town::jsonb,
                           region = :region::jsonb, region_key = :regionKey, zone = :zone,
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
                .param("region", d.region() == null ? null : d.region().name().toJson())
                .param("regionKey", d.region() == null ? null : d.region().key())
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
    return views.of("p.id = :id", Map.of("id", id.value()), readers).stream().findFirst();
  }

  List<Partner> visibleTo(Set<InstitutionId> readers) {
    return views.of("p.merged_into is null", Map.of(), readers);
  }

  /** Entries that bear this id. */
  List<Partner> withId(TypedId id, Set<InstitutionId> readers) {
    return views.of(
        """
        exists (select 1
                  from partners.typed_id t
                 where t.partner_id = p.id
                   and t.scheme = :scheme
                   and t.value = :value)
        """,
        Map.of("scheme", id.scheme().code(), "value", id.value()),
        readers);
  }

  /** Entries of which a name, or an alias of the readers', is exactly this when folded. */
  List<Partner> called(String folded, Set<InstitutionId> readers) {
    return views.of(
        """
        exists (select 1
                  from partners.name n
                 where n.partner_id = p.id
                   and (not n.alias or n.kept_by = any(:readers))
                   and n.folded = :folded)
           and p.merged_into is null
        """,
        Map.of("folded", folded),
        readers);
  }

  /** Entries that were merged into this one, not those merged into them. */
  List<Partner> mergedInto(PartnerId id, Set<InstitutionId> readers) {
    return views.of("p.merged_into = :id", Map.of("id", id.value()), readers);
  }

  /** These entries, in this order, as far as the readers see them. */
  List<Partner> these(List<PartnerId> wanted, Set<InstitutionId> readers) {
    UUID[] ids = wanted.stream().map(PartnerId::value).toArray(UUID[]::new);
    Map<PartnerId, Partner> found =
        views.of("p.id = any(:ids)", Map.of("ids", ids), readers).stream()
            .collect(Collectors.toMap(Partner::id, p -> p));
    return wanted.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  Optional<Country> countryOf(PartnerId id) {
    return jdbc.sql("select country from partners.partner where id = :id")
        .param("id", id.value())
        .query((row, n) -> new Country(row.getString("country")))
        .optional();
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
        .query((row, n) -> PartnerViewStore.text(aliases(row.getString("names"))))
        .optional();
  }

  /** The same of many at once; who does not exist is left out. */
  Map<PartnerId, Text> namesOf(Collection<PartnerId> ids) {
    var names = new HashMap<PartnerId, Text>();
    jdbc.sql(
            """
            select n.partner_id,
                   jsonb_agg(jsonb_build_object('tag', n.tag, 'value', n.value) order by n.position)
                     as names
              from partners.name n
             where n.partner_id = any(:ids) and not n.alias
             group by n.partner_id
            """)
        .param("ids", ids.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query(
            row -> {
              names.put(
                  new PartnerId(row.getObject("partner_id", UUID.class)),
                  PartnerViewStore.text(aliases(row.getString("names"))));
            });
    return names;
  }

  boolean exists(PartnerId id) {
    return jdbc.sql("select 1 from partners.partner where id = :id and identity <> 'TO_BE_FOUNDED'")
        .param("id", id.value())
        .query()
        .optionalValue()
        .isPresent();
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

  private static @Nullable String json(@Nullable Text text) {
    return text == null ? null : text.toJson();
  }

  /** These entries and all that were merged into them. */
  Set<PartnerId> withMerged(List<PartnerId> ids) {
    return Set.copyOf(
        jdbc.sql(
                """
                with recursive member (id) as
                       (select unnest(:ids)
                         union
                        select p.id
                          from member m
                          join partners.partner p on p.merged_into = m.id)
                select id from member
                """)
            .param("ids", ids.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, n) -> new PartnerId(row.getObject(1, UUID.class)))
            .list());
  }
}
