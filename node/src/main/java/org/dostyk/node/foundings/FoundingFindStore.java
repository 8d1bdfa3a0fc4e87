package org.dostyk.node.foundings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What foundings are found by: the name that the institution will bear, and its purpose. */
@Component
class FoundingFindStore implements Findable {
  private final JdbcClient jdbc;
  private final Partners partners;

  FoundingFindStore(JdbcClient jdbc, Partners partners) {
    this.jdbc = jdbc;
    this.partners = partners;
  }

  @Override
  public String heading() {
    return "foundings.nav";
  }

  @Override
  public int order() {
    return 75;
  }

  @Override
  public String subject() {
    return Foundings.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from foundings.founding
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
            select f.id, f.purpose, f.founded_on,
                   array(select f.keeper
                          union
                         select o.partner_id
                           from foundings.founder o
                          where o.founding_id = f.id) as readers
              from foundings.founding f
             where f.id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              LocalDate founded = row.getObject("founded_on", LocalDate.class);
              return new FoundRecord(
                  id,
                  id,
                  Arrays.stream((UUID[]) row.getArray("readers").getArray())
                      .map(InstitutionId::new)
                      .collect(Collectors.toSet()),
                  "/foundings/" + id,
                  partners.nameOf(new PartnerId(id)),
                  List.of(Text.fromJson(row.getString("purpose"))),
                  List.of(),
                  Objects.requireNonNullElse(founded, LocalDate.of(1900, 1, 1)));
            })
        .list();
  }
}
