package org.dostyk.node.partners;

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
 * Reads entries as their readers see them: the aliases are those of their institutions. Names and
 * ids come in one question for all entries, which costs a third of asking for each.
 */
@Component
class PartnerViewStore {
  private final JdbcClient jdbc;

  PartnerViewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An entry without its names and ids. */
  private record Bare(
      UUID id,
      UUID keptBy,
      boolean own,
      String kind,
      String country,
      @Nullable String town,
      String zone,
      String identity,
      long revision,
      @Nullable UUID mergedInto,
      boolean merged) {}

  /** What an entry is called: its own names, its aliases, and the names lent by merged ones. */
  private record Called(List<Alias> names, List<Alias> aliases, List<Alias> lent) {
    static Called nothing() {
      return new Called(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * The entries of which a condition on {@code partners.partner p} holds, in the order in which
   * they were made.
   */
  List<Partner> of(String condition, Map<String, ?> values, Set<InstitutionId> readers) {
    UUID[] reading = PartnerStore.ids(readers);
    List<Bare> found =
        jdbc.sql(
                """
                select p.*,
                       exists (select 1 from partners.partner q where q.merged_into = p.id)
                         as merged
                  from partners.partner p
                 where (p.own or p.kept_by = any(:readers))
                   and\s"""
                    + condition
                    + " order by p.created_at, p.id")
            .param("readers", reading)
            .params(values)
            .query((row, n) -> bare(row))
            .list();
    if (found.isEmpty()) {
      return List.of();
    }
    UUID[] ids = found.stream().map(Bare::id).toArray(UUID[]::new);
    Map<UUID, Called> called = called(ids, reading);
    UUID[] parents = found.stream().filter(Bare::merged).map(Bare::id).toArray(UUID[]::new);
    if (parents.length > 0) {
      lend(called, parents, reading);
    }
    Map<UUID, List<TypedId>> typed = typed(ids);
    var partners = new ArrayList<Partner>();
    for (Bare bare : found) {
      Called its = called.get(bare.id());
      if (its != null) { // else it went in this very moment
        partners.add(partner(bare, its, typed.getOrDefault(bare.id(), List.of())));
      }
    }
    return partners;
  }

  private static Bare bare(ResultSet row) throws SQLException {
    return new Bare(
        row.getObject("id", UUID.class),
        row.getObject("kept_by", UUID.class),
        row.getBoolean("own"),
        row.getString("kind"),
        row.getString("country"),
        row.getString("town"),
        row.getString("zone"),
        row.getString("identity"),
        row.getLong("revision"),
        row.getObject("merged_into", UUID.class),
        row.getBoolean("merged"));
  }

  private Map<UUID, Called> called(UUID[] ids, UUID[] readers) {
    var called = new HashMap<UUID, Called>();
    jdbc.sql(
            """
            select n.partner_id, n.alias, n.tag, n.value
              from partners.name n
             where n.partner_id = any(:ids)
               and (not n.alias or n.kept_by = any(:readers))
             order by n.partner_id, n.alias, n.position
            """)
        .param("ids", ids)
        .param("readers", readers)
        .query(
            row -> {
              Called its =
                  called.computeIfAbsent(row.getObject(1, UUID.class), id -> Called.nothing());
              (row.getBoolean(2) ? its.aliases() : its.names())
                  .add(new Alias(row.getString(3), row.getString(4)));
            });
    return called;
  }

  private void lend(Map<UUID, Called> called, UUID[] parents, UUID[] readers) {
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
        .param("parents", parents)
        .param("readers", readers)
        .query(
            row -> {
              Called its = called.get(row.getObject(1, UUID.class));
              if (its != null) {
                its.lent().add(new Alias(row.getString(2), row.getString(3)));
              }
            });
  }

  private Map<UUID, List<TypedId>> typed(UUID[] ids) {
    var typed = new HashMap<UUID, List<TypedId>>();
    jdbc.sql(
            """
            select t.partner_id, t.scheme, t.value
              from partners.typed_id t
             where t.partner_id = any(:ids)
             order by t.partner_id, t.scheme, t.value
            """)
        .param("ids", ids)
        .query(
            row -> {
              UUID id = row.getObject(1, UUID.class);
              String value = row.getString(3);
              IdScheme.of(row.getString(2))
                  .ifPresent(
                      scheme ->
                          typed
                              .computeIfAbsent(id, i -> new ArrayList<>())
                              .add(new TypedId(scheme, value)));
            });
    return typed;
  }

  private static Partner partner(Bare bare, Called called, List<TypedId> ids) {
    return new Partner(
        new PartnerId(bare.id()),
        new InstitutionId(bare.keptBy()),
        bare.own(),
        new PartnerDetails(
            PartnerKind.valueOf(bare.kind()),
            text(called.names()),
            ids,
            new Country(bare.country()),
            bare.town() == null ? null : Text.fromJson(bare.town()),
            ZoneId.of(bare.zone()),
            Identity.valueOf(bare.identity())),
        others(called),
        bare.revision(),
        Optional.ofNullable(bare.mergedInto()).map(PartnerId::new));
  }

  /** Aliases, then the names of what was merged into it, each once. */
  private static List<Alias> others(Called called) {
    var others = new LinkedHashMap<String, Alias>();
    called.aliases().forEach(a -> others.put(Fold.of(a.value()), a));
    called.lent().forEach(a -> others.putIfAbsent(Fold.of(a.value()), a));
    return List.copyOf(others.values());
  }

  static Text text(List<Alias> names) {
    var byTag = new LinkedHashMap<String, String>();
    names.forEach(n -> byTag.put(n.tag(), n.value()));
    return new Text(byTag, null);
  }
}
