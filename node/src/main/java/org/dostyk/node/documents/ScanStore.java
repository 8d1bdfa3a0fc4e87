package org.dostyk.node.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.documents.ScanFinding.Page;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of scans' pages as they are shown; rows are only ever added. */
@Component
class ScanStore {
  private static final byte[] NOT_READ = {};
  private final JdbcClient jdbc;

  ScanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Hash scan, int number, Page page, Instant now) {
    jdbc.sql(
            """
            insert into documents.scan_page
                   (hash, number, width, height, turn, codes, picture, made_at)
            values (:hash, :number, :width, :height, :turn, :codes, :picture, :now)
            on conflict (hash, number) do nothing
            """)
        .param("hash", bytes(scan))
        .param("number", number)
        .param("width", page.width())
        .param("height", page.height())
        .param("turn", page.turn().name())
        .param("codes", page.codes().stream().map(Hash::hex).toArray(String[]::new))
        .param("picture", page.jpeg())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The pages without their pictures. */
  List<Page> pages(Hash scan, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select width, height, turn, codes
              from documents.scan_page
             where hash = :hash
               and exists (select
                             from documents.holder h
                            where h.hash = scan_page.hash
                              and h.institution_id = any(:readers))
             order by number
            """)
        .param("hash", bytes(scan))
        .param("readers", ids(readers))
        .query((row, n) -> page(row))
        .list();
  }

  Optional<byte[]> picture(Hash scan, int page, Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select picture
              from documents.scan_page
             where hash = :hash
               and number = :number
               and exists (select
                             from documents.holder h
                            where h.hash = scan_page.hash
                              and h.institution_id = any(:readers))
            """)
        .param("hash", bytes(scan))
        .param("number", page)
        .param("readers", ids(readers))
        .query((row, n) -> row.getBytes("picture"))
        .optional();
  }

  private static Page page(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray("codes").getArray();
    return new Page(
        row.getInt("width"),
        row.getInt("height"),
        NOT_READ,
        Turn.valueOf(row.getString("turn")),
        Arrays.stream(codes).map(Hash::new).toList());
  }

  private static byte[] bytes(Hash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }

  private static UUID[] ids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
