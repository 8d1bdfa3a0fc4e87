package org.dostyk.node.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * A record as the one search keeps it.
 *
 * @param subject what the audit trail knows it by; a subject may have several records
 * @param id of the record, unique among its kind
 * @param readers the own institutions whose people may read it
 * @param path its address
 * @param title its title or name
 * @param about what tells it from others like it, each in its languages
 * @param words by what it is found besides title and {@code about}
 * @param day the later ones stand first
 */
public record FoundRecord(
    UUID subject,
    UUID id,
    Set<InstitutionId> readers,
    String path,
    Text title,
    List<Text> about,
    Collection<String> words,
    LocalDate day) {

  public FoundRecord {
    readers = Set.copyOf(readers);
    about = List.copyOf(about);
    words = List.copyOf(words);
  }

  /**
   * A row with the columns {@code subject, id, readers uuid[], path, title jsonb, about jsonb[],
   * words text[], day}.
   */
  public static FoundRecord of(ResultSet row, int number) throws SQLException {
    var readers = new LinkedHashSet<InstitutionId>();
    for (UUID reader : (UUID[]) row.getArray("readers").getArray()) {
      readers.add(new InstitutionId(reader));
    }
    var about = new ArrayList<Text>();
    for (Object json : (Object[]) row.getArray("about").getArray()) {
      about.add(Text.fromJson(json.toString()));
    }
    return new FoundRecord(
        row.getObject("subject", UUID.class),
        row.getObject("id", UUID.class),
        readers,
        row.getString("path"),
        Text.fromJson(row.getString("title")),
        about,
        Arrays.asList((String[]) row.getArray("words").getArray()),
        row.getObject("day", LocalDate.class));
  }
}
