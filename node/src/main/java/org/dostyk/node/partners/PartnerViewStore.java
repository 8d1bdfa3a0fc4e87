package org.dostyk.node.partners;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads entries as their readers see them: the aliases are those of their institutions. However
 * many there are, they come in one answer, two where something was merged into one of them.
 */
@Component
class PartnerViewStore {
  private final JdbcClient jdbc;

  PartnerViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an entry is called: its own names, its aliases, and the names lent by merged ones. */
  private record Called(List<Alias> names, List<Alias> aliases, List<Alias> lent) {}

  /** An entry that is not whole yet. */
  private record Bare(Called called, boolean merged, Partner partner) {}

  /**
   * The entries of which a condition on {@code partners.partner p} holds, in the order in which
   * they were made.
   */
  List<Partner> of(String condition, Map<String, ?> values, Set<InstitutionId> readers) {
    UUID[] reading = PartnerStore.ids(readers);
    List<Bare> found =
        jdbc.sql(ENTRIES.formatted(condition))
            .param("readers", reading)
            .params(values)
            .query((row, n) -> bare(row))
            .list();
    Map<UUID, Called> parents = new HashMap<>();
    found.stream()
        .filter(Bare::merged)
        .forEach(bare -> parents.put(bare.partner().id().value(), bare.called()));
    if (!parents.isEmpty()) {
      lend(parents, reading);
    }
    return found.stream().map(PartnerViewStore::whole).toList();
  }

  private static final String ENTRIES =
      """
      with p as materialized
             (select p.*,
                     exists (select 1 from partners.partner q where q.merged_into = p.id) as merged
                from partners.partner p
               where (p.own or p.kept_by = any(:readers))
                 and %s)
      select p.*, n.alias, n.tags, n.names, t.schemes, t.ids
        from p
        join (select n.partner_id,
                     array_agg(n.alias order by n.alias, n.position) as alias,
                     array_agg(n.tag order by n.alias, n.position) as tags,
                     array_agg(n.value order by n.alias, n.position) as names
                from p join partners.name n on n.partner_id = p.id
               where not n.alias or n.kept_by = any(:readers)
               group by n.partner_id) n on n.partner_id = p.id
        left join (select t.partner_id,
                          array_agg(t.scheme order by t.scheme, t.value) as schemes,
                          array_agg(t.value order by t.scheme, t.value) as ids
                     from p join partners.typed_id t on t.partner_id = p.id
                    group by t.partner_id) t on t.partner_id = p.id
       order by p.created_at, p.id
      """;

  private static Bare bare(ResultSet row) throws SQLException {
    var called = new Called(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Boolean[] alias = (Boolean[]) row.getArray("alias").getArray();
    String[] tags = (String[]) row.getArray("tags").getArray();
    String[] names = (String[]) row.getArray("names").getArray();
    for (int i = 0; i < names.length; i++) {
      (alias[i] ? called.aliases() : called.names()).add(new Alias(tags[i], names[i]));
    }
    String town = row.getString("town");
    String region = row.getString("region");
    return new Bare(
        called,
        row.getBoolean("merged"),
        new Partner(
            new PartnerId(row.getObject("id", UUID.class)),
            new InstitutionId(row.getObject("kept_by", UUID.class)),
            row.getBoolean("own"),
            new PartnerDetails(
                PartnerKind.valueOf(row.getString("kind")),
                text(called.names()),
                typed(row.getArray("schemes"), row.getArray("ids")),
                new Country(row.getString("country")),
                town == null ? null : Text.fromJson(town),
                region == null
                    ? null
                    : new Region(row.getString("region_key"), Text.fromJson(region)),
                ZoneId.of(row.getString("zone")),
                Identity.valueOf(row.getString("identity"))),
            List.of(),
            row.getLong("revision"),
            Optional.ofNullable(row.getObject("merged_into", UUID.class)).map(PartnerId::new)));
  }

  private void lend(Map<UUID, Called> called, UUID[] readers) {
    jdbc.sql(
            """
            with recursive member (root, id) as
                   (select p.merged_into, p.id
                      from partners.partner p
                     where p.merged_into = any(:parents)
                     union
                    select m.root, p.id
                      from member m join partners.partner p on p.merged_into = m.id)
            select m.root, n.tag, n.value
              from member m join partners.name n on n.partner_id = m.id
             where not n.alias or n.kept_by = any(:readers)
             order by n.partner_id, n.position
            """)
        .param("parents", called.keySet().toArray(UUID[]::new))
        .param("readers", readers)
        .query(
            row -> {
              Called its = called.get(row.getObject(1, UUID.class));
              if (its != null) {
                its.lent().add(new Alias(row.getString(2), row.getString(3)));
              }
            });
  }

  private static List<TypedId> typed(@Nullable Array schemes, @Nullable Array ids)
      throws SQLException {
    if (schemes == null || ids == null) {
      return List.of();
    }
    String[] scheme = (String[]) schemes.getArray();
    String[] value = (String[]) ids.getArray();
    var typed = new ArrayList<TypedId>();
    for (int i = 0; i < value.length; i++) {
      String id = value[i];
      IdScheme.of(scheme[i]).ifPresent(s -> typed.add(new TypedId(s, id)));
    }
    return typed;
  }

  /** With its aliases, then the names of what was merged into it, each once. */
  private static Partner whole(Bare bare) {
    var others = new LinkedHashMap<String, Alias>();
    bare.called().aliases().forEach(a -> others.put(Fold.of(a.value()), a));
    bare.called().lent().forEach(a -> others.putIfAbsent(Fold.of(a.value()), a));
    Partner p = bare.partner();
    return new Partner(
        p.id(),
        p.keptBy(),
        p.own(),
        p.details(),
        List.copyOf(others.values()),
        p.revision(),
        p.mergedInto());
  }

  static Text text(List<Alias> names) {
    var byTag = new LinkedHashMap<String, String>();
    names.forEach(n -> byTag.put(n.tag(), n.value()));
    return new Text(byTag, null);
  }
}
