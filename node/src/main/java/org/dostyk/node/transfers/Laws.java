package org.dostyk.node.transfers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dostyk.node.values.Country;
import org.springframework.stereotype.Component;

/**
 * What countries' laws say to sending data abroad, read from {@code transfers/laws.tsv}: which
 * basis each knows, and which data it holds to be sensitive. Law is data with a source and a time
 * in which it holds; where no line stands for a country, nothing is claimed.
 */
@Component
class Laws {
  private static final String FILE = "/transfers/laws.tsv";
  private static final int COLUMNS = 7;

  private final List<Line> lines;

  Laws() {
    try (InputStream file = Objects.requireNonNull(Laws.class.getResourceAsStream(FILE))) {
      lines = read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private record Line(String about, String code, LegalGround ground) {}

  private static List<Line> read(String tsv) {
    var lines = new ArrayList<Line>();
    for (String line : tsv.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] said = line.split("\t", -1);
      if (said.length != COLUMNS) {
        throw new IllegalStateException(FILE + ": not " + COLUMNS + " columns: " + line);
      }
      lines.add(
          new Line(
              said[0],
              said[1],
              new LegalGround(
                  new Country(said[2]),
                  said[3],
                  said[4],
                  LocalDate.parse(said[5]),
                  said[6].isEmpty() ? null : LocalDate.parse(said[6]))));
    }
    return List.copyOf(lines);
  }

  /** Whether anything stands here of a country's law. */
  boolean knows(Country country) {
    return lines.stream().anyMatch(l -> l.ground().country().equals(country));
  }

  /** The provisions by which a country's law knew a basis on a day. */
  List<LegalGround> grounds(TransferBasis basis, Country country, LocalDate day) {
    return found("basis", basis.key(), country, day);
  }

  /** Those by which it held data to be sensitive. */
  List<LegalGround> sensitive(DataCategory category, Country country, LocalDate day) {
    return found("sensitive", category.key(), country, day);
  }

  private List<LegalGround> found(String about, String code, Country country, LocalDate day) {
    return lines.stream()
        .filter(l -> l.about().equals(about) && l.code().equals(code))
        .map(Line::ground)
        .filter(g -> g.country().equals(country) && g.heldOn(day))
        .toList();
  }
}
