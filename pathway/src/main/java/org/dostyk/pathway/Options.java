package org.dostyk.pathway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.say.Sentences;

/**
 * A command line.
 *
 * @param operands the files it names
 * @param flags options that take no value
 */
record Options(
    String command, List<String> operands, Map<String, String> values, Set<String> flags) {
  private static final Set<String> WITH_VALUE =
      Set.of("--language", "--seconds", "--seed", "--degree");
  private static final Set<String> FLAGS = Set.of("--each");

  /** A command line that cannot be understood. */
  static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  static Options read(List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new Misuse("A command is missing.");
    }
    var operands = new ArrayList<String>();
    var values = new HashMap<String, String>();
    var flags = new java.util.HashSet<String>();
    for (int i = 1; i < arguments.size(); i++) {
      String one = arguments.get(i);
      if (WITH_VALUE.contains(one)) {
        if (i + 1 == arguments.size()) {
          throw new Misuse(one + " needs a value.");
        }
        values.put(one, arguments.get(++i));
      } else if (FLAGS.contains(one)) {
        flags.add(one);
      } else if (one.startsWith("--")) {
        throw new Misuse("There is no option " + one + ".");
      } else {
        operands.add(one);
      }
    }
    return new Options(arguments.getFirst(), operands, values, flags);
  }

  Sentences sentences() {
    String language = values.getOrDefault("--language", "en");
    if (!Sentences.LANGUAGES.contains(language)) {
      throw new Misuse("--language is one of " + String.join(", ", Sentences.LANGUAGES) + ".");
    }
    return Sentences.in(language);
  }

  Limits limits() {
    return new Limits(Duration.ofSeconds(number("--seconds", 60)), number("--seed", 1));
  }

  int number(String option, int otherwise) {
    String text = values.get(option);
    try {
      int value = text == null ? otherwise : Integer.parseInt(text);
      if (value < 1) {
        throw new Misuse(option + " needs a number above 0.");
      }
      return value;
    } catch (NumberFormatException e) {
      throw new Misuse(option + " needs a whole number, not " + text + ".");
    }
  }
}
