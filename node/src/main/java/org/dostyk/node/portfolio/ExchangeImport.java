package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.FieldChange;
import org.dostyk.node.imports.ImportKind;
import org.dostyk.node.imports.ImportPlan;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.Progress;
import org.dostyk.node.imports.Row;
import org.dostyk.node.imports.RowPlan;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Exchange.Length;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.values.Words;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exchanges from a workbook. A partner is named as the register names it; a name that is not there,
 * or that two bear, is refused, since a number under the wrong partner is worse than none. A line
 * that says what is noted already changes nothing.
 */
@Component
class ExchangeImport implements ImportKind {
  private final List<Column> columns;
  private final ExchangeWords words;
  private final Exchanges exchanges;
  private final ExchangeStore store;
  private final Partners partners;
  private final Clock clock;

  ExchangeImport(
      Texts texts,
      ExchangeWords words,
      Exchanges exchanges,
      ExchangeStore store,
      Partners partners,
      Clock clock) {
    this.columns = Column.read("portfolio/columns.tsv", "portfolio.column.", texts);
    this.words = words;
    this.exchanges = exchanges;
    this.store = store;
    this.partners = partners;
    this.clock = clock;
  }

  @Override
  public String records() {
    return Exchange.RECORD;
  }

  @Override
  public String label() {
    return "portfolio.import";
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean recognises(List<Column> headed) {
    var keys = headed.stream().map(Column::key).toList();
    return keys.containsAll(List.of("partner", "flow", "people"));
  }

  @Override
  public ImportPlan plan(List<Row> rows, InstitutionId keptBy, Progress progress) {
    Map<String, Set<PartnerId>> called = called(keptBy);
    var known = new HashSet<Said>();
    store.list(ExchangeList.EVERYTHING, Set.of(keptBy), Integer.MAX_VALUE, 0).stream()
        .map(Said::of)
        .forEach(known::add);
    var gathered = new ArrayList<Exchange>();
    var planned = new ArrayList<PlannedRow>();
    for (Row row : rows) {
      planned.add(plan(row, keptBy, called, known, gathered));
      progress.rows(planned.size());
    }
    return new ImportPlan(
        planned,
        (by, written) -> {
          for (int i = 0; i < gathered.size(); i++) {
            exchanges.note(by(gathered.get(i), by), by);
            written.rows(i + 1);
          }
        });
  }

  private static Exchange by(Exchange e, @Nullable Actor by) {
    return new Exchange(
        e.id(),
        e.keeper(),
        e.partner(),
        e.agreement(),
        e.flow(),
        e.kind(),
        e.period(),
        e.people(),
        e.atLeast(),
        e.length(),
        e.source(),
        Optional.ofNullable(by).map(Actor::account),
        e.notedAt(),
        e.revision());
  }

  @Override
  public List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    var changed = new ArrayList<Objection>();
    for (Made m : made) {
      var id = new ExchangeId(m.id());
      if (store.find(id, Set.of(keptBy)).filter(e -> e.revision() == 0).isEmpty()) {
        changed.add(Objection.of("portfolio.objection.changed_since"));
      }
    }
    if (changed.isEmpty()) {
      made.forEach(m -> exchanges.takeOut(new ExchangeId(m.id()), 0, keptBy, by));
    }
    return changed;
  }

  /** What a line says, whoever noted it. */
  private record Said(
      PartnerId partner,
      Flow flow,
      org.dostyk.node.values.StayKind kind,
      Period period,
      int people,
      Optional<BigDecimal> each,
      Optional<StayUnit> unit) {
    static Said of(Exchange e) {
      return new Said(
          e.partner(),
          e.flow(),
          e.kind(),
          e.period(),
          e.people(),
          e.length().map(l -> l.each().stripTrailingZeros()),
          e.length().map(Length::unit));
    }
  }

