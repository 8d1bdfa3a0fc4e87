package org.dostyk.node.people;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the audit trail; rows are only ever added. */
@Component
class AuditStore {
  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a chain ends. */
  @SuppressWarnings("ArrayRecordComponent")
  record Head(long length, byte[] hash) {}

  void begin(InstitutionId institution, byte[] genesis) {
    jdbc.sql(
            """
            insert into people.audit_chain (institution_id, length, head)
            values (:institution, 0, :head)
            """)
        .param("institution", institution.value())
        .param("head", genesis)
        .update();
  }

  /** The chain's end, held until the transaction ends: entries of one institution queue up. */
  Head lock(InstitutionId institution) {
    return jdbc.sql(
            """
            select length, head
              from people.audit_chain
             where institution_id = :institution
               for update
            """)
        .param("institution", institution.value())
        .query((row, n) -> new Head(row.getLong("length"), row.getBytes("head")))
        .single();
  }

  void append(AuditEntry e) {
    jdbc.sql(
            """
            insert into people.audit_entry
                   (institution_id, position, at, actor_id, action, subject_kind, subject_id,
                    detail, salt, detail_hash, hash)
            values (:institution, :position, :at, :actor, :action, :kind, :subject,
                    :detail, :salt, :detailHash, :hash)
            """)
        .param("institution", e.institution().value())
        .param("position", e.position())
        .param("at", e.at().atOffset(ZoneOffset.UTC))
        .param("actor", e.actor())
        .param("action", e.action())
        .param("kind", e.kind())
        .param("subject", e.subject())
        .param("detail", e.detail())
        .param("salt", e.salt())
        .param("detailHash", e.detailHash())
        .param("hash", e.hash())
        .update();
    jdbc.sql(
            """
            update people.audit_chain
               set length = :length, head = :head
             where institution_id = :institution
            """)
        .param("institution", e.institution().value())
        .param("length", e.position() + 1)
        .param("head", e.hash())
        .update();
  }

  List<AuditEntry> of(UUID subject, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select *
              from people.audit_entry
             where subject_id = :subject
               and institution_id = any(:readers)
             order by at desc, position desc
             limit 500
            """)
        .param("subject", subject)
        .param("readers", PeopleStore.ids(readers))
        .query((row, n) -> entry(row))
        .list();
  }

  List<AuditEntry> chain(InstitutionId institution, long before, int most) {
    return jdbc.sql(
            """
            select *
              from people.audit_entry
             where institution_id = :institution
               and position < :before
             order by position desc
             limit :most
            """)
        .param("institution", institution.value())
        .param("before", before)
        .param("most", most)
        .query((row, n) -> entry(row))
        .list();
  }

  boolean has(InstitutionId institution, byte[] hash) {
    return jdbc.sql(
            """
            select exists (select 1
                             from people.audit_entry
                            where institution_id = :institution
                              and hash = :hash)
            """)
        .param("institution", institution.value())
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  AuditVerdict verify(InstitutionId institution) {
    Optional<Head> head = head(institution);
    byte[] before = AuditEntry.genesis(institution);
    long expected = 0;
    try (Stream<AuditEntry> entries = inOrder(institution)) {
      for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
        if (entry.position() != expected) {
          return new AuditVerdict.Broken(expected, "missing");
        }
        if (!MessageDigest.isEqual(entry.hash(), entry.hashAfter(before))) {
          return new AuditVerdict.Broken(expected, "altered");
        }
        if (!entry.detailHolds()) {
          return new AuditVerdict.Broken(expected, "detail");
        }
        before = entry.hash();
        expected++;
      }
    }
    return head.isPresent()
            && expected == head.get().length()
            && MessageDigest.isEqual(before, head.get().hash())
        ? new AuditVerdict.Whole(expected, HexFormat.of().formatHex(before))
        : new AuditVerdict.Broken(expected, "head");
  }

  Optional<Head> head(InstitutionId institution) {
    return jdbc.sql(
            "select length, head from people.audit_chain where institution_id = :institution")
        .param("institution", institution.value())
        .query((row, n) -> new Head(row.getLong("length"), row.getBytes("head")))
        .optional();
  }

  private Stream<AuditEntry> inOrder(InstitutionId institution) {
    return jdbc
        .sql(
            """
            select *
              from people.audit_entry
             where institution_id = :institution
             order by position
            """)
        .param("institution", institution.value())
        .withFetchSize(1_000)
        .query((row, n) -> entry(row))
        .stream();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        new InstitutionId(row.getObject("institution_id", UUID.class)),
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor_id", UUID.class),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getObject("subject_id", UUID.class),
        row.getString("detail"),
        row.getBytes("salt"),
        row.getBytes("detail_hash"),
        row.getBytes("hash"));
  }
}
