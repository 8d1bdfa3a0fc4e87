package org.dostyk.node;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportReport;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.springframework.context.ApplicationContext;

/** Reads an office's workbook as the page of imports does, and shows it or applies it. */
final class WorkbookImport {
  private final Settings settings;
  private final PrintStream out;

  WorkbookImport(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  int from(Path file) {
    OpenDatabase.refuseMissing(settings);
    boolean demo = new DemoFolder(settings.data()).isMarked();
    try (var node =
        Serve.run(ServerArguments.of(settings, settings.data(), demo, 0, "http://localhost"))) {
      Say say = node.getBean(Texts.class).in(Language.EN);
      try {
        return bringIn(node, file, say);
      } catch (Refused refused) {
        throw new CannotDo(
            refused.objections().stream().map(say::it).collect(Collectors.joining("\n")));
      }
    }
  }

  private int bringIn(ApplicationContext node, Path file, Say say) {
    Imports imports = node.getBean(Imports.class);
    InstitutionId keeper = keeper(node.getBean(OwnInstitutions.class).all()).id();
    Import shown = imports.importFile(file, keeper, null);
    ImportReport.lines(shown, imports.rows(shown), say).forEach(out::println);
    if (settings.has(Option.APPLY)) {
      var applied = imports.apply(shown.id(), shown.fingerprint(), Map.of(), Set.of(keeper), null);
      if (applied != Imports.Applied.DONE) {
        throw new CannotDo("Somebody changed these records just now. Nothing was written; again?");
      }
      out.println("\nApplied. Doubtful rows got their first answer.");
      out.println("It can be taken back at /imports/" + shown.id());
    } else {
      imports.discard(shown.id(), Set.of(keeper), null);
      out.println("\nNothing was written. To do it: --apply");
    }
    return CommandLine.DONE;
  }

  private OwnInstitution keeper(List<OwnInstitution> all) {
    var wanted = settings.get(Option.INSTITUTION);
    var found = all.stream().filter(i -> wanted.isEmpty() || isCalled(i, wanted.get())).toList();
    if (found.size() != 1) {
      throw new CannotDo(
          "In whose name? --institution with one of:\n"
              + all.stream()
                  .map(i -> "  " + i.name().in(Language.EN))
                  .collect(Collectors.joining("\n")));
    }
    return found.getFirst();
  }

  private static boolean isCalled(OwnInstitution institution, String name) {
    return institution.id().toString().equals(name)
        || institution.name().byTag().values().stream().anyMatch(n -> n.equalsIgnoreCase(name));
  }
}
