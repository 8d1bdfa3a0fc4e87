package org.dostyk.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dostyk.postgres.Postgres;
import org.dostyk.postgres.RunningPostgres;

/** The database of a running node, to see what it holds without asking the node. */
final class SharedFolder implements AutoCloseable {
  private final RunningPostgres postgres;
  private final Connection connection;

  SharedFolder(Path folder) throws SQLException {
    postgres = Postgres.in(folder).attach().orElseThrow();
    connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  /** An agreement, and the number of its latest version. */
  record Shared(UUID agreement, int version) {}

  /** What is shared with an institution elsewhere, in the order of its beginning. */
  List<Shared> shared(String hei) throws SQLException {
    return list(
        """
        select s.object_id, max(v.number) as version
          from federation.shared s
          join network.peer p on p.id = s.peer_id
          join agreements.version v on v.agreement_id = s.object_id
         where p.hei = ?
           and s.topic = 'agreements'
         group by s.object_id
         order by s.object_id
        """,
        row -> new Shared(row.getObject(1, UUID.class), row.getInt(2)),
        hei);
  }

  /** Which of these answers stand beside an agreement here; found by their keys. */
  List<UUID> answers(Collection<UUID> ids) throws SQLException {
    return list(
        "select id from approvals.answer where id = any(?)",
        row -> row.getObject(1, UUID.class),
        connection.createArrayOf("uuid", ids.toArray()));
  }

  /** Whether both hold the same acts of what this one shares, and nothing of it is under way. */
  boolean isSameAs(SharedFolder other, String hei) throws SQLException {
    return waiting() == 0
        && other.waiting() == 0
        && acts(shared(hei)).equals(other.acts(shared(hei)));
  }

  private long waiting() throws SQLException {
    return list("select count(*) from network.message", row -> row.getLong(1)).getFirst();
  }

  private Map<UUID, String> acts(List<Shared> of) throws SQLException {
    var acts = new TreeMap<UUID, String>();
    list(
        """
        select object_id, count(*) || md5(string_agg(hash, ',' order by hash))
          from federation.act
         where topic = 'agreements'
           and object_id = any(?)
         group by object_id
        """,
        row -> acts.put(row.getObject(1, UUID.class), row.getString(2)),
        connection.createArrayOf("uuid", of.stream().map(Shared::agreement).toArray()));
    return acts;
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Reading<T> reading, Object... parameters)
      throws SQLException {
    var all = new ArrayList<T>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reading.read(rows));
        }
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    postgres.close();
  }
}
