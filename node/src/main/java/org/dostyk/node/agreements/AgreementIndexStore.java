package org.dostyk.node.agreements;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words by which agreements are found. */
@Component
class AgreementIndexStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  AgreementIndexStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a house can find an agreement by. */
  record Source(UUID agreement, UUID house, List<String> names, String number) {}

  private static final String SOURCE =
      """
      select l.agreement_id, l.house, l.paper_number,
             (select jsonb_agg(n.value)
                from (select t.value from jsonb_each_text(l.title) t
                      union all
                      select t.value
                        from agreements.party p
                       cross join lateral jsonb_each_text(p.name) t
                       where p.agreement_id = l.agreement_id) n) as names
        from agreements.listing l
      """;

  /** The rows of one agreement that are not read yet. */
  List<Source> unread(AgreementId id, int reading) {
    return jdbc.sql(SOURCE + " where l.agreement_id = :id and l.read <> :reading")
        .param("id", id.value())
        .param("reading", reading)
        .query((row, n) -> source(row))
        .list();
  }

  /** Some of all rows that are not read yet. */
  List<Source> unread(int reading, int most) {
    return jdbc.sql(SOURCE + " where l.read < :reading limit :most")
        .param("reading", reading)
        .param("most", most)
        .query((row, n) -> source(row))
        .list();
  }

  void write(Collection<Source> read, List<Set<String>> terms, int reading) {
    UUID[] agreements = read.stream().map(Source::agreement).toArray(UUID[]::new);
    UUID[] houses = read.stream().map(Source::house).toArray(UUID[]::new);
    jdbc.sql(
            """
            insert into agreements.finding (agreement_id, house, terms)
            select f.agreement_id, f.house,
                   array_to_tsvector(array(select jsonb_array_elements_text(f.terms::jsonb)))
              from unnest(:agreements, :houses, :terms) f (agreement_id, house, terms)
            on conflict (agreement_id, house) do update set terms = excluded.terms
            """)
        .param("agreements", agreements)
        .param("houses", houses)
        .param("terms", terms.stream().map(JSON::writeValueAsString).toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            update agreements.listing l
               set read = :reading
              from unnest(:agreements, :houses) f (agreement_id, house)
             where l.agreement_id = f.agreement_id
               and l.house = f.house
            """)
        .param("agreements", agreements)
        .param("houses", houses)
        .param("reading", reading)
        .update();
  }

  private static Source source(java.sql.ResultSet row) throws java.sql.SQLException {
    String names = row.getString("names");
    return new Source(
        row.getObject("agreement_id", UUID.class),
        row.getObject("house", UUID.class),
        names == null ? List.of() : JSON.readValue(names, new TypeReference<List<String>>() {}),
        row.getString("paper_number"));
  }
}
