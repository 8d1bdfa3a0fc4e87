package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of lists, their lengths, and the terms by which partners are found. */
@Component
class PartnerIndexStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  PartnerIndexStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A name in use for an entry, or for one that was merged into it.
   *
   * @param first whether it is the entry's own
   */
  record Name(UUID keptBy, boolean alias, boolean first, String tag, String value) {}

  /** What is known of an entry that stands in the lists. */
  record Source(
      UUID id,
      UUID keptBy,
      boolean own,
      String country,
      @Nullable String region,
      List<String> towns,
      List<Name> names) {}

  /** A place in the list of a language. */
  record Listed(Source of, String language, byte[] key) {}

  /** What an institution finds an entry by. */
  record Finding(UUID id, UUID keptBy, List<String> terms, List<String> heads) {}

  /** The entries that stand in the lists for these: themselves, or what they were merged into. */
  List<UUID> roots(List<UUID> ids) {
    return jdbc.sql(
            """
            with recursive up (id, into_id) as
                   (select p.id, p.merged_into
                      from partners.partner p
                     where p.id = any(:ids)
                     union
                    select p.id, p.merged_into
                      from up join partners.partner p on p.id = up.into_id)
            select distinct id from up where into_id is null
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  List<Source> sources(List<UUID> roots) {
    return jdbc.sql(
            """
            with recursive member (root, id) as
                   (select p.id, p.id
                      from partners.partner p
                     where p.id = any(:roots)
                     union
                    select m.root, p.id
                      from member m join partners.partner p on p.merged_into = m.id)
            select p.id, p.kept_by, p.own, p.country, p.region_key, p.town,
                   (select jsonb_agg(
                             jsonb_build_object('keptBy', n.kept_by, 'alias', n.alias,
                                                'first', m.id = p.id, 'tag', n.tag,
                                                'value', n.value)
                             order by m.id <> p.id, n.alias, n.position)
                      from member m join partners.name n on n.partner_id = m.id
                     where m.root = p.id) as names
              from partners.partner p
             where p.id = any(:roots)
            """)
        .param("roots", roots.toArray(UUID[]::new))
        .query((row, n) -> source(row))
        .list();
  }

  private static Source source(ResultSet row) throws SQLException {
    String town = row.getString("town");
    return new Source(
        row.getObject("id", UUID.class),
        row.getObject("kept_by", UUID.class),
        row.getBoolean("own"),
        row.getString("country"),
        row.getString("region_key"),
        town == null ? List.of() : List.copyOf(Text.fromJson(town).byTag().values()),
        names(row.getString("names")));
  }

  private static List<Name> names(@Nullable String json) {
    return json == null ? List.of() : JSON.readValue(json, new TypeReference<List<Name>>() {});
  }

  /** Takes entries out of every list. */
  void clear(List<UUID> ids) {
    UUID[] gone = ids.toArray(UUID[]::new);
    jdbc.sql(
            """
            with gone as
                   (delete from partners.listing
                     where partner_id = any(:ids)
                 returning kept_by, own, country, region, language),
                 fewer as
                   (select kept_by, own, country, region, count(*) as entries
                      from gone
                     where language = 'en'
                     group by kept_by, own, country, region)
            update partners.tally t
               set entries = t.entries - f.entries
              from fewer f
             where t.kept_by = f.kept_by and t.own = f.own and t.country = f.country
               and t.region = f.region
            """)
        .param("ids", gone)
        .update();
    jdbc.sql("delete from partners.finding where partner_id = any(:ids)")
        .param("ids", gone)
        .update();
  }

  /** Puts entries into the lists. */
  void list(List<Listed> listed) {
    jdbc.sql(
            """
            insert into partners.listing (kept_by, language, key, partner_id, own, country, region)
            select * from unnest(:keepers, :languages, :keys, :ids, :own, :countries, :regions)
            """)
        .param("keepers", listed.stream().map(l -> l.of().keptBy()).toArray(UUID[]::new))
        .param("languages", listed.stream().map(Listed::language).toArray(String[]::new))
        .param("keys", listed.stream().map(Listed::key).toArray(byte[][]::new))
        .param("ids", listed.stream().map(l -> l.of().id()).toArray(UUID[]::new))
        .param("own", listed.stream().map(l -> l.of().own()).toArray(Boolean[]::new))
        .param("countries", listed.stream().map(l -> l.of().country()).toArray(String[]::new))
        .param("regions", regions(listed))
        .update();
    List<Listed> once = listed.stream().filter(l -> l.language().equals("en")).toList();
    jdbc.sql(
            """
            insert into partners.tally (kept_by, own, country, region, entries)
            select kept_by, own, country, region, count(*)
              from unnest(:keepers, :own, :countries, :regions) as l (kept_by, own, country, region)
             group by kept_by, own, country, region
             order by kept_by, own, country, region
                on conflict (kept_by, own, country, region) do update
               set entries = partners.tally.entries + excluded.entries
            """)
        .param("keepers", once.stream().map(l -> l.of().keptBy()).toArray(UUID[]::new))
        .param("own", once.stream().map(l -> l.of().own()).toArray(Boolean[]::new))
        .param("countries", once.stream().map(l -> l.of().country()).toArray(String[]::new))
        .param("regions", regions(once))
        .update();
  }

  private static String[] regions(List<Listed> listed) {
    return listed.stream()
        .map(l -> l.of().region() == null ? "" : l.of().region())
        .toArray(String[]::new);
  }

  /** Notes by what entries are found. */
  void find(List<Finding> findings) {
    jdbc.sql(
            """
            insert into partners.finding (partner_id, kept_by, terms, heads)
            select (f->>'id')::uuid, (f->>'keptBy')::uuid,
                   array_to_tsvector(array(select jsonb_array_elements_text(f->'terms'))),
                   array(select jsonb_array_elements_text(f->'heads'))
              from jsonb_array_elements(:findings::jsonb) f
            """)
        .param("findings", JSON.writeValueAsString(findings))
        .update();
  }

  void done(List<UUID> ids, int reading) {
    jdbc.sql("update partners.partner set indexed = :reading where id = any(:ids)")
        .param("reading", reading)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /** Entries that were entered by another reading of names, or not yet. */
  List<PartnerId> readOtherwise(int reading) {
    return jdbc.sql("select id from partners.partner where indexed <> :reading")
        .param("reading", reading)
        .query((row, n) -> new PartnerId(row.getObject(1, UUID.class)))
        .list();
  }
}