  private PlannedRow plan(
      Row row,
      InstitutionId keptBy,
      Map<String, Set<PartnerId>> called,
      Set<Said> known,
      List<Exchange> gathered) {
    String label = row.text("partner");
    var unclear = new ArrayList<Objection>();
    Optional<Exchange> read = read(row, keptBy, called, unclear);
    read.ifPresent(e -> unclear.addAll(exchanges.against(e)));
    if (read.isEmpty() || !unclear.isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(label, unclear));
    }
    Exchange e = read.get();
    if (!known.add(Said.of(e))) {
      return PlannedRow.idle(
          RowPlan.same(label, List.of(Objection.of("portfolio.remark.noted_already"))));
    }
    return new PlannedRow(
        RowPlan.create(label, fields(row), List.of()),
        choice -> {
          gathered.add(e);
          return Optional.of(
              new Made(Exchange.RECORD, e.id().value(), "/exchanges/" + e.id(), "{}"));
        });
  }

  private Optional<Exchange> read(
      Row row, InstitutionId keptBy, Map<String, Set<PartnerId>> called, List<Objection> unclear) {
    Set<PartnerId> bearers = bearers(row.text("partner"), called);
    Optional<PartnerId> partner =
        bearers.size() == 1 ? Optional.of(bearers.iterator().next()) : Optional.empty();
    if (partner.isEmpty()) {
      unclear.add(
          row.at(
              "partner",
              bearers.isEmpty()
                  ? Objection.of("portfolio.objection.unknown_partner", row.text("partner"))
                  : Objection.of("portfolio.objection.two_partners", row.text("partner"))));
    }
    var flow = said(row, "flow", words.flow(row.text("flow")), unclear);
    var kind = said(row, "kind", words.kind(row.text("kind")), unclear);
    var part = said(row, "part", words.part(row.text("part")), unclear);
    var year = said(row, "year", Figures.year(row.text("year")), unclear);
    var people = said(row, "people", Figures.people(row.text("people")), unclear);
    Optional<Length> length = Optional.empty();
    if (!row.text("each").isEmpty()) {
      var each = said(row, "each", Figures.length(row.text("each")), unclear);
      var unit = said(row, "unit", words.unit(row.text("unit")), unclear);
      length = each.flatMap(l -> unit.map(u -> new Length(l, u)));
    }
    if (!unclear.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Exchange(
            new ExchangeId(Uuid7.next(clock)),
            keptBy,
            partner.orElseThrow(),
            Optional.empty(),
            flow.orElseThrow(),
            kind.orElseThrow(),
            new Period(year.orElseThrow(), part.orElseThrow()),
            people.orElseThrow().number(),
            people.orElseThrow().atLeast(),
            length,
            Words.of(row.text("source")),
            Optional.empty(),
            clock.instant(),
            0));
  }

  private static <T> Optional<T> said(
      Row row, String column, Optional<T> read, List<Objection> unclear) {
    if (read.isEmpty()) {
      unclear.add(row.at(column, Objection.of("portfolio.objection.unclear", row.text(column))));
    }
    return read;
  }

  private static Set<PartnerId> bearers(String said, Map<String, Set<PartnerId>> called) {
    Set<PartnerId> whole = called.getOrDefault(Fold.of(said), Set.of());
    if (!whole.isEmpty()) {
      return whole;
    }
    var some = new HashSet<PartnerId>();
    for (String part : said.split("[\\n/|()（）]+")) {
      some.addAll(called.getOrDefault(Fold.of(part), Set.of()));
    }
    return some;
  }

  private Map<String, Set<PartnerId>> called(InstitutionId keptBy) {
    var called = new HashMap<String, Set<PartnerId>>();
    for (Partner p : partners.visibleTo(Set.of(keptBy))) {
      if (p.mergedInto().isEmpty() && !p.id().value().equals(keptBy.value())) {
        p.name().byTag().values().forEach(n -> enter(n, p, called));
        p.aliases().forEach(a -> enter(a.value(), p, called));
      }
    }
    called.remove("");
    return called;
  }

  private static void enter(String name, Partner p, Map<String, Set<PartnerId>> called) {
    called.computeIfAbsent(Fold.of(name), n -> new HashSet<>()).add(p.id());
  }

  private List<FieldChange> fields(Row row) {
    var fields = new LinkedHashMap<String, FieldChange>();
    for (Column column : columns) {
      if (!row.text(column.key()).isEmpty()) {
        fields.put(column.key(), new FieldChange(column.said(), null, row.text(column.key())));
      }
    }
    return List.copyOf(fields.values());
  }
}
