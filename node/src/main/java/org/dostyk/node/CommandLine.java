package org.dostyk.node;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dostyk.postgres.PostgresTrouble;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** Reads what an operator typed, does it, and answers the exit code. */
final class CommandLine {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Path home;

  CommandLine(PrintStream out, PrintStream err, Map<String, String> environment, Path home) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.home = home;
  }

  int run(String... arguments) {
    try {
      return order(List.of(arguments));
    } catch (Misuse e) {
      err.println(e.getMessage());
      err.println("What there is: ./dostyk help");
      return MISUSED;
    } catch (CannotDo | PostgresTrouble e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  private int order(List<String> arguments) {
    String word = arguments.isEmpty() ? "help" : arguments.getFirst();
    if (word.equals("--help") || word.equals("-h")) {
      word = "help";
    }
    String asked = word;
    Command command =
        Command.of(asked).orElseThrow(() -> new Misuse("There is no command \"" + asked + "\"."));
    var said = new EnumMap<Option, String>(Option.class);
    List<String> operands = read(command, arguments, said);
    Settings settings = Settings.of(command, said, environment, home);
    if (!command.serves()) {
      beQuiet();
    }
    return switch (command) {
      case HELP -> {
        out.print(help());
        yield DONE;
      }
      case DEMO ->
          settings.has(Option.TWO)
              ? new TwoNodes(settings, out).untilStopped()
              : new Serve(settings, true, out).untilStopped();
      case START -> new Serve(settings, false, out).untilStopped();
      case TRAIN -> new Serve(settings, true, out).train();
      case EXPORT -> new Export(settings, out).to(one(command, operands));
      case IMPORT -> bringIn(settings, one(command, operands));
      case BACKUP -> new Backup(settings, out).to(one(command, operands));
      case RESTORE -> new Backup(settings, out).restore(one(command, operands));
      case VERIFY ->
          operands.isEmpty()
              ? new Verify(settings, out).trails()
              : new CheckedPapers(out).of(operands.stream().map(Path::of).toList());
    };
  }

  private static List<String> read(
      Command command, List<String> arguments, Map<Option, String> said) {
    var operands = new java.util.ArrayList<String>();
    for (int i = 1; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        operands.add(argument);
        continue;
      }
      String[] pair = argument.substring(2).split("=", 2);
      Option option =
          Option.of(pair[0])
              .filter(command.options::contains)
              .filter(o -> !o.isSecret())
              .orElseThrow(() -> new Misuse(command.word() + " knows no --" + pair[0] + "."));
      if (option.isFlag()) {
        said.put(option, "true");
      } else if (pair.length == 2) {
        said.put(option, pair[1]);
      } else if (i + 1 < arguments.size()) {
        said.put(option, arguments.get(++i));
      } else {
        throw new Misuse("--" + option.word() + " needs a value: " + option.value + ".");
      }
    }
    if (command.operand.isEmpty() && !operands.isEmpty()) {
      throw new Misuse(command.word() + " takes no \"" + operands.getFirst() + "\".");
    }
    return operands;
  }

  private int bringIn(Settings settings, Path file) {
    return ExportManifest.isIn(file)
        ? new Import(settings, out).from(file)
        : new WorkbookImport(settings, out).from(file);
  }

  /** Where a command speaks for itself, libraries speak of trouble alone. */
  private static void beQuiet() {
    LoggingSystem logging = LoggingSystem.get(CommandLine.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }

  private static String help() {
    try (var text = CommandLine.class.getResourceAsStream("/help.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path one(Command command, List<String> operands) {
    if (operands.size() != 1) {
      throw new Misuse(command.word() + " needs one " + command.operand + ".");
    }
    return Path.of(operands.getFirst()).toAbsolutePath().normalize();
  }
}
