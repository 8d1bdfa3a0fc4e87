package org.dostyk.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What colleagues are found by, for the administrators of an institution where they have a seat.
 */
@Component
class AccountFindStore implements Findable {
  private final JdbcClient jdbc;

  AccountFindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String heading() {
    return "people.nav.people";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String subject() {
    return Account.RECORD;
  }

  @Override
  public Set<Role> readers() {
    return Set.of(Role.ADMINISTRATOR);
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from people.account
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
            select a.*, 0 as revision,
                   (select jsonb_agg(jsonb_build_object(
                             'script', f.script, 'parts', f.parts, 'source', f.source,
                             'validFrom', f.valid_from, 'validTo', f.valid_to) order by f.position)
                      from people.name_form f
                     where f.person_id = a.person_id) as names,
                   array(select p.institution_id
                           from people.person p
                          where p.id = a.person_id
                          union
                         select r.institution_id
                           from people.role_held r
                          where r.account_id = a.id) as readers,
                   array(select t.value
                           from people.role_held r
                          cross join lateral jsonb_each_text(r.office) t
                          where r.account_id = a.id
                            and r.office is not null) as offices
              from people.account a
             where a.id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, n) -> record(row))
        .list();
  }

  private static FoundRecord record(ResultSet row) throws SQLException {
    Account account = PeopleStore.account(row);
    var words = new ArrayList<>(account.names().lines());
    words.addAll(Arrays.asList((String[]) row.getArray("offices").getArray()));
    return new FoundRecord(
        account.id().value(),
        account.id().value(),
        Arrays.stream((UUID[]) row.getArray("readers").getArray())
            .map(InstitutionId::new)
            .collect(Collectors.toSet()),
        "/people/" + account.id(),
        account.names().text(),
        List.of(Text.of("en", account.email())),
        words,
        row.getObject("created_at", OffsetDateTime.class).toLocalDate());
  }
}
