package org.dostyk.allocation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.allocation.certificate.Certificate;
import org.jspecify.annotations.Nullable;

/** The command line: {@code ./dostyk allocate}. */
public final class Main {
  static final int DONE = 0;
  static final int NOT_POSSIBLE = 1;
  static final int NOT_UNDERSTOOD = 2;

  private static final String USAGE =
      """
      ./dostyk allocate FILE                    match a round, print who gets what, and why
      ./dostyk allocate FILE --to RESULT        write that into a file, .csv or .json
      ./dostyk allocate FILE --cut-off ID…      print the cut-offs of these places or quotas
      ./dostyk allocate FILE --check RESULT.csv say whether a result is right, and why not
      ./dostyk allocate --lottery               draw a seed, and what to publish of it

      The forms of both files: docs/guide/allocation-files.md
      Exit codes: 0 done; 1 not possible, or the result is wrong; 2 not understood.
      """;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Main(out, err).run(arguments);
    out.flush();
    System.exit(code);
  }

  int run(String... arguments) {
    List<String> words = List.of(arguments);
    try {
      if (words.equals(List.of("--lottery"))) {
        return drawLottery();
      }
      if (words.size() == 1 && !words.getFirst().startsWith("-")) {
        return match(Path.of(words.getFirst()), null, List.of());
      }
      if (words.size() == 3 && words.get(1).equals("--to")) {
        return match(Path.of(words.getFirst()), Path.of(words.get(2)), List.of());
      }
      if (words.size() == 3 && words.get(1).equals("--check")) {
        return check(Path.of(words.getFirst()), Path.of(words.get(2)));
      }
      if (words.size() >= 3 && words.get(1).equals("--cut-off")) {
        return match(Path.of(words.getFirst()), null, words.subList(2, words.size()));
      }
    } catch (NoSuchFileException e) {
      err.println("There is no file " + e.getMessage());
      return NOT_POSSIBLE;
    } catch (IOException e) {
      err.println("Not readable or not writable: " + e);
      return NOT_POSSIBLE;
    }
    err.print(USAGE);
    return NOT_UNDERSTOOD;
  }

  private int drawLottery() {
    String seed = Lottery.newSeed();
    out.println("publish now, before anybody applies:  " + Lottery.commitmentTo(seed));
    out.println("keep to yourself until the matching:  " + seed);
    return DONE;
  }

  private int match(Path file, @Nullable Path to, List<String> cutOffs) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    switch (RoundFile.read(file)) {
      case Reading.Refused(List<Objection> objections) -> {
        objections.forEach(o -> err.println(file + ": " + o));
        err.println("Nothing was matched.");
        return NOT_POSSIBLE;
      }
      case Reading.Accepted(Round round) -> {
        List<Objection> unanswerable = unanswerable(round, cutOffs);
        if (!unanswerable.isEmpty()) {
          unanswerable.forEach(o -> err.println(file + ": " + o));
          return NOT_POSSIBLE;
        }
        long from = System.nanoTime();
        Outcome outcome = Outcome.of(round);
        long milliseconds = (System.nanoTime() - from) / 1_000_000;
        write(outcome, to, cutOffs);
        summarize(outcome, milliseconds);
        return DONE;
      }
    }
  }

  /** What is asked about a place that does not exist, or that nobody wishes. */
  static List<Objection> unanswerable(Round round, List<String> cutOffs) {
    List<Objection> objections = new ArrayList<>();
    for (String id : cutOffs) {
      int node = round.findNode(id);
      if (node < 0) {
        objections.add(
            new Objection("no_such_place", 0, "There is no place or quota \"" + id + "\""));
      } else if (round.wanted(node) == 0) {
        objections.add(
            new Objection(
                "cut_off_of_unwanted",
                round.nodeRow(node),
                "Nobody wishes \"" + id + "\", so it has no cut-off"));
      }
    }
    return objections;
  }

  private void write(Outcome outcome, @Nullable Path to, List<String> cutOffs) throws IOException {
    if (!cutOffs.isEmpty()) {
      for (String id : cutOffs) {
        out.println(id + ": " + cutOff(outcome, outcome.round().findNode(id)));
      }
    } else if (to == null) {
      var writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
      OutcomeFile.writeCsv(outcome, writer);
      writer.flush();
    } else {
      OutcomeFile.write(outcome, to);
    }
  }

  private static String cutOff(Outcome outcome, int node) {
    return switch (outcome.cutOff(node)) {
      case CutOff.Full full ->
          "%d seats, all taken, the last by \"%s\" with the score %s"
              .formatted(
                  full.seats(),
                  outcome.round().applicant(full.lastApplicant()),
                  Decimal.text(full.score()));
      case CutOff.Open open -> "%d of %d seats taken".formatted(open.taken(), open.seats());
      case CutOff.Unwanted unwanted ->
          "%d seats, and nobody eligible wishes them".formatted(unwanted.seats());
    };
  }

  private void summarize(Outcome outcome, long milliseconds) {
    err.printf(
        "%,d applicants, %,d placed, %,d of them at their first wish; matched in %,d ms%n",
        outcome.round().applicants(),
        outcome.countPlaced(),
        outcome.countWithRank(0),
        milliseconds);
  }

  private int check(Path file, Path result) throws IOException {
    List<String> flaws = Certificate.flaws(file, result);
    flaws.forEach(err::println);
    out.println(flaws.isEmpty() ? Certificate.PROMISE : "The result is wrong.");
    return flaws.isEmpty() ? DONE : NOT_POSSIBLE;
  }
}
