package org.dostyk.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of own institutions. */
@Component
class OwnInstitutionStore {
  private final JdbcClient jdbc;

  OwnInstitutionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean add(OwnInstitution i, Instant now) {
    Place there = i.counterpart();
    return jdbc.sql(
                """
                insert into people.own_institution
                       (id, name, country, town, zone, counterpart_town, counterpart_zone, created_at)
                values (:id, :name::jsonb, :country, :town::jsonb, :zone, :there::jsonb, :thereZone, :now)
                on conflict (id) do nothing
                """)
            .param("id", i.id().value())
            .param("name", i.name().toJson())
            .param("country", i.country().code())
            .param("town", i.place().name().toJson())
            .param("zone", i.place().zone().getId())
            .param("there", there == null ? null : there.name().toJson())
            .param("thereZone", there == null ? null : there.zone().getId())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<OwnInstitution> all() {
    return jdbc.sql("select * from people.own_institution order by created_at, id")
        .query((row, n) -> institution(row))
        .list();
  }

  static OwnInstitution institution(ResultSet row) throws SQLException {
    return institution(row, "id");
  }

  /**
   * An institution in a row that holds others' columns too.
   *
   * @param id the column of its id
   */
  static OwnInstitution institution(ResultSet row, String id) throws SQLException {
    return new OwnInstitution(
        new InstitutionId(row.getObject(id, UUID.class)),
        Text.fromJson(row.getString("name")),
        new Country(row.getString("country")),
        new Place(Text.fromJson(row.getString("town")), ZoneId.of(row.getString("zone"))),
        place(row.getString("counterpart_town"), row.getString("counterpart_zone")));
  }

  private static @Nullable Place place(@Nullable String town, @Nullable String zone) {
    return town == null || zone == null ? null : new Place(Text.fromJson(town), ZoneId.of(zone));
  }
}
