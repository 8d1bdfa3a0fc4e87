package org.dostyk.node.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of delegations are found by: their names in every script, post and house. */
@Component
class DelegateFindStore implements Findable {
  private final JdbcClient jdbc;
  private final VisitFindStore visits;

  DelegateFindStore(JdbcClient jdbc, VisitFindStore visits) {
    this.jdbc = jdbc;
    this.visits = visits;
  }

  @Override
  public String heading() {
    return "visits.travellers";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String subject() {
    return Visits.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return visits.subjects(after, most);
  }

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            select d.*, v.readers, v.from_day, v.purpose,
                   (select p.name
                      from visits.party p
                     where p.visit_id = v.id
                       and p.partner_id = d.partner_id) as house
              from visits.delegate d
              join visits.visit v on v.id = d.visit_id
             where v.id = any(:subjects)
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, n) -> record(row))
        .list();
  }

  private static FoundRecord record(ResultSet row) throws SQLException {
    Delegate delegate = DelegateStore.delegate(row);
    UUID visit = row.getObject("visit_id", UUID.class);
    var about = new ArrayList<Text>();
    delegate.office().ifPresent(about::add);
    String house = row.getString("house");
    if (house != null) {
      about.add(Text.fromJson(house));
    }
    about.add(Text.fromJson(row.getString("purpose")));
    return new FoundRecord(
        visit,
        delegate.id().value(),
        Arrays.stream((UUID[]) row.getArray("readers").getArray())
            .map(InstitutionId::new)
            .collect(Collectors.toSet()),
        "/visits/" + visit + "/delegation",
        delegate.names().text(),
        about,
        delegate.names().lines(),
        row.getObject("from_day", LocalDate.class));
  }
}
