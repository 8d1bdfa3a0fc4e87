package org.dostyk.node.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The common index. */
@Component
class IndexStore {
  /** So many of a kind are counted. */
  static final int MOST_COUNTED = 200;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  IndexStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A record with the terms by which it is found. */
  record Read(FoundRecord found, Set<String> terms) {}

  /** Puts what these subjects have now in the place of what they had. */
  void replace(String kind, Collection<UUID> subjects, List<Read> records) {
    jdbc.sql("delete from lookup.entry where kind = :kind and subject = any(:subjects)")
        .param("kind", kind)
        .param("subjects", subjects.toArray(UUID[]::new))
        .update();
    if (records.isEmpty()) {
      return;
    }
    var rows = new ArrayList<Map<String, Object>>();
    for (Read r : records) {
      var row = new LinkedHashMap<String, Object>();
      row.put("id", r.found().id());
      row.put("subject", r.found().subject());
      row.put("path", r.found().path());
      row.put("title", r.found().title().byTag());
      row.put("about", r.found().about().stream().map(Text::byTag).toList());
      row.put("day", r.found().day().toString());
      row.put("terms", r.terms());
      rows.add(row);
    }
    jdbc.sql(
            """
            insert into lookup.entry (kind, id, subject, path, title, about, day, terms)
            select :kind, e.id, e.subject, e.path, e.title, e.about, e.day,
                   array_to_tsvector(array(select jsonb_array_elements_text(e.terms)))
              from jsonb_to_recordset(:rows::jsonb)
                as e (id uuid, subject uuid, path text, title jsonb, about jsonb, day date,
                      terms jsonb)
            on conflict (kind, id) do update
               set subject = excluded.subject, path = excluded.path, title = excluded.title,
                   about = excluded.about, day = excluded.day, terms = excluded.terms
            """)
        .param("kind", kind)
        .param("rows", JSON.writeValueAsString(rows))
        .update();
    jdbc.sql("select gin_clean_pending_list('lookup.entry_terms_idx')").query(Long.class).single();
  }

  /** An entry as it is shown. */
  record Entry(String path, Text title, List<Text> about) {}

  /** What a query finds of a kind: some, the latest first, and how many there are. */
  record Found(List<Entry> entries, int count) {}

  /**
   * What is found of each kind; kinds of which nothing is found are left out.
   *
   * @param scopeByKind what tells the records of a kind that the reader sees
   * @param needs what each must meet besides
   */
  Map<String, Found> find(Map<String, String> scopeByKind, List<String> needs, int most) {
    var entries = new LinkedHashMap<String, List<Entry>>();
    var counts = new LinkedHashMap<String, Integer>();
    jdbc.sql(
            """
            select f.*
              from (select e.kind, e.path, e.title, e.about, e.day, e.id,
                           count(*) over (partition by e.kind) as entries,
                           row_number() over (partition by e.kind order by e.day desc, e.id) as place
                      from lookup.found(:kinds::text[], :ofKinds::tsquery[], :scopes::tsquery[],
                                        :needs::tsquery[], :counted) e) f
             where f.place <= :most
             order by array_position(:kinds::text[], f.kind), f.place
            """)
        .param("kinds", scopeByKind.keySet().toArray(String[]::new))
        .param("ofKinds", scopeByKind.keySet().stream().map(Sought::ofKind).toArray(String[]::new))
        .param("scopes", scopeByKind.values().toArray(String[]::new))
        .param("needs", needs.toArray(String[]::new))
        .param("counted", MOST_COUNTED + 1)
        .param("most", most)
        .query(
            row -> {
              String kind = row.getString("kind");
              counts.put(kind, row.getInt("entries"));
              entries.computeIfAbsent(kind, k -> new ArrayList<>()).add(entry(row));
            });
    var found = new LinkedHashMap<String, Found>();
    entries.forEach((kind, some) -> found.put(kind, new Found(some, counts.getOrDefault(kind, 0))));
    return found;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("path"),
        Text.fromJson(row.getString("title")),
        JSON
            .readValue(
                row.getString("about"), new TypeReference<List<LinkedHashMap<String, String>>>() {})
            .stream()
            .map(byTag -> new Text(byTag, null))
            .toList());
  }

  /**
   * How far a kind was read.
   *
   * @param reached the last subject; null before the first
   */
  record Reading(@Nullable UUID reached, boolean whole) {}

  Optional<Reading> reading(String kind, int edition) {
    return jdbc.sql(
            "select reached, whole from lookup.reading where kind = :kind and edition = :edition")
        .param("kind", kind)
        .param("edition", edition)
        .query(
            (row, n) -> new Reading(row.getObject("reached", UUID.class), row.getBoolean("whole")))
        .optional();
  }

  void note(String kind, int edition, Reading reading) {
    jdbc.sql(
            """
            insert into lookup.reading (kind, edition, reached, whole)
            values (:kind, :edition, :reached, :whole)
            on conflict (kind) do update
               set edition = excluded.edition, reached = excluded.reached, whole = excluded.whole
            """)
        .param("kind", kind)
        .param("edition", edition)
        .param("reached", reading.reached())
        .param("whole", reading.whole())
        .update();
  }
}
