package org.dostyk.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of several tables, gathered and written together in the order that their keys need. */
final class Batches implements AutoCloseable {
  static final int AGREEMENT = 0;
  static final int PARTY = 1;
  static final int DOCUMENT = 2;
  static final int HOLDER = 3;
  static final int VERSION = 4;
  static final int SIGNATORY = 5;
  static final int SIGNATURE = 6;
  static final int WORKING = 7;
  static final int REVISION = 8;

  private static final List<String> INSERTS =
      List.of(
          "insert into agreements.agreement (id, type, drafted_by, created_at, in_force, in_force_at)"
              + " values (?, ?, ?, ?, ?, ?)",
          "insert into agreements.party (agreement_id, position, partner_id, name, house)"
              + " values (?, ?, ?, ?::jsonb, ?)",
          "insert into documents.document (hash, kind, bytes, kept_at)"
              + " values (?, 'canonical', ?, ?)",
          "insert into documents.holder (hash, institution_id, since) values (?, ?, ?)",
          "insert into agreements.version"
              + " (agreement_id, number, hash, title, proposed_by, proposer, proposed_at)"
              + " values (?, ?, ?, ?::jsonb, ?, ?, ?)",
          "insert into agreements.signatory (hash, party, signatory, awaited, since)"
              + " values (?, ?, ?, ?, ?)",
          "insert into agreements.signature (hash, party, signatory, manner, signed_at, town, zone)"
              + " values (?, ?, ?, 'ACCOUNT', ?, '{\"en\": \"Oskemen\"}'::jsonb, 'Asia/Almaty')",
          "insert into agreements.working_text"
              + " (agreement_id, institution_id, draft, based_on, revision, saved_by, saved_at)"
              + " values (?, ?, ?::jsonb, 0, 1, ?, ?)",
          "insert into agreements.revision"
              + " (agreement_id, institution_id, number, draft, saved_by, saved_at)"
              + " values (?, ?, 1, ?::jsonb, ?, ?)");

  private final List<PreparedStatement> statements = new ArrayList<>();

  Batches(Connection connection) throws SQLException {
    for (String insert : INSERTS) {
      statements.add(connection.prepareStatement(insert));
    }
  }

  void add(int table, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(table);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  void write() throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.close();
    }
  }
}
