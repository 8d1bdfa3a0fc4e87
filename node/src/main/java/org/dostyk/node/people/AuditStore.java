package org.dostyk.node.people;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the audit trail; rows are only ever added. */
@Component
class AuditStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many entries one statement writes. */
  private static final int TOGETHER = 5_000;

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
    endAt(e);
  }

  /** Appends entries that follow from one another; at least one. */
  void appendAll(List<AuditEntry> entries) {
    for (int from = 0; from < entries.size(); from += TOGETHER) {
      List<Written> some =
          entries.subList(from, Math.min(entries.size(), from + TOGETHER)).stream()
              .map(Written::of)
              .toList();
      jdbc.sql(
              """
              insert into people.audit_entry
                     (institution_id, position, at, actor_id, action, subject_kind, subject_id,
                      detail, salt, detail_hash, hash)
              select e.institution, e.position, e.at, e.actor, e.action, e.kind, e.subject,
                     e.detail, decode(e.salt, 'hex'), decode(e."detailHash", 'hex'),
                     decode(e.hash, 'hex')
                from json_to_recordset(:entries::json)
                  as e (institution uuid, position bigint, at timestamptz, actor uuid, action text,
                        kind text, subject uuid, detail text, salt text, "detailHash" text,
                        hash text)
              """)
          .param("entries", JSON.writeValueAsString(some))
          .update();
    }
    endAt(entries.getLast());
  }

  private void endAt(AuditEntry last) {
    jdbc.sql(
            """
            update people.audit_chain
               set length = :length, head = :head
             where institution_id = :institution
            """)
        .param("institution", last.institution().value())
        .param("length", last.position() + 1)
        .param("head", last.hash())
        .update();
  }

  /** An entry as a set of them is handed over. */
  private record Written(
      UUID institution,
      long position,
      String at,
      @Nullable UUID actor,
      String action,
      String kind,
      UUID subject,
      @Nullable String detail,
      @Nullable String salt,
      String detailHash,
      String hash) {

    static Written of(AuditEntry e) {
      HexFormat hex = HexFormat.of();
      return new Written(
          e.institution().value(),
          e.position(),
          e.at().toString(),
          e.actor(),
          e.action(),
          e.kind(),
          e.subject(),
          e.detail(),
          e.salt() == null ? null : hex.formatHex(e.salt()),
          hex.formatHex(e.detailHash()),
          hex.formatHex(e.hash()));
    }
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

  /** How long every chain is. */
  Map<InstitutionId, Long> lengths() {
    var lengths = new HashMap<InstitutionId, Long>();
    jdbc.sql("select institution_id, length from people.audit_chain")
        .query(
            row -> {
              lengths.put(
                  new InstitutionId(row.getObject("institution_id", UUID.class)),
                  row.getLong("length"));
            });
    return lengths;
  }

  /** Whether a chain has an entry beyond these lengths about a record of another kind. */
  boolean anyBeyond(Map<InstitutionId, Long> lengths, Set<String> kinds) {
    return jdbc.sql(
            """
            select exists (
                     select
                       from people.audit_chain c
                       left join unnest(:institutions, :lengths) as known (institution, length)
                              on known.institution = c.institution_id
                       join people.audit_entry e
                         on e.institution_id = c.institution_id
                        and e.position >= coalesce(known.length, 0)
                      where e.subject_kind <> all(:kinds))
            """)
        .param(
            "institutions",
            lengths.keySet().stream().map(InstitutionId::value).toArray(UUID[]::new))
        .param("lengths", lengths.values().toArray(Long[]::new))
        .param("kinds", kinds.toArray(String[]::new))
        .query(Boolean.class)
        .single();
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
