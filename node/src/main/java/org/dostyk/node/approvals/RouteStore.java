package org.dostyk.node.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of routes: an institution's usual ones and those of single agreements. */
@Component
class RouteStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  RouteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Route> usual(InstitutionId house, AgreementType type) {
    return jdbc.sql(
            """
            select *
              from approvals.template
             where institution_id = :house
               and agreement_type = :type
            """)
        .param("house", house.value())
        .param("type", type.name())
        .query((row, n) -> route(row))
        .optional();
  }

  Map<AgreementType, Route> usual(InstitutionId house) {
    var all = new EnumMap<AgreementType, Route>(AgreementType.class);
    jdbc.sql("select * from approvals.template where institution_id = :house")
        .param("house", house.value())
        .query(
            row -> {
              all.put(AgreementType.valueOf(row.getString("agreement_type")), route(row));
            });
    return all;
  }

  /** The route that one agreement has instead of the usual one. */
  Optional<Route> own(AgreementId agreement, InstitutionId house) {
    return jdbc.sql(
            """
            select *
              from approvals.route
             where agreement_id = :agreement
               and institution_id = :house
            """)
        .param("agreement", agreement.value())
        .param("house", house.value())
        .query((row, n) -> route(row))
        .optional();
  }

  /** Keeps a usual route over the revision that was read; false if it is not that any more. */
  boolean keep(InstitutionId house, AgreementType type, Route route) {
    return jdbc.sql(
                """
                insert into approvals.template as t
                       (institution_id, agreement_type, steps, shown, take_over, remind_days, revision)
                values (:house, :type, :steps::jsonb, :shown, :takeOver, :remindDays, 1)
                on conflict (institution_id, agreement_type) do update
                   set steps       = excluded.steps,
                       shown       = excluded.shown,
                       take_over   = excluded.take_over,
                       remind_days = excluded.remind_days,
                       revision    = t.revision + 1
                 where t.revision = :read
                """)
            .param("house", house.value())
            .param("type", type.name())
            .param("steps", JSON.writeValueAsString(route.steps()))
            .param("shown", route.shown().name())
            .param("takeOver", route.takeOver())
            .param("remindDays", route.remindDays())
            .param("read", route.revision())
            .update()
        == 1;
  }

  /** Keeps the route of one agreement, likewise. */
  boolean keep(AgreementId agreement, InstitutionId house, Route route) {
    return jdbc.sql(
                """
                insert into approvals.route as r
                       (agreement_id, institution_id, steps, shown, take_over, remind_days, revision)
                values (:agreement, :house, :steps::jsonb, :shown, :takeOver, :remindDays, 1)
                on conflict (agreement_id, institution_id) do update
                   set steps       = excluded.steps,
                       shown       = excluded.shown,
                       take_over   = excluded.take_over,
                       remind_days = excluded.remind_days,
                       revision    = r.revision + 1
                 where r.revision = :read
                """)
            .param("agreement", agreement.value())
            .param("house", house.value())
            .param("steps", JSON.writeValueAsString(route.steps()))
            .param("shown", route.shown().name())
            .param("takeOver", route.takeOver())
            .param("remindDays", route.remindDays())
            .param("read", route.revision())
            .update()
        == 1;
  }

  private static Route route(ResultSet row) throws SQLException {
    return new Route(
        JSON.readValue(row.getString("steps"), new TypeReference<List<PlannedStep>>() {}),
        Shown.valueOf(row.getString("shown")),
        row.getBoolean("take_over"),
        row.getInt("remind_days"),
        row.getInt("revision"));
  }
}
