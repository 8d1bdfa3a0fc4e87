package org.dostyk.node.network;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of exchanges; rows are only ever added. */
@Component
class KeptExchangeStore {
  private final JdbcClient jdbc;

  KeptExchangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An exchange as it is kept.
   *
   * @param hei who was asked or asked; empty where nobody knows
   * @param byUs whether we asked
   * @param status 0 where no answer came
   * @param sent the hash of what we sent
   * @param received the hash of what they sent
   */
  record Kept(
      UUID id,
      InstitutionId house,
      String hei,
      Instant at,
      boolean byUs,
      String line,
      int status,
      String request,
      String response,
      String sent,
      String received,
      boolean proven,
      String trouble) {}

  /** Kept whatever becomes of what it was about. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(Kept e) {
    jdbc.sql(
            """
            insert into network.exchange
                   (id, house, hei, at, asked_by_us, line, status, request, response, sent,
                    received, proven, trouble)
            values (:id, :house, :hei, :at, :byUs, :line, :status, :request, :response, :sent,
                    :received, :proven, :trouble)
            """)
        .param("id", e.id())
        .param("house", e.house().value())
        .param("hei", e.hei())
        .param("at", e.at().atOffset(ZoneOffset.UTC))
        .param("byUs", e.byUs())
        .param("line", e.line())
        .param("status", e.status())
        .param("request", e.request())
        .param("response", e.response())
        .param("sent", e.sent())
        .param("received", e.received())
        .param("proven", e.proven())
        .param("trouble", e.trouble())
        .update();
  }

  /** The last exchanges with an institution, the newest first. */
  List<Kept> with(InstitutionId house, String hei, int most) {
    return jdbc.sql(
            """
            select *
              from network.exchange
             where house = :house
               and hei = :hei
             order by at desc, id desc
             limit :most
            """)
        .param("house", house.value())
        .param("hei", hei)
        .param("most", most)
        .query(
            (row, n) ->
                new Kept(
                    row.getObject("id", UUID.class),
                    house,
                    hei,
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("asked_by_us"),
                    row.getString("line"),
                    row.getInt("status"),
                    row.getString("request"),
                    row.getString("response"),
                    row.getString("sent"),
                    row.getString("received"),
                    row.getBoolean("proven"),
                    row.getString("trouble")))
        .list();
  }
}
