package org.dostyk.node.ceremonies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What ceremonies are found by: their name or their text's title, and who signs. */
@Component
class CeremonyFindStore implements Findable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Text UNNAMED = Text.of("en", "–");
  private final JdbcClient jdbc;

  CeremonyFindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String heading() {
    return "ceremonies.nav";
  }

  @Override
  public int order() {
    return 65;
  }

  @Override
  public String subject() {
    return Ceremonies.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from ceremonies.ceremony
             where cast(:after as uuid) is null or id > :after
             order by id
             limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select c.id, c.house, c.text, c.saved_at,
                   array(select p.name
                           from ceremonies.pair p
                          where p.ceremony_id = c.id
                          order by p.position) as partners
              from ceremonies.ceremony c
             where c.id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, n) -> record(row))
        .list();
  }

  private static FoundRecord record(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Draft text = JSON.readValue(row.getString("text"), Draft.class);
    var title = new LinkedHashMap<String, String>();
    text.languages()
        .forEach(
            tag -> {
              String own = text.detail("ceremony." + tag);
              title.put(tag, own.isEmpty() ? text.title().getOrDefault(tag, "") : own);
            });
    var partners = new ArrayList<Text>();
    for (Object json : (Object[]) row.getArray("partners").getArray()) {
      partners.add(Text.fromJson(json.toString()));
    }
    return new FoundRecord(
        id,
        id,
        Set.of(new InstitutionId(row.getObject("house", UUID.class))),
        "/ceremonies/" + id,
        Text.ofNonBlank(title).orElse(UNNAMED),
        partners,
        Arrays.asList(text.title().values().toArray(String[]::new)),
        row.getObject("saved_at", OffsetDateTime.class).toLocalDate());
  }
}
