package org.dostyk.node;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page of help. */
final class Help {
  private Help() {}

  static void print(PrintStream out) {
    out.println("Dostyk: where institutions of different countries run their cooperation.\n");
    out.println("./dostyk COMMAND [OPTION…]\n");
    for (Command command : Command.values()) {
      if (!command.meaning.isEmpty()) {
        row(out, command.word() + " " + command.operand, command.meaning);
      }
    }
    row(out, "test", "build everything and run every test");
    out.println("\nOptions, and the commands that know them\n");
    for (Option option : Option.values()) {
      if (!option.isSecret()) {
        row(out, "--" + option.word() + " " + option.value, option.meaning);
        row(out, "", "  " + knownBy(option));
      }
    }
    out.println(
        """

        Each option is also read from the environment, --tls-key as DOSTYK_TLS_KEY, and from the
        file dostyk.properties in the data folder, as tls-key=…; the command line comes first, the
        file last. The password of an external database is read there alone, where other users of
        the machine do not see it: DOSTYK_DATABASE_PASSWORD, or database-password=…

        Exit codes: 0 done; 1 not possible, or what was verified is broken; 2 not understood.""");
  }

  private static String knownBy(Option option) {
    return Arrays.stream(Command.values())
        .filter(c -> c.options.contains(option) && !c.meaning.isEmpty())
        .map(Command::word)
        .collect(Collectors.joining(", "));
  }

  private static void row(PrintStream out, String what, String meaning) {
    out.println("  %-27s %s".formatted(what.strip(), meaning));
  }
}
