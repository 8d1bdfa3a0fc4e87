package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentPage.Candidate;
import org.dostyk.node.commitments.CommitmentPage.May;
import org.dostyk.node.commitments.CommitmentPage.Sides;
import org.dostyk.node.commitments.CommitmentPage.Stage;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.commitments.LedgerPage.Row;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.PromisePage.Party;
import org.dostyk.node.commitments.PromisePage.Person;
import org.dostyk.node.commitments.PromiseSource.Source;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ledger as its readers see it. */
@Service
class Ledger {
  static final int PER_PAGE = 50;
  private static final int OFFERED = 300;
  private static final Role[] MAY_ANSWER = {Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY};

  private final LedgerStore store;
  private final Commitments commitments;
  private final SharedCommitments shared;
  private final Partners partners;
  private final Contacts contacts;
  private final People people;
  private final Clock clock;

  Ledger(
      LedgerStore store,
      Commitments commitments,
      SharedCommitments shared,
      Partners partners,
      Contacts contacts,
      People people,
      Clock clock) {
    this.store = store;
    this.commitments = commitments;
    this.shared = shared;
    this.partners = partners;
    this.contacts = contacts;
    this.people = people;
    this.clock = clock;
  }

  /** What an address asks for. */
  Filter asked(Actor actor, Typed typed) {
    Filter filter = Filter.of(actor, typed);
    Narrowing more = filter.more();
    return more.with().isEmpty()
        ? filter
        : filter.with(more.finding(partners.named(more.with(), filter.readers())));
  }

  LedgerPage list(Filter filter, Listed list, Actor reader) {
    Instant now = clock.instant();
    var counts = store.counts(filter, now);
    var byView = new EnumMap<View, Integer>(View.class);
    for (View view : View.values()) {
      if (view.isOffered()) {
        byView.put(view, counts.of(view));
      }
    }
    return new LedgerPage(
        filter,
        byView,
        Optional.ofNullable(filter.by()).map(partners::nameOf),
        reader.account(),
        list,
        reader.hasAny(Role.OFFICER));
  }

  /** How the reader's institutions keep their promises, each by itself. */
  RecordsPage records(Actor reader) {
    return new RecordsPage(
        Commitments.readersOf(reader).stream()
            .map(PartnerId::of)
            .map(p -> new RecordsPage.Line(partners.nameOf(p), record(p, reader)))
            .toList());
  }

  /** How a partner keeps its promises, as far as this reader may know of them. */
  TrackRecord record(PartnerId by, Actor reader) {
    var all = new Filter(Commitments.readersOf(reader), View.RUNNING, Filter.Side.ALL, null, by);
    return store.record(all, clock.instant());
  }

  /** The promises of a list, in its own order. */
  Rows<Row> rows(Filter filter) {
    return (most, skip) -> rows(store.list(filter, clock.instant(), most, skip));
  }

  List<Row> rows(List<Commitment> promises) {
    var names = Names.of(promises, partners, people);
    Instant now = clock.instant();
    return promises.stream()
        .map(
            c ->
                new Row(
                    c,
                    c.status(now),
                    names.of(c.promiser()),
                    names.of(c.beneficiary()),
                    names.of(c.owner())))
        .toList();
  }

