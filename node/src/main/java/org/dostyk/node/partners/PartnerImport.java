package org.dostyk.node.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.imports.Column;
import org.dostyk.node.imports.ImportKind;
import org.dostyk.node.imports.ImportPlan;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.Progress;
import org.dostyk.node.imports.Row;
import org.dostyk.node.imports.RowPlan;
import org.dostyk.node.imports.RowPlan.Choice;
import org.dostyk.node.partners.IdentityRules.Candidate;
import org.dostyk.node.partners.IdentityRules.Match;
import org.dostyk.node.partners.Lookalikes.Lookalike;
import org.dostyk.node.partners.PartnerRegister.Entry;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a partners workbook: who each row is, and what it adds to what is known. */
@Component
class PartnerImport implements ImportKind {
  private static final String NEW = "new";
  private static final String KNOWN = "known";
  private static final String ANOTHER = "another";
  private static final String SKIP = "skip";
  private static final String SAME = "same:";

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
    PartnerRegister register = partners.register(keptBy);
    List<PartnerRow> said = rows.stream().map(row -> PartnerRow.of(row, kinds)).toList();
    var alike =
        new Lookalikes(
            register, (sought, most) -> lists.sharing(sought, Set.of(keptBy), most), said);
    var planned = new ArrayList<PlannedRow>();
    for (PartnerRow row : said) {
      planned.add(plan(row, keptBy, register, alike));
      progress.rows(planned.size());
    }
    return new ImportPlan(
        planned, (by, written) -> partners.write(register.batch, keptBy, by, written));
  }

  @Override
  public List<Objection> undo(
      List<Made> made, InstitutionId keptBy, @Nullable Actor by, Progress progress) {
    return partners.undo(made, keptBy, by, progress);
  }

  private PlannedRow plan(
      PartnerRow row, InstitutionId keptBy, PartnerRegister register, Lookalikes alike) {
    if (!row.unclear().isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), row.unclear()));
    }
    Match match =
        asked(
            row,
            IdentityRules.match(
                row.folded(),
                row.country(),
                register.bearing(row.ids()),
                register.called(row.folded())),
            register);
    return switch (match) {
      case Match.Same(PartnerId id) ->
          known(likely(row, register.get(id), register), register.get(id), register);
      case Match.Unknown() -> {
        List<Lookalike> lookalikes = alike.of(row);
        yield lookalikes.isEmpty()
            ? unknown(likely(row, null, register), keptBy, register, alike)
            : doubtful(
                likely(row, null, register),
                asked(lookalikes),
                lookalikes,
                keptBy,
                register,
                alike);
      }
      case Match.Doubtful doubt -> doubtful(row, doubt, List.of(), keptBy, register, alike);
    };
  }

  /** A domain in a public list makes the program ask; it never decides who is who. */
  private static Match asked(PartnerRow row, Match match, PartnerRegister register) {
    Optional<TypedId> domain = row.domains().likeliest();
    if (match instanceof Match.Same(PartnerId id)) {
      PartnerDetails there = register.get(id).known.details();
      return row.domains().contradict(there.ids())
          ? new Match.Doubtful(
              Objection.of(
                  "partners.question.other_domain",
                  there.name(),
                  domains(there),
                  domain.orElseThrow().value()),
              List.of(new Candidate(id, there)),
              Optional.empty())
          : match;
    }
    if (match instanceof Match.Unknown && domain.isPresent()) {
      List<Candidate> bearers = register.bearing(List.of(domain.get()));
      return bearers.isEmpty()
          ? match
          : new Match.Doubtful(
              Objection.of(
                  "partners.question.domain",
                  domain.get().value(),
                  bearers.getFirst().details().name()),
              bearers,
              Optional.empty());
    }
    return match;
  }

  /** Names that are alike make the program ask, too. */
  private static Match.Doubtful asked(List<Lookalike> lookalikes) {
    Entry likeliest = lookalikes.getFirst().entry();
    PartnerDetails details = likeliest.known.details();
    return new Match.Doubtful(
        likeliest.row == null
            ? Objection.of(
                "partners.question.alike", PartnerWords.names(details.name()), details.country())
            : Objection.of(
                "partners.question.alike_row", PartnerWords.names(details.name()), likeliest.row),
        lookalikes.stream()
            .map(l -> new Candidate(l.entry().id, l.entry().known.details()))
            .toList(),
        Optional.empty());
  }

  private static String domains(PartnerDetails of) {
    return of.ids().stream()
        .filter(id -> id.scheme() == IdScheme.SCHAC)
        .map(TypedId::value)
        .collect(Collectors.joining(", "));
  }

  /** The row with its likeliest domain as an id, where nobody bears it and none is known yet. */
  private static PartnerRow likely(
      PartnerRow row, @Nullable Entry entry, PartnerRegister register) {
    boolean known =
        Stream.concat(
                row.ids().stream(),
                entry == null ? Stream.empty() : entry.known.details().ids().stream())
            .anyMatch(id -> id.scheme() == IdScheme.SCHAC);
    return row.domains()
        .likeliest()
        .filter(domain -> !known && register.bearing(List.of(domain)).isEmpty())
        .map(row::bearing)
        .orElse(row);
  }

  private PlannedRow known(PartnerRow row, Entry entry, PartnerRegister register) {
    RowMerge merge = RowMerge.over(entry.known, row);
    List<Objection> broken = broken(merge);
    if (!broken.isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), broken));
    }
    List<Objection> remarks =
        entry.row == null
            ? List.of(Objection.of("partners.remark.same_as", entry.known.details().name()))
            : List.of(Objection.of("partners.remark.same_row", entry.row));
    if (merge.changes().isEmpty()) {
      return PlannedRow.idle(RowPlan.same(row.label(), remarks));
    }
    register.now(entry, partners.after(entry.known, merge));
    if (entry.row == null) {
      register.batch.expect(entry.id);
    }
    return new PlannedRow(
        RowPlan.change(row.label(), merge.changes(), remarks),
        choice -> Optional.ofNullable(entry.became).flatMap(id -> register.batch.change(id, row)));
  }

  private PlannedRow unknown(
      PartnerRow row, InstitutionId keptBy, PartnerRegister register, Lookalikes alike) {
    Country country = row.country();
    if (country == null) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), List.of(noCountry())));
    }
    Identity identity = row.questioned() ? Identity.TO_BE_CONFIRMED : Identity.CONFIRMED;
    RowMerge merge = RowMerge.asNew(row, country, identity, Dossier.empty(keptBy));
    List<Objection> broken = broken(merge);
    if (!broken.isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), broken));
    }
    Entry entry = entry(row, merge, register, alike);
    return new PlannedRow(
        RowPlan.create(
            row.label(),
            merge.changes(),
            row.questioned() ? List.of(Objection.of("partners.remark.questioned")) : List.of()),
        choice -> create(entry, merge, register.batch));
  }

  private PlannedRow doubtful(
      PartnerRow row,
      Match.Doubtful doubt,
      List<Lookalike> lookalikes,
      InstitutionId keptBy,
      PartnerRegister register,
      Lookalikes alike) {
    Country country =
        Optional.ofNullable(row.country())
            .or(() -> doubt.known().map(KnownName::country))
            .or(() -> doubt.candidates().stream().findFirst().map(c -> c.details().country()))
            .orElseThrow();
    Identity identity =
        lookalikes.isEmpty() || row.questioned() ? Identity.TO_BE_CONFIRMED : Identity.CONFIRMED;
    RowMerge merge = RowMerge.asNew(row, country, identity, Dossier.empty(keptBy));
    List<Objection> broken = broken(merge);
    if (!broken.isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), broken));
    }
    Entry entry = entry(row, merge, register, alike);
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(
            NEW,
            Objection.of(
                lookalikes.isEmpty() ? "partners.choice.new" : "partners.choice.ask_later")));
    for (Candidate c : doubt.candidates()) {
      if (register.get(c.id()).row == null) {
        choices.add(
            new Choice(
                SAME + c.id(),
                Objection.of(
                    "partners.choice.same",
                    PartnerWords.names(c.details().name()),
                    c.details().country())));
      }
    }
    doubt
        .known()
        .ifPresent(
            k ->
                choices.add(
                    new Choice(
                        KNOWN,
                        Objection.of(
                            "partners.choice.known", PartnerWords.names(k.usual()), k.country()))));
    if (!lookalikes.isEmpty()) {
      choices.add(new Choice(ANOTHER, Objection.of("partners.choice.another")));
    }
    choices.add(new Choice(SKIP, Objection.of("partners.choice.skip")));
    return new PlannedRow(
        RowPlan.doubt(row.label(), merge.changes(), doubt.question(), choices),
        choice -> {
          Optional<Made> made = answered(choice, row, entry, merge, doubt, register.batch);
          if (entry.id.equals(entry.became) && !choice.equals(ANOTHER)) {
            lookalikes.forEach(l -> register.batch.ask(entry.id, l));
          }
          return made;
        });
  }

  private Optional<Made> answered(
      String choice,
      PartnerRow row,
      Entry entry,
      RowMerge merge,
      Match.Doubtful doubt,
      PartnerBatch batch) {
    InstitutionId keptBy = merge.dossier().keptBy();
    if (choice.equals(SKIP)) {
      return Optional.empty();
    }
    if (choice.startsWith(SAME)) {
      entry.became = PartnerId.of(choice.substring(SAME.length()));
      return batch.change(entry.became, row);
    }
    if (choice.equals(KNOWN)) {
      KnownName known = doubt.known().orElseThrow();
      return batch
          .called(known.usual())
          .or(() -> partners.called(known.usual(), keptBy))
          .flatMap(
              there -> {
                entry.became = there;
                return batch.change(there, row);
              })
          .or(() -> create(entry, asKnown(row, known, keptBy), batch));
    }
    return create(entry, merge, batch);
  }

  /** The row under the name that is usually meant; the name it was met by becomes an alias. */
  private static RowMerge asKnown(PartnerRow row, KnownName known, InstitutionId keptBy) {
    Text usual = known.usual();
    PartnerDetails details =
        RowMerge.asNew(row, known.country(), Identity.CONFIRMED, Dossier.empty(keptBy)).details();
    var confirmed =
        new PartnerDetails(
            details.kind(),
            usual,
            details.ids(),
            known.country(),
            details.town(),
            details.region(),
            known.country().usualZone(),
            Identity.CONFIRMED);
    return RowMerge.over(
        new RowMerge.Known(confirmed, false, Dossier.empty(keptBy), List.of()), row);
  }

  private Entry entry(PartnerRow row, RowMerge merge, PartnerRegister register, Lookalikes alike) {
    var known =
        partners.after(
            new RowMerge.Known(merge.details(), true, merge.dossier(), List.of()), merge);
    Entry entry =
        register.add(new Entry(new PartnerId(Uuid7.next(clock)), row.row().number(), known));
    alike.add(row, entry);
    return entry;
  }

  private static Optional<Made> create(Entry entry, RowMerge merge, PartnerBatch batch) {
    entry.became = entry.id;
    return Optional.of(batch.create(entry.id, merge));
  }

  private static List<Objection> broken(RowMerge merge) {
    var broken = new ArrayList<>(PartnerRules.of(merge.details()));
    broken.addAll(PartnerRules.of(merge.dossier()));
    merge.newPeople().forEach(p -> broken.addAll(PartnerRules.of(p.names(), p.email())));
    return broken;
  }

  private Objection noCountry() {
    Objection column =
        columns.stream().filter(c -> c.key().equals("country")).findFirst().orElseThrow().said();
    return Objection.of("partners.objection.no_country", column);
  }
}
