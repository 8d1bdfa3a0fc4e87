package org.dostyk.node.agreements;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Component;

/** The list of agreements as a page or a workbook shows it. */
@Component
class AgreementList {
  static final int ON_A_PAGE = 50;
  private static final int AT_ONCE = 2_000;
  private final ListStore store;

  AgreementList(ListStore store) {
    this.store = store;
  }

  AgreementsPage page(Asked asked, Actor reader) {
    Set<InstitutionId> readers = Agreements.readingFor(reader);
    ListStore.Part part = store.part(readers, asked, ON_A_PAGE + 1);
    Tally tally = store.tally(readers);
    List<Line> lines = part.lines();
    boolean next = lines.size() > ON_A_PAGE;
    List<Line> shown = next ? lines.subList(0, ON_A_PAGE) : lines;
    return new AgreementsPage(
        tally.steps(),
        asked,
        List.copyOf(shown),
        part.all() < 0 ? tally.count(asked) : part.all(),
        part.more(),
        next ? Optional.of(Asked.After.of(shown.getLast().row())) : Optional.empty(),
        tally.years(),
        reader.roles().contains(Role.OFFICER));
  }

  /** How many agreements each step has. */
  Map<Step, Long> steps(Actor reader) {
    return store.tally(Agreements.readingFor(reader)).steps();
  }

  /** Writes what was asked for as a workbook, a part at a time. */
  void export(Asked asked, Actor reader, Say say, OutputStream out) throws IOException {
    Set<InstitutionId> readers = Agreements.readingFor(reader);
    List<String> headings =
        List.of(
            say.it("agreements.agreement"),
            say.it("agreements.type"),
            say.it("agreements.parties"),
            say.it("agreements.state"),
            say.it("agreements.since"),
            say.it("agreements.list.version"),
            say.it("agreements.list.signed"));
    try (var sheet = new Spreadsheet(say.it("agreements.list.title"), headings)) {
      sheet.wide(0, 60).wide(1, 24).wide(2, 60).wide(3, 24);
      Asked from = asked.after(Asked.After.NOTHING);
      List<Line> lines = store.part(readers, from, AT_ONCE).lines();
      while (!lines.isEmpty()) {
        for (Line line : lines) {
          sheet.row(row(line, say));
        }
        from = from.after(Asked.After.of(lines.getLast().row()));
        lines = store.part(readers, from, AT_ONCE).lines();
      }
      sheet.writeTo(out);
    }
  }

  private static List<Object> row(Line line, Say say) {
    AgreementRow row = line.row();
    LocalDate since = row.changedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return List.of(
        row.title().map(say::it).orElse(say.it("agreements.untitled")),
        say.it(row.type().textKey()),
        say.list(row.parties().stream().map(say::it).toList()),
        say.it("agreements.status." + line.step().key()),
        PartialDate.of(since),
        row.version(),
        row.signed());
  }
}
