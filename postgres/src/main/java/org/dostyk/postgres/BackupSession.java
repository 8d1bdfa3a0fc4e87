package org.dostyk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one connection on which a back-up begins and ends. While it is open the server keeps the log
 * that the back-up needs; if it breaks, the server forgets about the back-up.
 */
final class BackupSession {

  /**
   * What makes a copy of the files into a back-up.
   *
   * @param label the content of {@code backup_label}, byte by byte
   * @param segments the files of the log from the back-up's beginning to its end
   * @param at when it ended, by the server's clock
   */
  record End(String label, List<String> segments, String at) {}

  private final Connection keeper;
  private String begin = "";

  BackupSession(Connection keeper) {
    this.keeper = keeper;
  }

  void begin() throws SQLException {
    try (var statement = keeper.createStatement()) {
      // Its name is this connection's own: two back-ups may run at once.
      statement.execute(
          """
          select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)
          """);
      try (var rows =
          statement.executeQuery("select pg_backup_start('dostyk', fast => true)::text")) {
        rows.next();
        begin = rows.getString(1);
      }
    }
  }

  End end() throws SQLException {
    try (var statement = keeper.createStatement();
        var rows =
            statement.executeQuery(
                """
                select lsn::text, labelfile, spcmapfile, now()::text
                  from pg_backup_stop(wait_for_archive => false)
                """)) {
      rows.next();
      if (!rows.getString(3).isBlank()) {
        throw new SQLException("There are tablespaces outside the folder: " + rows.getString(3));
      }
      return new End(rows.getString(2), segmentsUntil(rows.getString(1)), rows.getString(4));
    }
  }

  /** The server has filled up the last segment and begun another, so each of these is complete. */
  private List<String> segmentsUntil(String end) throws SQLException {
    try (var query =
        keeper.prepareStatement(
            """
            select pg_walfile_name('0/0'::pg_lsn + number * size + 1)
              from (select setting::numeric as size
                      from pg_settings
                     where name = 'wal_segment_size') as segment,
                   generate_series(div(?::pg_lsn - '0/0', size),
                                   div(?::pg_lsn - '0/0' - 1, size)) as number
             order by number
            """)) {
      query.setString(1, begin);
      query.setString(2, end);
      try (var rows = query.executeQuery()) {
        var segments = new ArrayList<String>();
        while (rows.next()) {
          segments.add(rows.getString(1));
        }
        return segments;
      }
    }
  }
}
