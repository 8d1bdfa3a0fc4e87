package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.search.Sound;
import org.dostyk.node.search.Terms;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which partners a list shows, in what order, and which a question finds. */
@Component
class PartnerListStore {
  /** So many of what a question finds are counted; who finds more asks more closely. */
  static final int MOST_FOUND = 400;

  /** The same while somebody types. */
  static final int FOUND_WHILE_TYPED = 60;

  private final JdbcClient jdbc;
  private final PartnerFewStore few;

  PartnerListStore(JdbcClient jdbc, PartnerFewStore few) {
    this.jdbc = jdbc;
    this.few = few;
  }

  /**
   * One page of a list: the ids in order, and how many there are in all.
   *
   * @param own how many of all are the readers' own institutions, which are no partners of theirs
   * @param more whether there are more than are counted
   */
  record Page(List<PartnerId> ids, long all, long own, boolean more) {}

  /**
   * A page of what readers see, sorted by name as their language sorts.
   *
   * @param asked of which the text is passed over
   */
  Page page(
      Set<InstitutionId> readers, PartnerList.Asked asked, Language language, int from, int most) {
    String country = asked.country();
    if (!asked.label().isEmpty() || asked.mine().isPresent()) {
      List<PartnerId> ids = few.these(readers, asked, language);
      return new Page(
          ids.stream().skip(from).limit(most).toList(), ids.size(), own(ids, readers), false);
    }
    String ids =
        country.isEmpty() ? ANYWHERE : asked.region().isEmpty() ? IN_A_COUNTRY : IN_A_REGION;
    return jdbc.sql(
            "select array(" + ids + ") as ids, (" + COUNT + ") as entries, (" + OWN + ") as own")
        .param("region", asked.region())
        .param("readers", PartnerStore.ids(readers))
        .param("language", language.tag())
        .param("country", country)
        .param("upTo", from + most)
        .param("from", from)
        .param("most", most)
        .query(
            (row, n) ->
                new Page(
                    Stream.of((UUID[]) row.getArray("ids").getArray()).map(PartnerId::new).toList(),
                    row.getLong("entries"),
                    row.getLong("own"),
                    false))
        .single();
  }

  private static final String ANYWHERE =
      """
      select l.partner_id
        from (select l.key, l.partner_id
                from unnest(:readers) r (id)
               cross join lateral
                     (select l.key, l.partner_id
                        from partners.listing l
                       where l.kept_by = r.id and l.language = :language
                       order by l.key, l.partner_id
                       limit :upTo) l
              union all
             (select l.key, l.partner_id
                from partners.listing l
               where l.own and l.language = :language and not l.kept_by = any(:readers)
               order by l.key, l.partner_id
               limit :upTo)) l
       order by l.key, l.partner_id
      offset :from
       limit :most
      """;

  private static final String IN_A_COUNTRY =
      """
      select l.partner_id
        from (select l.key, l.partner_id
                from unnest(:readers) r (id)
               cross join lateral
                     (select l.key, l.partner_id
                        from partners.listing l
                       where l.kept_by = r.id and l.language = :language and l.country = :country
                       order by l.key, l.partner_id
                       limit :upTo) l
              union all
             (select l.key, l.partner_id
                from partners.listing l
               where l.own and l.language = :language and l.country = :country
                 and not l.kept_by = any(:readers)
               order by l.key, l.partner_id
               limit :upTo)) l
       order by l.key, l.partner_id
      offset :from
       limit :most
      """;

  private static final String IN_A_REGION =
      """
      select l.partner_id
        from partners.partner p
        join partners.listing l on l.partner_id = p.id
       where p.country = :country
         and p.region_key = :region
         and l.language = :language
         and (l.own or l.kept_by = any(:readers))
       order by l.key, l.partner_id
      offset :from
       limit :most
      """;

  private static final String COUNT =
      """
      select coalesce(sum(t.entries), 0)
        from partners.tally t
       where (t.own or t.kept_by = any(:readers))
         and (:country = '' or t.country = :country)
         and (:region = '' or t.region = :region)
      """;

  private static final String OWN =
      """
      select count(*)
        from partners.partner p
       where p.id = any(:readers)
         and p.own
         and (:country = '' or p.country = :country)
         and (:region = '' or p.region_key = :region)
      """;

  private static long own(List<PartnerId> ids, Set<InstitutionId> readers) {
    return readers.stream().filter(r -> ids.contains(PartnerId.of(r))).count();
  }

  /**
   * What a question finds among what readers see: names that begin with it first, then by name as
   * their language sorts. The list itself where it holds neither letter nor digit.
   *
   * @param counted so many are looked at; of more it is only told that there are more
   */
  Page found(
      Set<InstitutionId> readers,
      PartnerList.Asked asked,
      Language language,
      int counted,
      int from,
      int most) {
    String question = asked.text();
    Terms.Question sought = Terms.sought(question);
    if (sought.isEmpty()) {
      return page(readers, asked, language, from, most);
    }
    boolean told = !sought.telling().isEmpty();
    List<PartnerId> ids =
        jdbc.sql(
                """
                select l.partner_id
                  from (select f.id, bool_or(f.begins) as begins
                          from partners.found(:needs::tsquery[], :common::tsquery, :head,
                                              :most) f
                         group by f.id) f
                  join partners.listing l on l.partner_id = f.id
                 where l.language = :language
                   and (:label = ''
                        or exists (select 1
                                     from partners.label b
                                    where b.partner_id = f.id
                                      and b.label = :label
                                      and b.kept_by = any(:readers)))
                   and (not :picked or f.id = any(:mine))
                 order by f.begins desc, l.key, l.partner_id
                """)
            .param("label", asked.label())
            .param("picked", asked.mine().isPresent())
            .param("mine", asked.mine().orElse(List.of()).toArray(UUID[]::new))
            .param("readers", PartnerStore.ids(readers))
            .param(
                "needs",
                Stream.concat(
                        scope(readers, asked).stream(),
                        needs(told ? sought.telling() : sought.common()))
                    .toArray(String[]::new))
            .param(
                "common",
                told && !sought.common().isEmpty()
                    ? needs(sought.common()).collect(Collectors.joining("&"))
                    : null)
            .param("head", Sound.of(question))
            .param("language", language.tag())
            .param("most", counted + 1)
            .query((row, n) -> new PartnerId(row.getObject(1, UUID.class)))
            .list();
    return new Page(
        ids.stream().skip(from).limit(most).toList(),
        Math.min(ids.size(), counted),
        own(ids, readers),
        ids.size() > counted);
  }