  /** A promise's page, with a form that was refused where one was. */
  CommitmentPage page(
      CommitmentId id, Actor reader, String doing, Typed typed, List<Objection> objections) {
    Set<InstitutionId> readers = Commitments.readersOf(reader);
    Commitment c = commitments.get(id, readers);
    var names = new Names(partners, people);
    List<Step> life = commitments.lifeOf(c);
    May may =
        may(
            c,
            commitments.voice(c, reader),
            commitments.home(c, reader),
            shared.answers(c, reader));
    Map<UUID, PartnerId> far = shared.far(c);
    ZoneId zone = reader.clocks().map(both -> both.here().zone()).orElse(c.zone());
    return new CommitmentPage(
        c,
        c.status(clock.instant()),
        names.of(c.promiser()),
        names.of(c.beneficiary()),
        names.of(notedBy(c, life, far)),
        names.of(c.owner()),
        sourcePath(c, reader),
        life.stream().map(s -> stage(s, far.get(s.id()), names)).toList(),
        Lines.life(c, life, clock.instant()),
        shared
            .confirmation(c)
            .filter(said -> !c.standing().isDropped())
            .map(said -> sides(c, said, names))
            .orElse(null),
        zone,
        endsHere(c, zone),
        may.assign() ? candidates(c) : List.of(),
        may.assign()
            ? contacts.of(c.promiser(), readers).stream().map(Contact::names).toList()
            : List.of(),
        shared.before(c, reader).map(names::of).orElse(null),
        may,
        Uuid7.next(clock),
        doing,
        typed,
        objections);
  }

  /**
   * The form by which a promise is entered, with what stands in it.
   *
   * @param language in which the parties are told, and stand in order
   */
  PromisePage form(Typed typed, Actor reader, Language language, List<Objection> objections) {
    Source source = source(typed, reader).orElse(null);
    Set<InstitutionId> readers = Commitments.readersOf(reader);
    List<Partner> found =
        source != null
            ? List.of()
            : partners.search(typed.get("q"), readers, language, OFFERED + 1);
    List<Party> parties =
        source == null
            ? found.stream().limit(OFFERED).map(Ledger::party).toList()
            : source.parties().stream()
                .map(p -> new Party(p.value(), partners.nameOf(p), partners.own(p).isPresent()))
                .toList();
    return new PromisePage(
        source,
        source == null ? "" : typed.get("kind"),
        source == null ? "" : typed.get("record"),
        withOwn(source == null ? withChosen(parties, typed, readers) : parties, reader),
        Math.min(found.size(), OFFERED),
        found.size() > OFFERED,
        ours(reader),
        tags(source),
        typed.has("id") ? typed : typed.with("id", Uuid7.next(clock).toString()),
        objections);
  }

  /**
   * The record that a form names.
   *
   * @throws NotFound if it names one that the reader may not see
   */
  Optional<Source> source(Typed typed, Actor reader) {
    if (!typed.has("kind")) {
      return Optional.empty();
    }
    UUID id;
    try {
      id = UUID.fromString(typed.get("record"));
    } catch (IllegalArgumentException e) {
      throw new NotFound("record " + typed.get("record"));
    }
    return Optional.of(
        commitments
            .source(typed.get("kind"))
            .flatMap(s -> s.find(id, reader))
            .orElseThrow(() -> new NotFound(typed.get("kind") + " " + id)));
  }

  /** The languages in which a promise may be put down: the source's, and the interface's. */
  static LinkedHashSet<String> tags(@Nullable Source source) {
    var tags = new LinkedHashSet<String>();
    if (source != null) {
      source.clauses().forEach(c -> tags.addAll(c.text().byTag().keySet()));
    }
    if (tags.isEmpty()) {
      for (Language language : Language.values()) {
        tags.add(language.tag());
      }
    }
    return tags;
  }

  /** Whoever was chosen stays, though others are found now, or more than are offered. */
  private List<Party> withChosen(List<Party> found, Typed typed, Set<InstitutionId> readers) {
    var all = new LinkedHashMap<UUID, Party>();
    found.forEach(p -> all.put(p.id(), p));
    for (String chosen : List.of("promiser", "beneficiary")) {
      PromiseForm.id(typed.get(chosen))
          .flatMap(id -> partners.find(new PartnerId(id), readers))
          .ifPresent(p -> all.putIfAbsent(p.id().value(), party(p)));
    }
    return List.copyOf(all.values());
  }

