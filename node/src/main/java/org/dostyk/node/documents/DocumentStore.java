package org.dostyk.node.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of kept documents; rows are only ever added. */
@Component
class DocumentStore {
  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(KeptDocument d) {
    jdbc.sql(
            """
            insert into documents.document (hash, kind, bytes, kept_at)
            values (:hash, :kind, :bytes, :now)
            on conflict (hash) do nothing
            """)
        .param("hash", bytes(d.hash()))
        .param("kind", d.kind().code())
        .param("bytes", d.bytes())
        .param("now", d.keptAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void addHolders(Hash hash, Set<InstitutionId> institutions, Instant now) {
    jdbc.sql(
            """
            insert into documents.holder (hash, institution_id, since)
            select :hash, institution, :now
              from unnest(:institutions) as institution
            on conflict (hash, institution_id) do nothing
            """)
        .param("hash", bytes(hash))
        .param("institutions", ids(institutions))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<KeptDocument> find(Hash hash, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select hash, kind, bytes, kept_at
              from documents.document
             where hash = :hash
               and exists (select
                             from documents.holder h
                            where h.hash = document.hash
                              and h.institution_id = any(:readers))
            """)
        .param("hash", bytes(hash))
        .param("readers", ids(readers))
        .query((row, n) -> document(row))
        .optional();
  }

  boolean has(Hash hash) {
    return jdbc.sql("select exists (select from documents.document where hash = :hash)")
        .param("hash", bytes(hash))
        .query(Boolean.class)
        .single();
  }

  /** The first two canonical documents whose hash begins with these digits. */
  List<Hash> beginningWith(String digits) {
    return jdbc.sql(
            """
            select hash
              from documents.document
             where kind = 'canonical'
               and hash between :least and :greatest
             order by hash
             limit 2
            """)
        .param("least", padded(digits, '0'))
        .param("greatest", padded(digits, 'f'))
        .query((row, n) -> hash(row))
        .list();
  }

  private static KeptDocument document(ResultSet row) throws SQLException {
    return new KeptDocument(
        hash(row),
        Kind.of(row.getString("kind")),
        row.getBytes("bytes"),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }

  private static Hash hash(ResultSet row) throws SQLException {
    return new Hash(HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static byte[] bytes(Hash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }

  private static byte[] padded(String digits, char with) {
    char[] all = new char[Hash.DIGITS];
    Arrays.fill(all, with);
    digits.getChars(0, digits.length(), all, 0);
    return HexFormat.of().parseHex(new String(all));
  }

  private static UUID[] ids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
