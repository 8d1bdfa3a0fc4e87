package org.dostyk.node.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.imports.Made;
import org.dostyk.node.imports.PlannedRow;
import org.dostyk.node.imports.Progress;
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
import org.jspecify.annotations.Nullable;

/**
 * Works through the rows of one import: who each is, what it adds to what is known, and what is
 * asked. Used by the workbook of partners, and by others that only name partners. Not for use by
 * several threads.
 */
final class PartnerRows {
  static final String SKIP = "skip";
  private static final String NEW = "new";
  private static final String KNOWN = "known";
  private static final String ANOTHER = "another";
  private static final String SAME = "same:";

  private final InstitutionId keptBy;
  private final ImportedPartners partners;
  private final PartnerRegister register;
  private final Lookalikes alike;
  private final Only only;
  private final Clock clock;

  /** The entry that the last planned row is about; null where it was refused. */
  private @Nullable Entry meant;

  /** What rows may do with partners that are known. */
  enum Only {
    /** Add to them what the row says. */
    ADDS,
    /** Nothing: the row is about something else. */
    LINKS
  }

  PartnerRows(
      List<PartnerRow> rows,
      InstitutionId keptBy,
      ImportedPartners partners,
      PartnerListStore lists,
      Clock clock) {
    this(rows, keptBy, partners, lists, Only.ADDS, clock);
  }

  PartnerRows(
      List<PartnerRow> rows,
      InstitutionId keptBy,
      ImportedPartners partners,
      PartnerListStore lists,
      Only only,
      Clock clock) {
    this.keptBy = keptBy;
    this.partners = partners;
    this.register = partners.register(keptBy);
    this.alike =
        new Lookalikes(
            register, (sought, most) -> lists.sharing(sought, Set.of(keptBy), most), rows);
    this.only = only;
    this.clock = clock;
  }

  /** The entry that the last planned row is about. */
  Optional<Entry> meant() {
    return Optional.ofNullable(meant);
  }

  /** Writes what the rows have gathered. */
  void write(@Nullable Actor by, Progress progress) {
    partners.write(register.batch, keptBy, by, progress);
  }

  /** What a row would do; rows come in their order, each once. */
  PlannedRow plan(PartnerRow row) {
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
                register.called(row.folded())));
    meant = null;
    return switch (match) {
      case Match.Same(PartnerId id) -> known(likely(row, register.get(id)), register.get(id));
      case Match.Unknown() -> {
        List<Lookalike> lookalikes = alike.of(row);
        yield lookalikes.isEmpty()
            ? unknown(likely(row, null))
            : doubtful(likely(row, null), asked(lookalikes), lookalikes);
      }
      case Match.Doubtful doubt -> doubtful(row, doubt, List.of());
    };
  }

  /** A domain in a public list makes the program ask; it never decides who is who. */
  private Match asked(PartnerRow row, Match match) {
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
  private PartnerRow likely(PartnerRow row, @Nullable Entry entry) {
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

  private PlannedRow known(PartnerRow row, Entry entry) {
    meant = entry;
    if (only == Only.LINKS) {
      return PlannedRow.idle(RowPlan.same(row.label(), known(entry)));
    }
    RowMerge merge = RowMerge.over(entry.known, row);
    List<Objection> broken = broken(merge);
    if (!broken.isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), broken));
    }
    List<Objection> remarks = known(entry);
    if (merge.changes().isEmpty()) {
      return PlannedRow.idle(RowPlan.same(row.label(), remarks));
    }
    register.now(entry, partners.after(entry.known, merge));
    if (entry.row == null) {
      register.batch.expect(entry.id);
    }
    return new PlannedRow(
        RowPlan.change(row.label(), merge.changes(), remarks),
        choice -> Optional.ofNullable(entry.became).flatMap(id -> change(id, row)));
  }

  private static List<Objection> known(Entry entry) {
    return entry.row == null
        ? List.of(Objection.of("partners.remark.same_as", entry.known.details().name()))
        : List.of(Objection.of("partners.remark.same_row", entry.row));
  }

  /** Adds what a row says to a partner that is known, unless the rows only name partners. */
  private Optional<Made> change(PartnerId id, PartnerRow row) {
    return only == Only.LINKS ? Optional.empty() : register.batch.change(id, row);
  }

  private PlannedRow unknown(PartnerRow row) {
    Country country = row.country();
    if (country == null) {
      return PlannedRow.idle(
          RowPlan.refuse(
              row.label(),
              List.of(
                  Objection.of(
                      "partners.objection.no_country", Objection.of("partners.column.country")))));
    }
    Identity identity = row.questioned() ? Identity.TO_BE_CONFIRMED : Identity.CONFIRMED;
    RowMerge merge = RowMerge.asNew(row, country, identity, Dossier.empty(keptBy));
    List<Objection> broken = broken(merge);
    if (!broken.isEmpty()) {
      return PlannedRow.idle(RowPlan.refuse(row.label(), broken));
    }
    Entry entry = entry(row, merge);
    return new PlannedRow(
        RowPlan.create(
            row.label(),
            merge.changes(),
            row.questioned() ? List.of(Objection.of("partners.remark.questioned")) : List.of()),
        choice -> create(entry, merge));
  }

  private PlannedRow doubtful(PartnerRow row, Match.Doubtful doubt, List<Lookalike> lookalikes) {
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
    Entry entry = entry(row, merge);
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
          Optional<Made> made = answered(choice, row, entry, merge, doubt);
          if (entry.id.equals(entry.became) && !choice.equals(ANOTHER)) {
            lookalikes.forEach(l -> register.batch.ask(entry.id, l));
          }
          return made;
        });
  }

  private Optional<Made> answered(
      String choice, PartnerRow row, Entry entry, RowMerge merge, Match.Doubtful doubt) {
    if (choice.equals(SKIP)) {
      return Optional.empty();
    }
    if (choice.startsWith(SAME)) {
      entry.became = PartnerId.of(choice.substring(SAME.length()));
      return change(entry.became, row);
    }
    if (choice.equals(KNOWN)) {
      KnownName known = doubt.known().orElseThrow();
      return register
          .batch
          .called(known.usual())
          .or(() -> partners.called(known.usual(), keptBy))
          .flatMap(
              there -> {
                entry.became = there;
                return change(there, row);
              })
          .or(() -> create(entry, asKnown(row, known)));
    }
    return create(entry, merge);
  }

  /** The row under the name that is usually meant; the name it was met by becomes an alias. */
  private RowMerge asKnown(PartnerRow row, KnownName known) {
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

  private Entry entry(PartnerRow row, RowMerge merge) {
    var known =
        partners.after(
            new RowMerge.Known(merge.details(), true, merge.dossier(), List.of()), merge);
    Entry entry =
        register.add(new Entry(new PartnerId(Uuid7.next(clock)), row.row().number(), known));
    alike.add(row, entry);
    meant = entry;
    return entry;
  }

  private Optional<Made> create(Entry entry, RowMerge merge) {
    entry.became = entry.id;
    return Optional.of(register.batch.create(entry.id, merge));
  }

  private static List<Objection> broken(RowMerge merge) {
    var broken = new ArrayList<>(PartnerRules.of(merge.details()));
    broken.addAll(PartnerRules.of(merge.dossier()));
    merge.newPeople().forEach(p -> broken.addAll(PartnerRules.of(p.names(), p.email())));
    return broken;
  }
}