  /** An own institution can always be chosen, whatever partner was looked for. */
  private List<Party> withOwn(List<Party> found, Actor reader) {
    var all = new LinkedHashMap<UUID, Party>();
    if (found.stream().noneMatch(Party::own)) {
      for (InstitutionId own : reader.institutionsAs(Role.OFFICER)) {
        var id = PartnerId.of(own);
        all.put(own.value(), new Party(own.value(), partners.nameOf(id), true));
      }
    }
    found.forEach(p -> all.put(p.id(), p));
    return List.copyOf(all.values());
  }

  private List<Person> ours(Actor reader) {
    var all = new LinkedHashMap<AccountId, Person>();
    for (InstitutionId own : reader.institutionsAs(Role.OFFICER)) {
      answering(own).forEach(a -> all.put(a.id(), new Person(a.id().value(), a.names())));
    }
    return List.copyOf(all.values());
  }

  private List<Candidate> candidates(Commitment c) {
    return partners
        .own(c.promiser())
        .map(
            here ->
                answering(here).stream()
                    .map(
                        a ->
                            new Candidate(
                                a.id().value(),
                                a.names(),
                                c.owner() instanceof Here h && h.account().equals(a.id())))
                    .toList())
        .orElse(List.of());
  }

  /** Whoever may answer for promises of the institutions for which this officer speaks. */
  List<Account> answering(Actor officer) {
    var found = new LinkedHashSet<Account>();
    officer.institutionsAs(Role.OFFICER).forEach(house -> found.addAll(answering(house)));
    return List.copyOf(found);
  }

  private Set<Account> answering(InstitutionId at) {
    var found = new LinkedHashSet<Account>();
    for (Role role : MAY_ANSWER) {
      found.addAll(people.holding(role, at));
    }
    return found;
  }

  private static PartnerId notedBy(Commitment c, List<Step> life, Map<UUID, PartnerId> far) {
    return life.stream()
        .filter(step -> step.kind() == Step.Kind.PROMISED)
        .flatMap(step -> Optional.ofNullable(far.get(step.id())).stream())
        .findFirst()
        .orElseGet(() -> PartnerId.of(c.keeper()));
  }

  private static Sides sides(Commitment c, Confirmation said, Names names) {
    return new Sides(
        said,
        said.by() == null
            ? null
            : names.of(
                said.by() == SharedCommitment.Party.PROMISER ? c.promiser() : c.beneficiary()),
        said.by() == SharedCommitments.own(c));
  }

  private static May may(Commitment c, Voice voice, Voice home, SharedCommitments.Answers answers) {
    boolean running = c.standing().isRunning();
    return new May(
        running && home.promiser(),
        running && c.due() == null && voice.eitherSide(),
        !c.standing().isDropped() && voice.anybody(),
        running && voice.eitherSide(),
        running && c.due() != null && voice.beneficiary(),
        running && voice.beneficiary(),
        !running && voice.beneficiary(),
        answers.confirm(),
        answers.object(),
        answers.withdraw());
  }

  private static Stage stage(Step step, @Nullable PartnerId far, Names names) {
    PersonNames by = step.by() == null ? null : names.of(step.by()).orElse(null);
    return new Stage(step, by, far == null ? null : names.of(far), names.of(step.owner()));
  }

  private String sourcePath(Commitment c, Actor reader) {
    return c.origin() instanceof FromRecord from
        ? commitments
            .source(from.kind())
            .filter(s -> s.find(from.id(), reader).isPresent())
            .map(s -> s.path(from.id()))
            .orElse("")
        : "";
  }

  private static @Nullable Instant endsHere(Commitment c, ZoneId zone) {
    if (c.due() == null || !c.standing().isRunning()) {
      return null;
    }
    Instant end = Commitment.lateFrom(c.due(), c.zone());
    return end.equals(Commitment.lateFrom(c.due(), zone)) ? null : end;
  }

  private static Party party(Partner p) {
    return new Party(p.id().value(), p.name(), p.own());
  }
}
