package org.dostyk.node.archives;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.agreements.PaperRecords.Noted;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.ImportKind;
import org.dostyk.node.imports.ImportPlan;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.Progress;
import org.dostyk.node.imports.Row;
import org.dostyk.node.partners.NamedPartners;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Term;
import org.dostyk.node.portfolio.Terms;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The workbook in which an office has kept its agreements. Each row becomes a record of a paper
 * that lies elsewhere, with its term; nothing of it counts as signed here.
 */
@Component
class PaperImport implements ImportKind {
  private final List<Column> columns;
  private final PaperWords words;
  private final NamedPartners named;
  private final Partners partners;
  private final PaperRecords papers;
  private final Terms terms;
  private final CorrectionStore corrections;
  private final Texts texts;
  private final Clock clock;

  PaperImport(
      Texts texts,
      PaperWords words,
      NamedPartners named,
      Partners partners,
      PaperRecords papers,
      Terms terms,
      CorrectionStore corrections,
      Clock clock) {
    this.columns = Column.read("archives/columns.tsv", "archives.column.", texts);
    this.words = words;
    this.named = named;
    this.partners = partners;
    this.papers = papers;
    this.terms = terms;
    this.corrections = corrections;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String records() {
    return Agreements.KIND;
  }

  @Override
  public String label() {
    return "archives.import";
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  /** A column of partners, and two that only agreements have. */
  @Override
  public boolean recognises(List<Column> headed) {
    var keys = headed.stream().map(Column::key).toList();
    var telling = Set.of("title", "type", "paper_number", "signed", "ends", "places", "status");
    return keys.contains("partner") && keys.stream().filter(telling::contains).count() >= 2;
  }

  @Override
  public Optional<Column> holding(List<Cell> cells, List<Column> free) {
    return PaperColumns.holding(cells, free, words);
  }

  @Override
  public ImportPlan plan(List<Row> rows, InstitutionId keptBy, Progress progress) {
    var reading =
        new PaperRow.Reading(
            words, texts, monthFirst(rows), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    List<PaperRow> said = rows.stream().map(reading::of).toList();
    NamedPartners.Naming naming =
        named.begin(
            said.stream()
                .filter(r -> r.unclear().isEmpty())
                .map(r -> PaperColumns.ofPartner(r.row()))
                .toList(),
            keptBy);
    var planning =
        new PaperPlanning(columns, naming, papers.of(keptBy), PartnerId.of(keptBy), clock);
    var planned = new ArrayList<PlannedRow>();
    for (PaperRow row : said) {
      planned.add(planning.plan(row));
      progress.rows(planned.size());
    }
    return new ImportPlan(
        planned,
        (by, written) -> {
          naming.write(by, written);
          write(planning.gathered(), keptBy, by, written);
        });
  }

  /**
   * In which columns of dates with slashes some prove that the month comes first, and none else.
   */
  private static Map<String, Boolean> monthFirst(List<Row> rows) {
    var proven = new HashMap<String, Boolean>();
    for (Row row : rows) {
      for (String column : List.of("signed", "begins", "ends", "status")) {
        row.cell(column)
            .flatMap(CellDate::provesMonthFirst)
            .ifPresent(
                first -> proven.merge(row.sheet() + "/" + column, first, Boolean::logicalAnd));
      }
    }
    return proven;
  }

  private void write(
      List<PaperPlanning.Gathered> gathered,
      InstitutionId keptBy,
      @Nullable Actor by,
      Progress progress) {
    var ids = new HashSet<PartnerId>();
    gathered.forEach(g -> ids.add(g.partner()));
    ids.add(PartnerId.of(keptBy));
    var names = new HashMap<PartnerId, AgreementParty>();
    for (Partner p : partners.these(List.copyOf(ids), Set.of(keptBy))) {
      names.put(p.id(), new AgreementParty(p.id(), p.name(), partners.own(p.id()).orElse(null)));
    }
    Instant now = clock.instant();
    AgreementParty us = Objects.requireNonNull(names.get(PartnerId.of(keptBy)));
    var noted = new ArrayList<Noted>();
    var untils = new ArrayList<Term>();
    for (PaperPlanning.Gathered g : gathered) {
      PaperRow row = g.row();
      AgreementParty them = Objects.requireNonNull(names.get(g.partner()));
      noted.add(
          new Noted(
              g.id(),
              row.type(),
              List.of(us, them),
              record(row, by, now),
              row.ended()
                  .map(
                      e ->
                          new Ending(
                              e.manner(),
                              e.on(),
                              row.row().text("status"),
                              keptBy,
                              by == null ? null : by.account(),
                              now))));
      if (row.ends().isPresent() || row.endless()) {
        untils.add(new Term(g.id(), keptBy, row.ends(), Optional.empty(), row.renews(), "", 0));
      }
    }
    papers.note(noted, keptBy, by);
    terms.noteAll(untils, keptBy, by);
    progress.rows(gathered.size());
  }

  private static PaperRecord record(PaperRow row, @Nullable Actor by, Instant now) {
    Row cells = row.row();
    return new PaperRecord(
        row.title(),
        cells.text("paper_number"),
        row.signed(),
        row.places(),
        cells.text("places"),
        cells.text("kept"),
        row.note(),
        cells.sheet().isEmpty() ? "" : cells.sheet() + "!" + cells.number(),
        Optional.ofNullable(by).map(Actor::account),
        now);
  }

  @Override
  public List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    var ids = new HashSet<AgreementId>();
    var partnersMade = new ArrayList<Made>();
    for (Made m : made) {
      ids.add(new AgreementId(m.id()));
      PaperMemory.fromJson(m.memory()).made().ifPresent(partnersMade::add);
    }
    List<Objection> against = papers.against(ids, keptBy);
    if (!against.isEmpty()) {
      return against;
    }
    terms.forget(ids, keptBy);
    corrections.forget(ids);
    papers.remove(ids, keptBy, by);
    progress.rows(made.size());
    return named.undo(partnersMade, keptBy, by, progress);
  }
}
