package org.dostyk.node.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.portfolio.Health.Kind;
import org.dostyk.node.portfolio.Health.Reason;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of how partnerships are. */
@Component
class HealthStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  HealthStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A reason as it is kept. */
  private record Kept(
      Kind kind, int number, @Nullable String day, @Nullable String name, String path) {
    static Kept of(Reason r) {
      return new Kept(
          r.kind(),
          r.number(),
          r.day() == null ? null : r.day().toString(),
          r.name() == null ? null : r.name().toJson(),
          r.path());
    }

    Reason reason() {
      return new Reason(
          kind,
          number,
          day == null ? null : LocalDate.parse(day),
          name == null ? null : Text.fromJson(name),
          path);
    }
  }

  /** A partner's row. */
  record Row(PartnerId partner, Health health) {}

  /** Writes what was computed; rows that say the same already are left alone. */
  void write(InstitutionId keeper, Map<PartnerId, Health> computed, Instant now) {
    var ids = new ArrayList<UUID>();
    var words = new ArrayList<String>();
    var urgencies = new ArrayList<Integer>();
    var reasons = new ArrayList<String>();
    computed.forEach(
        (partner, health) -> {
          ids.add(partner.value());
          words.add(health.word().name());
          urgencies.add(health.urgency());
          reasons.add(JSON.writeValueAsString(health.reasons().stream().map(Kept::of).toList()));
        });
    jdbc.sql(
            """
            insert into portfolio.health as h
                   (keeper, partner_id, word, urgency, reasons, rule, computed_at)
            select :keeper, n.id, n.word, n.urgency, n.reasons::jsonb, :rule, :now
              from unnest(:ids, :words, :urgencies, :reasons) n (id, word, urgency, reasons)
            on conflict (keeper, partner_id) do update
               set word = excluded.word, urgency = excluded.urgency, reasons = excluded.reasons,
                   rule = excluded.rule, computed_at = excluded.computed_at
             where (h.word, h.urgency, h.reasons, h.rule)
                   is distinct from (excluded.word, excluded.urgency, excluded.reasons, excluded.rule)
            """)
        .param("keeper", keeper.value())
        .param("rule", HealthRules.VERSION)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", ids.toArray(UUID[]::new))
        .param("words", words.toArray(String[]::new))
        .param("urgencies", urgencies.toArray(Integer[]::new))
        .param("reasons", reasons.toArray(String[]::new))
        .update();
  }

  /** Forgets whoever is not among these any more. */
  void keepOnly(InstitutionId keeper, List<PartnerId> partners) {
    jdbc.sql(
            """
            delete from portfolio.health h
             where h.keeper = :keeper
               and h.partner_id <> all(:partners)
            """)
        .param("keeper", keeper.value())
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .update();
  }

  /** How many partnerships each word has. */
  Map<Word, Integer> counts(Set<InstitutionId> keepers) {
    var counts = new EnumMap<Word, Integer>(Word.class);
    jdbc.sql(
            """
            select h.word, count(*)::int as partners
              from portfolio.health h
             where h.keeper = any(:keepers)
             group by h.word
            """)
        .param("keepers", ExchangeStore.uuids(keepers))
        .query(
            row -> {
              counts.put(Word.valueOf(row.getString("word")), row.getInt("partners"));
            });
    return counts;
  }

  /** The partnerships of a word, those with most that asks for attention first. */
  List<Row> list(Set<InstitutionId> keepers, Word word, int most, int skip) {
    return jdbc.sql(
            """
            select h.partner_id, h.word, h.reasons
              from unnest(:keepers) k (keeper)
             cross join lateral (
                select *
                  from portfolio.health h
                 where h.keeper = k.keeper
                   and h.word = :word
                 order by h.urgency desc, h.partner_id
                 limit :reach) h
             order by h.urgency desc, h.partner_id
             limit :most offset :skip
            """)
        .param("keepers", ExchangeStore.uuids(keepers))
        .param("word", word.name())
        .param("reach", most + skip)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    List<Kept> kept = JSON.readValue(row.getString("reasons"), new TypeReference<List<Kept>>() {});
    return new Row(
        new PartnerId(row.getObject("partner_id", UUID.class)),
        new Health(Word.valueOf(row.getString("word")), kept.stream().map(Kept::reason).toList()));
  }
}