  /**
   * Whom readers see that may be meant by a name, for many names at once: entries of its country
   * that share a handle with it, those that share most of them first.
   *
   * @param most so many for each name
   */
  List<List<PartnerId>> sharing(
      List<Lookalikes.Sought> names, Set<InstitutionId> readers, int most) {
    List<List<PartnerId>> found = new ArrayList<>();
    names.forEach(name -> found.add(new ArrayList<>()));
    jdbc.sql(
            """
            select q.nr, f.partner_id
              from unnest(:queries) with ordinality q (said, nr)
             cross join lateral
                   (select f.partner_id
                      from partners.finding f
                     where f.terms @@ q.said::tsquery
                       and f.terms @@ :scope::tsquery
                     group by f.partner_id
                     order by max(ts_rank(f.terms, q.said::tsquery)) desc, f.partner_id
                     limit :most) f
             where q.said <> ''
            """)
        .param("queries", names.stream().map(PartnerListStore::any).toArray(String[]::new))
        .param("scope", scope(readers))
        .param("most", most)
        .query(
            row -> {
              found.get(row.getInt(1) - 1).add(new PartnerId(row.getObject(2, UUID.class)));
            });
    return found;
  }

  private static String any(Lookalikes.Sought name) {
    return name.handles().isEmpty()
        ? ""
        : name.handles().stream()
            .map(handle -> exactly(PartnerIndex.there(handle, name.country())))
            .collect(Collectors.joining("|", "(", ")"));
  }

  private static Stream<String> needs(List<Set<String>> sought) {
    return sought.stream().map(need -> "(" + Terms.asked(need) + ")");
  }

  private static List<String> scope(Set<InstitutionId> readers, PartnerList.Asked asked) {
    var scope = new ArrayList<String>();
    scope.add(scope(readers));
    if (!asked.country().isEmpty()) {
      scope.add(exactly("@in:" + asked.country()));
    }
    if (!asked.region().isEmpty()) {
      scope.add(exactly("@at:" + asked.region()));
    }
    return scope;
  }

  private static String scope(Set<InstitutionId> readers) {
    return PartnerIndex.scope(List.of(PartnerStore.ids(readers))).stream()
        .map(PartnerListStore::exactly)
        .collect(Collectors.joining("|", "(", ")"));
  }

  /** A term as a query quotes it. */
  private static String exactly(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /**
   * By what the list can be narrowed, in no order.
   *
   * @param labels those that the readers' institutions use
   */
  record Choices(List<Country> countries, List<String> labels) {}

  /** The countries and labels of what readers see, in one answer. */
  Choices choices(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select array(select distinct t.country
                           from partners.tally t
                          where (t.own or t.kept_by = any(:readers))
                            and t.entries > 0) as countries,
                   array(select distinct l.label
                           from partners.label l
                          where l.kept_by = any(:readers)) as labels
            """)
        .param("readers", PartnerStore.ids(readers))
        .query(
            (row, n) ->
                new Choices(
                    Stream.of((String[]) row.getArray("countries").getArray())
                        .map(Country::new)
                        .toList(),
                    List.of((String[]) row.getArray("labels").getArray())))
        .single();
  }

  /**
   * How many of what readers see lie in each region, in no order.
   *
   * @param country a code; empty for any
   */
  List<RegionsPage.Line> regions(Set<InstitutionId> readers, String country) {
    return jdbc.sql(
            """
            select c.*, n.region
              from (select t.country, t.region as region_key, sum(t.entries) as entries
                      from partners.tally t
                     where (t.own or t.kept_by = any(:readers))
                       and (:country = '' or t.country = :country)
                     group by t.country, t.region
                    having sum(t.entries) > 0) c
              left join lateral (select p.region
                                   from partners.partner p
                                  where p.country = c.country
                                    and p.region_key = c.region_key
                                  limit 1) n on true
            """)
        .param("readers", PartnerStore.ids(readers))
        .param("country", country)
        .query((row, n) -> counted(row))
        .list();
  }

  private static RegionsPage.Line counted(ResultSet row) throws SQLException {
    String name = row.getString("region");
    return new RegionsPage.Line(
        new Country(row.getString("country")),
        name == null
            ? Optional.empty()
            : Optional.of(new Region(row.getString("region_key"), Text.fromJson(name))),
        row.getLong("entries"));
  }

  /** Whether an institution keeps any entry besides its own. */
  boolean keepsAny(Set<InstitutionId> keepers) {
    return jdbc.sql(
            "select 1 from partners.partner where kept_by = any(:keepers) and not own limit 1")
        .param("keepers", PartnerStore.ids(keepers))
        .query()
        .optionalValue()
        .isPresent();
  }
}
