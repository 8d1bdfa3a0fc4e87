package org.dostyk.node;

import java.io.PrintStream;
import java.util.List;
import org.dostyk.node.people.AuditTrails;
import org.dostyk.node.people.AuditTrails.Trail;
import org.dostyk.node.people.AuditVerdict.Broken;
import org.dostyk.node.people.AuditVerdict.Whole;
import org.dostyk.node.values.Language;

/** Reads every audit trail from its beginning to its head. */
final class Verify {
  private final Settings settings;
  private final PrintStream out;

  Verify(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  int trails() {
    boolean whole = true;
    try (var database = OpenDatabase.existing(settings)) {
      List<Trail> trails = AuditTrails.of(database.pool());
      if (trails.isEmpty()) {
        out.println("No institution works here yet: there is no trail to read.");
      }
      for (Trail trail : trails) {
        out.println(trail.institution().name().in(Language.EN));
        switch (trail.verdict()) {
          case Whole w ->
              out.println("  whole: %,d entries, head %s".formatted(w.length(), w.head()));
          case Broken b -> {
            out.println("  BROKEN at entry " + b.position() + ": " + meaning(b.reason()));
            whole = false;
          }
        }
      }
    }
    return whole ? CommandLine.DONE : CommandLine.FAILED;
  }

  private static String meaning(String reason) {
    return switch (reason) {
      case "missing" -> "an entry is missing";
      case "altered" -> "the entry was altered, or one before it";
      case "detail" -> "its detail is not what was recorded";
      case "head" -> "the chain ends elsewhere than its head says";
      default -> reason;
    };
  }
}
