package org.dostyk.node.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.ImportKind;
import org.dostyk.node.imports.ImportPlan;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.Progress;
import org.dostyk.node.imports.Row;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a partners workbook: who each row is, and what it adds to what is known. */
@Component
class PartnerImport implements ImportKind {
  private final List<Column> columns;
  private final KindNames kinds;
  private final ImportedPartners partners;
  private final PartnerListStore lists;
  private final Clock clock;

  PartnerImport(
      Texts texts,
      KindNames kinds,
      ImportedPartners partners,
      PartnerListStore lists,
      Clock clock) {
    this.columns = Column.read("partners/columns.tsv", "partners.column.", texts);
    this.kinds = kinds;
    this.partners = partners;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public String records() {
    return Partner.RECORD;
  }

  @Override
  public String label() {
    return "partners.import";
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  /** Some column of names, and one more that is not about names. */
  @Override
  public boolean recognises(List<Column> headed) {
    var keys = headed.stream().map(Column::key).toList();
    return keys.stream().anyMatch(k -> k.startsWith("name"))
        && keys.stream()
            .anyMatch(
                k -> Set.of("country", "country_code", "town", "kind", "contact").contains(k));
  }

  @Override
  public ImportPlan plan(List<Row> rows, InstitutionId keptBy, Progress progress) {
    List<PartnerRow> said = rows.parallelStream().map(row -> PartnerRow.of(row, kinds)).toList();
    var session = new PartnerRows(said, keptBy, partners, lists, clock);
    var planned = new ArrayList<PlannedRow>();
    for (PartnerRow row : said) {
      planned.add(session.plan(row));
      progress.rows(planned.size());
    }
    return new ImportPlan(planned, session::write);
  }

  @Override
  public List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    return partners.undo(made, keptBy, by, progress);
  }
}
