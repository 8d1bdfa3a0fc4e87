package org.dostyk.pathway;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code plan FILE} and {@code audit RULES TRANSCRIPTS}, without the node. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err);
    out.flush();
    System.exit(code);
  }

  /**
   * Exit codes: 0 there is a plan, or the audit is done; 1 there is none; 2 the question is wrong.
   */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      var options = Options.read(arguments);
      return switch (options.command()) {
        case "plan" -> new PlanCommand(options, out, err).run();
        case "audit" -> new AuditCommand(options, out, err).run();
        default -> throw new Options.Misuse("There is no command \"" + options.command() + "\".");
      };
    } catch (Options.Misuse e) {
      err.println(e.getMessage());
      err.println("./dostyk plan FILE | audit RULES TRANSCRIPTS");
      return 2;
    }
  }
}
