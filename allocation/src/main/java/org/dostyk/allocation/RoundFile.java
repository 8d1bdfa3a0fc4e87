package org.dostyk.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a round from a file, in one pass and without holding the file in memory. The format, in
 * JSON and in CSV, is described in {@code docs/guide/allocation-files.md}.
 */
public final class RoundFile {
  private static final String FORMAT = "dostyk-allocation";
  private static final String VERSION = "1";

  private final Draft draft = new Draft();
  private final Entries entries = new Entries(draft);
  private final Set<String> seen = new HashSet<>();

  private RoundFile() {}

  /**
   * Reads a file; JSON if it begins with a brace, else CSV.
   *
   * @throws IOException if the file cannot be read at all
   */
  public static Reading read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @throws IOException if the stream breaks
   */
  public static Reading read(InputStream in) throws IOException {
    var file = new RoundFile();
    var first = new PushbackInputStream(in, 4);
    try {
      if (beginsWithBrace(first)) {
        file.json(new JsonReader(first));
      } else {
        file.csv(new CsvReader(first));
      }
    } catch (Unreadable e) {
      file.draft.object("not_understood", e.row(), "%s", e.text());
    }
    return file.draft.finish();
  }

  private static boolean beginsWithBrace(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(4);
    in.unread(start);
    String text = new String(start, StandardCharsets.UTF_8);
    return text.replace("\uFEFF", "").stripLeading().startsWith("{");
  }

  private void json(JsonReader json) throws IOException {
    json.object(
        name -> {
          long row = json.line();
          if (!seen.add(name)) {
            throw new Unreadable(row, "\"" + name + "\" stands here a second time");
          }
          var section = Section.of(name);
          if (section.isPresent()) {
            json.array(() -> entries.add(section.get(), entry(json)));
          } else if (name.equals("lottery")) {
            Entry lottery = entry(json);
            lottery(row, lottery.text("seed"), lottery.text("commitment"));
          } else {
            setting(row, name, json.text());
          }
        });
    json.end();
    checkFormat();
  }

  private static Entry entry(JsonReader json) throws IOException {
    var entry = new Entry(json.line());
    json.object(
        name -> {
          if (!entry.put(name, items(json))) {
            throw new Unreadable(json.line(), "\"" + name + "\" stands twice in one entry");
          }
        });
    return entry;
  }

  private static List<Entry.Item> items(JsonReader json) throws IOException {
    List<Entry.Item> items = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> items.add(json.isObject() ? pair(json) : new Entry.Item(json.text(), null)));
    } else if (json.isObject()) {
      json.object(name -> items.add(new Entry.Item(name, json.text())));
    } else {
      items.add(new Entry.Item(json.text(), null));
    }
    return items;
  }

  /** A wish with a score of its own: {@code {"place": "p", "score": 90}}. */
  private static Entry.Item pair(JsonReader json) throws IOException {
    long row = json.line();
    var pair = new @Nullable String[2];
    json.object(
        name -> {
          switch (name) {
            case "place" -> pair[0] = json.text();
            case "score" -> pair[1] = json.text();
            default -> throw new Unreadable(row, "A wish has a place and a score, no " + name);
          }
        });
    if (pair[0] == null) {
      throw new Unreadable(row, "A wish names no place");
    }
    return new Entry.Item(pair[0], pair[1]);
  }

  private void csv(CsvReader csv) throws IOException {
    @Nullable Section section = null;
    List<String> header = List.of();
    for (List<String> cells = csv.next(); !cells.isEmpty(); cells = csv.next()) {
      String first = cells.getFirst();
      if (first.startsWith("[")) {
        section = section(csv.line(), first);
        header = List.copyOf(csv.next());
      } else if (section != null) {
        entries.add(section, entry(csv.line(), header, cells));
      } else if (first.equals("lottery")) {
        lottery(csv.line(), cell(cells, 1), cell(cells, 2));
      } else {
        setting(csv.line(), first, cells.size() > 1 ? cells.get(1) : "");
      }
    }
    checkFormat();
  }

  private static Section section(long row, String name) {
    return Section.of(name.replace("[", "").replace("]", ""))
        .orElseThrow(() -> new Unreadable(row, "There is no section " + name));
  }

  private static Entry entry(long row, List<String> header, List<String> cells) {
    var entry = new Entry(row);
    for (int i = 0; i < cells.size(); i++) {
      if (i < header.size()) {
        if (!entry.put(header.get(i), Entry.split(cells.get(i)))) {
          throw new Unreadable(row, "The header has \"" + header.get(i) + "\" twice");
        }
      } else if (!cells.get(i).isEmpty()) {
        throw new Unreadable(row, "A cell stands beyond the last column of the header");
      }
    }
    return entry;
  }

  private static @Nullable String cell(List<String> cells, int at) {
    return cells.size() > at && !cells.get(at).isEmpty() ? cells.get(at) : null;
  }

  private void lottery(long row, @Nullable String seed, @Nullable String commitment) {
    draft.lottery(row, new Lottery(seed == null ? "" : seed, commitment));
  }

  private void setting(long row, String name, String value) {
    switch (name) {
      case FORMAT -> {
        seen.add(FORMAT);
        if (!value.equals(VERSION)) {
          throw new Unreadable(row, "This reads version " + VERSION + " of the format only");
        }
      }
      case "mechanism" ->
          Mechanism.of(value)
              .ifPresentOrElse(
                  mechanism -> draft.mechanism(row, mechanism),
                  () ->
                      draft.object(
                          "unknown_mechanism",
                          row,
                          "There is no mechanism \"%s\"; there are: %s",
                          value,
                          Mechanism.words()));
      default -> throw new Unreadable(row, "\"" + name + "\" means nothing here");
    }
  }

  private void checkFormat() {
    if (!seen.contains(FORMAT)) {
      draft.object(
          "no_format", 1, "The file does not say that it is a %s of version %s", FORMAT, VERSION);
    }
  }
}
