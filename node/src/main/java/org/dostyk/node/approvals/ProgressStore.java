package org.dostyk.node.approvals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.approvals.Progress.Passed;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what parties at other nodes let be seen of their approval. */
@Component
class ProgressStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient jdbc;

  ProgressStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(LinkedHashMap<String, String> title, String at) {}

  /** Keeps what a party shows, unless something later is known. */
  void keep(AgreementId agreement, PartnerId party, Hash version, Instant at, Progress progress) {
    jdbc.sql(
            """
            insert into approvals.elsewhere as e
                   (agreement_id, party_id, hash, at, hidden, done, steps)
            values (:agreement, :party, :hash, :at, :hidden, :done, :steps::jsonb)
            on conflict (agreement_id, party_id, hash) do update
               set at = excluded.at, hidden = excluded.hidden, done = excluded.done,
                   steps = excluded.steps
             where e.at <= excluded.at
            """)
        .param("agreement", agreement.value())
        .param("party", party.value())
        .param("hash", version.hex())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("hidden", progress.hidden())
        .param("done", progress.done())
        .param(
            "steps",
            JSON.writeValueAsString(
                progress.steps().stream()
                    .map(p -> new Row(new LinkedHashMap<>(p.title().byTag()), p.at().toString()))
                    .toList()))
        .update();
  }

  /** What parties elsewhere show of one version. */
  Map<PartnerId, Progress> of(AgreementId agreement, Hash version) {
    var found = new LinkedHashMap<PartnerId, Progress>();
    jdbc.sql(
            """
            select *
              from approvals.elsewhere
             where agreement_id = :agreement
               and hash = :hash
               and not hidden
            """)
        .param("agreement", agreement.value())
        .param("hash", version.hex())
        .query(
            row -> {
              found.put(
                  new PartnerId(row.getObject("party_id", UUID.class)),
                  new Progress(false, row.getBoolean("done"), steps(row.getString("steps"))));
            });
    return found;
  }

  private static List<Passed> steps(String json) {
    return JSON.readValue(json, new TypeReference<List<Row>>() {}).stream()
        .map(r -> new Passed(new Text(r.title(), null), Instant.parse(r.at())))
        .toList();
  }
}
