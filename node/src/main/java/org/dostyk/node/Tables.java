package org.dostyk.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The modules' tables as the database knows them, without what a move to another server drops. */
final class Tables {
  /** Sessions end with the move, guesses are forgotten, jobs plan themselves anew. */
  static final Set<String> LEFT_BEHIND =
      Set.of("people.session", "people.session_attributes", "people.attempt", "notices.job");

  private static final String HISTORY = "migration";

  private final Connection connection;

  Tables(Connection connection) {
    this.connection = connection;
  }

  /** Qualified names, each after every other table that it refers to. */
  List<String> inOrder() throws SQLException {
    var open = new TreeMap<String, TreeSet<String>>();
    for (String table : names()) {
      open.put(table, new TreeSet<>());
    }
    var references =
        """
        select conrelid::regclass::text, confrelid::regclass::text
          from pg_constraint
         where contype = 'f' and conrelid <> confrelid
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(references)) {
      while (rows.next()) {
        if (open.get(rows.getString(1)) instanceof TreeSet<String> refersTo) {
          refersTo.add(rows.getString(2));
        }
      }
    }
    var order = new ArrayList<String>();
    while (!open.isEmpty()) {
      var ready =
          open.entrySet().stream()
              .filter(e -> order.containsAll(e.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (ready.isEmpty()) {
        throw new CannotDo("These tables refer to each other in a circle: " + open.keySet());
      }
      order.addAll(ready);
      ready.forEach(open::remove);
    }
    return order;
  }

  /** The columns that hold data of their own, in their order. */
  List<String> columns(String table) throws SQLException {
    return strings(
        """
        select quote_ident(attname)
          from pg_attribute
         where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
         order by attnum
        """,
        table);
  }

  boolean hasRows(String table) throws SQLException {
    return !strings("select 1 from " + table + " limit 1").isEmpty();
  }

  /** Each module's last migration, of the modules that have any here. */
  Map<String, String> schemas() throws SQLException {
    var versions = new TreeMap<String, String>();
    for (String module : Migrations.modules()) {
      if (!strings(
              "select to_regclass(?)::text where to_regclass(?) is not null",
              module + "." + HISTORY,
              module + "." + HISTORY)
          .isEmpty()) {
        strings(
                """
                select version
                  from %s.%s
                 where success and version is not null
                 order by installed_rank desc
                 limit 1
                """
                    .formatted(module, HISTORY))
            .forEach(version -> versions.put(module, version));
      }
    }
    return versions;
  }

  Map<String, Long> sequences() throws SQLException {
    var sequences = new LinkedHashMap<String, Long>();
    var query =
        """
        select schemaname || '.' || sequencename, last_value
          from pg_sequences
         where schemaname = any(?) and last_value is not null
         order by 1
        """;
    try (var statement = connection.prepareStatement(query)) {
      statement.setArray(1, modules());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          sequences.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return sequences;
  }

  private List<String> names() throws SQLException {
    var query =
        """
        select schemaname || '.' || tablename
          from pg_tables
         where schemaname = any(?) and tablename <> ?
        """;
    var names = new ArrayList<String>();
    try (var statement = connection.prepareStatement(query)) {
      statement.setArray(1, modules());
      statement.setString(2, HISTORY);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    names.removeAll(LEFT_BEHIND);
    return names;
  }

  private java.sql.Array modules() throws SQLException {
    return connection.createArrayOf("text", Migrations.modules().toArray());
  }

  private List<String> strings(String query, String... values) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
