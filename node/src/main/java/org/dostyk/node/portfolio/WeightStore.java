package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.portfolio.Weights.Unit;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.StayKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sets of weights; rows are only ever added. */
@Component
class WeightStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  WeightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a set; false if its number is taken. */
  boolean add(InstitutionId keeper, Weights weights, AccountId by) {
    var byKey = new LinkedHashMap<String, String>();
    weights.of().forEach((unit, weight) -> byKey.put(unit.key(), weight.toPlainString()));
    return jdbc.sql(
                """
                insert into portfolio.weights (keeper, number, weights, reason, made_by, made_at)
                values (:keeper, :number, :weights::jsonb, :reason, :by, :at)
                on conflict (keeper, number) do nothing
                """)
            .param("keeper", keeper.value())
            .param("number", weights.number())
            .param("weights", JSON.writeValueAsString(byKey))
            .param("reason", weights.reason())
            .param("by", by.value())
            .param("at", weights.madeAt().orElseThrow().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** An institution's sets, the latest first; the one with which all begin is not among them. */
  List<Weights> of(InstitutionId keeper) {
    return jdbc.sql("select * from portfolio.weights where keeper = :keeper order by number desc")
        .param("keeper", keeper.value())
        .query((row, n) -> read(row))
        .list();
  }

  private static Weights read(ResultSet row) throws SQLException {
    Map<String, String> byKey =
        JSON.readValue(row.getString("weights"), new TypeReference<Map<String, String>>() {});
    var weights = new LinkedHashMap<Unit, BigDecimal>();
    for (StayKind kind : StayKind.values()) {
      for (StayUnit unit : StayUnit.values()) {
        var one = new Unit(kind, unit);
        weights.put(one, new BigDecimal(byKey.getOrDefault(one.key(), "0")));
      }
    }
    return new Weights(
        row.getInt("number"),
        weights,
        row.getString("reason"),
        Optional.of(row.getObject("made_at", OffsetDateTime.class).toInstant()));
  }
}
