package org.dostyk.pathway;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dostyk.pathway.audit.Account;
import org.dostyk.pathway.audit.Accountant;
import org.dostyk.pathway.audit.AuditRules;
import org.dostyk.pathway.audit.Auditor;
import org.dostyk.pathway.audit.TranscriptFile;
import org.dostyk.pathway.format.InstanceFormat;
import org.dostyk.pathway.requirement.Degree;
import org.dostyk.pathway.say.Sentences;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.dostyk.pathway.studies.Objection;

/** {@code ./dostyk audit RULES TRANSCRIPTS}. */
final class AuditCommand {
  private final Options options;
  private final Sentences say;
  private final PrintStream out;
  private final PrintStream err;

  AuditCommand(Options options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
    say = options.sentences();
  }

  int run() {
    if (options.operands().size() != 2) {
      throw new Options.Misuse("audit needs RULES and TRANSCRIPTS.");
    }
    String file = options.operands().getFirst();
    try {
      InstanceFormat.Reading reading = InstanceFormat.read(Path.of(file));
      var objections = new ArrayList<>(reading.objections());
      if (objections.isEmpty() && reading.instance().isPresent()) {
        objections.addAll(InstanceRules.objections(reading.instance().get()));
      }
      if (!objections.isEmpty() || reading.instance().isEmpty()) {
        return refuse(objections);
      }
      Instance instance = reading.instance().get();
      Degree degree = degree(instance);
      if (!AuditRules.objections(instance.studies(), degree).isEmpty()) {
        return refuse(AuditRules.objections(instance.studies(), degree));
      }
      AuditRules rules = AuditRules.of(instance.studies(), degree);
      if (rules.isTooFine()) {
        return refuse(List.of(Objection.of("audit.fine", degree.name())));
      }
      file = options.operands().getLast();
      return audit(rules, TranscriptFile.read(Path.of(file), rules));
    } catch (IOException e) {
      err.println(say.of("cannot_read", file, String.valueOf(e.getMessage())));
      return 2;
    }
  }

  private Degree degree(Instance instance) {
    String id = options.values().get("--degree");
    for (Degree degree : instance.studies().degrees()) {
      if (id == null || degree.id().equals(id)) {
        return degree;
      }
    }
    throw new Options.Misuse("There is no degree " + id + ".");
  }

  private int audit(AuditRules rules, TranscriptFile file) {
    if (!file.objections().isEmpty()) {
      return refuse(file.objections());
    }
    int size = file.transcripts().size();
    long[] met = new long[size];
    var auditor = new Auditor(rules);
    long begun = System.nanoTime();
    auditor.audit(file.transcripts(), 0, size, met);
    double seconds = (System.nanoTime() - begun) / 1e9;
    int[] by = new int[rules.rules().size()];
    int whole = 0;
    var accountant = new Accountant(rules);
    for (int i = 0; i < size; i++) {
      boolean all = rules.isMet(met[i]);
      whole += all ? 1 : 0;
      for (int r = 0; r < by.length; r++) {
        by[r] += (int) (met[i] >> r & 1);
      }
      if (options.flags().contains("--each")) {
        each(file.students().get(i), accountant.account(file.transcripts(), i));
      }
    }
    out.println(say.of("audit.degree", rules.degree().name(), whole, size));
    for (int r = 0; r < by.length; r++) {
      out.println("  " + say.of("audit.rule", rules.rules().get(r).source().name(), by[r], size));
    }
    out.println(
        say.of(
            "audit.effort",
            String.format(Locale.ROOT, "%.3f", seconds),
            auditor.contended(),
            file.unknown(),
            auditor.searched()));
    if (auditor.brokenOff() > 0) {
      out.println(say.of("audit.broken_off", auditor.brokenOff()));
    }
    return 0;
  }

  /** What is met, what is missing, and what counts where. */
  private void each(String student, Account account) {
    List<Object> missing =
        account.lines().stream()
            .filter(line -> !line.met())
            .<Object>map(line -> line.rule().name())
            .toList();
    String verdict = student + ": " + say.of(account.met() ? "audit.met" : "audit.not_met");
    out.println(missing.isEmpty() ? verdict : verdict + " · " + say.of("audit.missing", missing));
    for (Account.Line line : account.lines()) {
      out.println(
          "  "
              + say.of(
                  line.met() ? "audit.line_met" : "audit.line_missing",
                  line.rule().name(),
                  line.has(),
                  line.need(),
                  line.courses()));
    }
    if (!account.whole()) {
      out.println("  " + say.of("audit.not_whole"));
    }
    if (!account.nowhere().isEmpty()) {
      out.println("  " + say.of("audit.nowhere", account.nowhere()));
    }
  }

  private int refuse(List<Objection> objections) {
    err.println(say.of("refused", objections.size()));
    objections.forEach(one -> err.println("- " + say.of(one)));
    return 2;
  }
}
