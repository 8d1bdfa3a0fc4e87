package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promise ledger. Every change is a step in the promise's life and an entry in the audit trail
 * of each own institution that may read it. A change made from an old state of the promise is
 * refused whole, as is one that the rules forbid; the same step sent twice is taken once.
 */
@Service
public class Commitments {
  private final CommitmentStore store;
  private final StepStore steps;
  private final PromiseLock lock;
  private final ObjectProvider<PromiseSource> sources;
  private final Partners partners;
  private final People people;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Commitments(
      CommitmentStore store,
      StepStore steps,
      PromiseLock lock,
      ObjectProvider<PromiseSource> sources,
      Partners partners,
      People people,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.lock = lock;
    this.sources = sources;
    this.partners = partners;
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The own institutions for which somebody may read promises. */
  public static Set<InstitutionId> readersOf(Actor actor) {
    return actor.institutionsAs(Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER);
  }

  public Optional<Commitment> find(CommitmentId id, Set<InstitutionId> readers) {
    return store.find(id, readers);
  }

  /**
   * @throws NotFound if there is none, or it is not theirs to see
   */
  public Commitment get(CommitmentId id, Set<InstitutionId> readers) {
    return find(id, readers).orElseThrow(() -> missing(id));
  }

  /** The promises taken from a record, the earliest due first, those without a day last. */
  public List<Commitment> of(String kind, UUID record, Set<InstitutionId> readers) {
    return store.of(kind, record, readers);
  }

  /** The promises that some of these parties made to others of them in records of this kind. */
  public List<Commitment> between(Set<PartnerId> parties, String kind, Set<InstitutionId> readers) {
    return store.between(parties, kind, readers);
  }

  /**
   * What is still to be kept between these institutions and a partner, in both directions: what is
   * due first, then what has no day.
   *
   * @param most how many, at least 1
   */
  public List<Commitment> openWith(PartnerId partner, Set<InstitutionId> readers, int most) {
    return store.openWith(partner, readers, most);
  }

  /** A promise's life, from its beginning. */
  public List<Step> lifeOf(Commitment commitment) {
    return steps.of(commitment.id());
  }

  /**
   * Enters a promise; an id that is there already changes nothing.
   *
   * @throws NotFound if the actor is no officer of the keeper, or does not see a party or the
   *     source
   * @throws Refused if the promise does not hold
   */
  @Transactional
  public Commitment promise(Promise promise, Actor by) {
    return enter(promise, by, false);
  }

  /**
   * Takes a promise in as it was given elsewhere, in an older list or in minutes: its day may have
   * passed.
   */
  @Transactional
  public Commitment takeIn(Promise promise, Actor by) {
    return enter(promise, by, true);
  }

  /** Names who answers for it, or takes the name away where {@code owner} is null. */
  @Transactional
  public void assign(CommitmentId id, @Nullable Owner owner, Act act) {
    change(
        id,
        act,
        c -> CommitmentRules.assign(c, owner, home(c, act.by()), owner == null || fits(owner, c)),
        c -> c.withOwner(owner),
        step(act, Kind.ASSIGNED, null, "", "", owner));
  }

  /** Gives it its first day. */
  @Transactional
  public void setDue(CommitmentId id, LocalDate due, Act act) {
    change(
        id,
        act,
        c -> CommitmentRules.setDue(c, due, voice(c, act.by()), c.today(now())),
        c -> c.withDue(due, new Open()),
        step(act, Kind.DUE_SET, due, "", "", null));
  }

  /** Adds something that shows it was kept, without deciding that it was. */
  @Transactional
  public void addEvidence(CommitmentId id, Evidence evidence, Act act) {
    change(
        id,
        act,
        c -> CommitmentRules.addEvidence(c, evidence, voice(c, act.by())),
        c -> c,
        step(act, Kind.EVIDENCE, null, evidence.words(), evidence.link(), null));
  }

  /**
   * Adds what a record of the node itself shows: a visit that took place. Whether the promise is
   * kept by it a person decides.
   *
   * @param step made from what shows it, so that it is added once however often it is noticed
   * @param evidence its link may be a path of this node
   * @return whether it was new; false too where nobody asks for it any more
   */
  @Transactional
  public boolean addEvidence(CommitmentId id, UUID step, Evidence evidence) {
    return note(
        id,
        new Step(step, Kind.EVIDENCE, now(), null, null, evidence.words(), evidence.link(), null),
        null);
  }

  /** Notes that both sides confirmed the list in which it stands; once for each such list. */
  @Transactional
  public void confirmed(CommitmentId id, UUID step, @Nullable Actor by) {
    AccountId account = by == null ? null : by.account();
    note(id, new Step(step, Kind.CONFIRMED, now(), account, null, "", "", null), by);
  }

  private boolean note(CommitmentId id, Step step, @Nullable Actor by) {
    Commitment c = store.lock(id).orElseThrow(() -> missing(id));
    if (steps.taken(id, step.id()) || c.standing().isDropped()) {
      return false;
    }
    steps.add(id, step);
    record(c, by, step.kind().action(), step.words());
    changed(id);
    return true;
  }

  /**
   * Marks it as kept.
   *
   * @param on the day on which it was kept
   * @param evidence may say nothing where evidence was added before
   */
  @Transactional
  public void keep(CommitmentId id, LocalDate on, Evidence evidence, Act act) {
    change(
        id,
        act,
        c -> {
          boolean shown = steps.of(id).stream().anyMatch(s -> s.kind() == Kind.EVIDENCE);
          return CommitmentRules.keep(c, on, evidence, shown, voice(c, act.by()), c.today(now()));
        },
        c -> c.withStanding(new Kept(on)),
        step(act, Kind.KEPT, on, evidence.words(), evidence.link(), null));
  }

  /** Moves its day. */
  @Transactional
  public void renegotiate(CommitmentId id, LocalDate due, String reason, Act act) {
    change(
        id,
        act,
        c -> CommitmentRules.renegotiate(c, due, reason, voice(c, act.by()), c.today(now())),
        c ->
            c.withDue(
                due, new Renegotiated(java.util.Objects.requireNonNull(c.due()), reason.strip())),
        step(act, Kind.RENEGOTIATED, due, reason.strip(), "", null));
  }

  /** Notes that those to whom it was made no longer ask for it. */
  @Transactional
  public void waive(CommitmentId id, String reason, Act act) {
    change(
        id,
        act,
        c -> CommitmentRules.waive(c, reason, voice(c, act.by())),
        c -> c.withStanding(new Waived(c.today(now()), reason.strip())),
        step(act, Kind.WAIVED, null, reason.strip(), "", null));
  }

  /** Opens a promise again that was kept, waived or withdrawn. */
  @Transactional
  public void reopen(CommitmentId id, String reason, Act act) {
    change(
        id,
        act,
        c -> CommitmentRules.reopen(c, reason, voice(c, act.by())),
        c -> c.withStanding(new Open()),
        step(act, Kind.REOPENED, null, reason.strip(), "", null));
  }

  /** For whom somebody may speak about a promise. */
  Voice voice(Commitment c, Actor actor) {
    return home(c, actor).without(c.promiser().equals(c.far()), c.beneficiary().equals(c.far()));
  }

  /** The same about who answers for it, which each node notes for itself. */
  Voice home(Commitment c, Actor actor) {
    return Voice.of(
        actor, c.keeper(), partners.own(c.promiser()), partners.own(c.beneficiary()), c.owner());
  }

  /** The source of a kind, where a module contributes one. */
  Optional<PromiseSource> source(String kind) {
    return sources.stream().filter(s -> s.kind().equals(kind)).findFirst();
  }

  /** Writes an entry into the trail of every institution that reads the promise. */
  void record(Commitment c, @Nullable Actor by, String action, String detail) {
    var inOneOrder = new TreeSet<InstitutionId>(Comparator.comparing(InstitutionId::value));
    inOneOrder.addAll(c.readers());
    for (InstitutionId reader : inOneOrder) {
      audit.record(reader, by, action, Commitment.RECORD, c.id().value(), detail);
    }
  }

  void changed(CommitmentId id) {
    events.publishEvent(new CommitmentChanged(id));
  }

  private Commitment enter(Promise p, Actor by, boolean asGiven) {
    if (!by.is(Role.OFFICER, p.keeper())) {
      throw missing(p.id());
    }
    var keeper = Set.of(p.keeper());
    var zone = partners.get(p.promiser(), readersOf(by)).zone();
    partners.get(p.beneficiary(), readersOf(by));
    var readers = new TreeSet<InstitutionId>(Comparator.comparing(InstitutionId::value));
    readers.addAll(keeper);
    partners.own(p.promiser()).ifPresent(readers::add);
    partners.own(p.beneficiary()).ifPresent(readers::add);
    readers.addAll(readersOfSource(p, by));
    var commitment =
        new Commitment(
            p.id(),
            p.keeper(),
            readers,
            p.promiser(),
            p.beneficiary(),
            p.what(),
            p.owner(),
            p.due(),
            zone,
            p.origin(),
            new Open(),
            now(),
            null,
            1,
            null);
    boolean fits = p.owner() == null || fits(p.owner(), commitment);
    Refused.ifAny(
        CommitmentRules.promise(p, voice(commitment, by), fits, commitment.today(now()), asGiven));
    if (store.add(commitment)) {
      steps.add(
          p.id(),
          new Step(
              Uuid7.next(clock), Kind.PROMISED, now(), by.account(), p.due(), "", "", p.owner()));
      record(commitment, by, "commitments.promised", AuditWords.of(commitment.title()));
      changed(p.id());
    }
    return get(p.id(), keeper);
  }

  private Set<InstitutionId> readersOfSource(Promise p, Actor by) {
    if (!(p.origin() instanceof FromRecord from)) {
      return Set.of();
    }
    var source =
        source(from.kind())
            .flatMap(s -> s.find(from.id(), by))
            .orElseThrow(() -> new NotFound(from.kind() + " " + from.id()));
    for (PartnerId party : List.of(p.promiser(), p.beneficiary())) {
      if (!source.parties().contains(party)) {
        throw new Refused(Objection.of("commitments.objection.no_party", partners.nameOf(party)));
      }
    }
    return source.readers();
  }

  private void change(
      CommitmentId id,
      Act act,
      Function<Commitment, List<Objection>> objections,
      Function<Commitment, Commitment> changed,
      Step step) {
    lock.forStep(step.kind(), id, act)
        .ifPresent(
            before -> {
              Refused.ifAny(objections.apply(before));
              Commitment after = changed.apply(before);
              store.write(after);
              steps.add(id, step);
              record(after, act.by(), step.kind().action(), step.words());
              changed(id);
            });
  }

  private Step step(
      Act act,
      Kind kind,
      @Nullable LocalDate day,
      String words,
      String link,
      @Nullable Owner owner) {
    return new Step(act.step(), kind, now(), act.by().account(), day, words, link, owner);
  }

  /**
   * Whether an owner is of the promising side: by account where it has people here, else by name.
   */
  private boolean fits(Owner owner, Commitment c) {
    Optional<InstitutionId> here = partners.own(c.promiser());
    return switch (owner) {
      case Here account ->
          here.isPresent()
              && people
                  .actor(account.account())
                  .filter(a -> readersOf(a).contains(here.get()))
                  .isPresent();
      case Owner.There name -> here.isEmpty();
    };
  }

  private Instant now() {
    return clock.instant();
  }

  private static NotFound missing(CommitmentId id) {
    return new NotFound("promise " + id);
  }
}
