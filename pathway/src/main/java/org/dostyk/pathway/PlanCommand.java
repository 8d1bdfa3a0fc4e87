package org.dostyk.pathway;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dostyk.pathway.explain.Explainer;
import org.dostyk.pathway.format.InstanceFormat;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.say.ExplanationText;
import org.dostyk.pathway.say.PlanTable;
import org.dostyk.pathway.say.Sentences;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.Objection;

/** {@code ./dostyk plan FILE}. */
final class PlanCommand {
  private final Options options;
  private final Sentences say;
  private final PrintStream out;
  private final PrintStream err;

  PlanCommand(Options options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
    say = options.sentences();
  }

  int run() {
    if (options.operands().size() != 1) {
      throw new Options.Misuse("plan needs one FILE.");
    }
    InstanceFormat.Reading reading;
    try {
      reading = InstanceFormat.read(Path.of(options.operands().getFirst()));
    } catch (IOException e) {
      err.println(
          say.of("cannot_read", options.operands().getFirst(), String.valueOf(e.getMessage())));
      return 2;
    }
    if (reading.instance().isEmpty() || !reading.objections().isEmpty()) {
      return refuse(reading.objections());
    }
    Instance instance = reading.instance().get();
    return switch (Planner.plan(instance, options.limits())) {
      case Outcome.Planned planned -> {
        out.print(PlanTable.of(instance, planned, say));
        yield 0;
      }
      case Outcome.Impossible impossible -> {
        out.println(say.of("plan.impossible", seconds(impossible.effort())));
        out.print(ExplanationText.of(instance, Explainer.explain(instance, options.limits()), say));
        yield 1;
      }
      case Outcome.Undecided undecided -> {
        out.println(say.of("plan.undecided", seconds(undecided.effort())));
        yield 1;
      }
      case Outcome.Refused refused -> refuse(refused.objections());
    };
  }

  private static String seconds(Outcome.Effort effort) {
    return String.format(Locale.ROOT, "%.3f", effort.nanos() / 1e9);
  }

  private int refuse(List<Objection> objections) {
    err.println(say.of("refused", objections.size()));
    for (Objection one : objections) {
      err.println("- " + say.of(one));
    }
    return 2;
  }
}
