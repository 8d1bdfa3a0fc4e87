package org.dostyk.allocation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes an outcome, applicants in the order of the round's file, then all cut-offs. The format, in
 * CSV and in JSON, is described in {@code docs/guide/allocation-files.md}.
 */
public final class OutcomeFile {
  private OutcomeFile() {}

  /**
   * Writes JSON if the file's name ends so, else CSV.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Outcome outcome, Path file) throws IOException {
    try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
        write(outcome, new JsonRecords(to));
      } else {
        writeCsv(outcome, to);
      }
    }
  }

  /**
   * Writes CSV.
   *
   * @throws IOException if nothing can be written
   */
  public static void writeCsv(Outcome outcome, Writer to) throws IOException {
    write(outcome, new CsvRecords(to));
  }

  /** One of the two forms that an outcome is written in. */
  private interface Records {
    void setting(String name, String value) throws IOException;

    void section(String name, String... fields) throws IOException;

    void record(Object... values) throws IOException;

    void end() throws IOException;
  }

  private static void write(Outcome outcome, Records to) throws IOException {
    Round round = outcome.round();
    var reasons = new Reasons(outcome);
    to.setting("dostyk-allocation-outcome", "1");
    to.setting("mechanism", round.mechanism().word());
    to.section("applicants", "id", "place", "wish", "why");
    for (int i = 0; i < round.applicants(); i++) {
      int a = round.inFileOrder(i);
      String place = outcome.place(a).map(round::node).orElse("");
      Object wish = outcome.rank(a).isPresent() ? outcome.rank(a).get() + 1L : "";
      to.record(round.applicant(a), place, wish, reasons.all(a));
    }
    to.section("cut-offs", "id", "seats", "taken", "state", "score", "last");
    for (int v = 0; v < round.nodes(); v++) {
      int taken = outcome.taken(v);
      switch (outcome.cutOff(v)) {
        case CutOff.Full full ->
            to.record(
                round.node(v),
                (long) full.seats(),
                (long) taken,
                full.reserved() ? "reserved" : "full",
                Decimal.text(full.score()),
                round.applicant(full.lastApplicant()));
        case CutOff.Open open ->
            to.record(round.node(v), (long) open.seats(), (long) taken, "open", "", "");
        case CutOff.Unwanted unwanted ->
            to.record(round.node(v), (long) unwanted.seats(), (long) taken, "unwanted", "", "");
      }
    }
    to.end();
  }

  private static final class CsvRecords implements Records {
    private final Writer to;

    CsvRecords(Writer to) {
      this.to = to;
    }

    @Override
    public void setting(String name, String value) throws IOException {
      record(name, value);
    }

    @Override
    public void section(String name, String... fields) throws IOException {
      to.write("\n[" + name + "]\n");
      record((Object[]) fields);
    }

    @Override
    public void record(Object... values) throws IOException {
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          to.write(',');
        }
        cell(values[i].toString());
      }
      to.write('\n');
    }

    private void cell(String text) throws IOException {
      boolean plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ');
      to.write(plain ? text : "\"" + text.replace("\"", "\"\"") + "\"");
    }

    @Override
    public void end() throws IOException {
      to.flush();
    }
  }

  private static final class JsonRecords implements Records {
    private final Writer to;
    private String[] fields = {};
    private String before = "{";
    private boolean open;

    JsonRecords(Writer to) {
      this.to = to;
    }

    @Override
    public void setting(String name, String value) throws IOException {
      to.write(before + "\n" + quoted(name) + ": " + quoted(value));
      before = ",";
    }

    @Override
    public void section(String name, String... fieldsOfIt) throws IOException {
      to.write((open ? "\n]" : "") + ",\n" + quoted(name) + ": [");
      fields = fieldsOfIt;
      before = "";
      open = true;
    }

    @Override
    public void record(Object... values) throws IOException {
      to.write(before + "\n  {");
      before = ",";
      String comma = "";
      for (int i = 0; i < values.length; i++) {
        if (!values[i].equals("")) {
          Object value = values[i] instanceof Long n ? n : quoted(values[i].toString());
          to.write(comma + quoted(fields[i]) + ": " + value);
          comma = ", ";
        }
      }
      to.write("}");
    }

    @Override
    public void end() throws IOException {
      to.write("\n]\n}\n");
      to.flush();
    }

    private static String quoted(String text) {
      var quoted = new StringBuilder("\"");
      text.chars()
          .forEach(
              c -> {
                if (c == '"' || c == '\\') {
                  quoted.append('\\').append((char) c);
                } else if (c < ' ') {
                  quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                  quoted.append((char) c);
                }
              });
      return quoted.append('"').toString();
    }
  }
}
