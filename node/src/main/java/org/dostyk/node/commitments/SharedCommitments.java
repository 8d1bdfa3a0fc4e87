package org.dostyk.node.commitments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitment.Taken;
import org.dostyk.node.commitments.SharedRules.Outcome;
import org.dostyk.node.commitments.Step.Kind;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.AuditWords;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises that lie on two nodes: gives one whole, takes in what the other side's node knows, and
 * lets this side confirm, object and withdraw. How they come and go, and that each step is of the
 * party that it names, is its caller's business.
 */
@Service
public class SharedCommitments {
  private final CommitmentStore store;
  private final StepStore steps;
  private final PromiseLock lock;
  private final SharedStore shared;
  private final Commitments commitments;
  private final ObjectProvider<FarSides> farSides;
  private final Partners partners;
  private final Clock clock;

  SharedCommitments(
      CommitmentStore store,
      StepStore steps,
      PromiseLock lock,
      SharedStore shared,
      Commitments commitments,
      ObjectProvider<FarSides> farSides,
      Partners partners,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.lock = lock;
    this.shared = shared;
    this.commitments = commitments;
    this.farSides = farSides;
    this.partners = partners;
    this.clock = clock;
  }

  /** A promise of this node, whether it lies on another too or not. */
  public Optional<Commitment> known(CommitmentId id) {
    return store.find(id);
  }

  /** Holds a promise until the transaction ends, so that what is read of it stays true. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(CommitmentId id) {
    store.lock(id);
  }

  /** Everything that both sides know of a promise; empty where it lies on this node alone. */
  public Optional<SharedCommitment> find(CommitmentId id) {
    return store.find(id).filter(c -> c.far() != null).map(this::whole);
  }

  /** The promises that were taken from a record. */
  public List<Commitment> under(String kind, UUID record, InstitutionId house) {
    return store.of(kind, record, Set.of(house));
  }

  /** Whether no side has taken a step since it was noted. */
  public boolean isUntouched(Commitment c) {
    return shared.steps(c.id(), Party.PROMISER).isEmpty();
  }

  /** From now on this party speaks from its own node. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lies(CommitmentId id, PartnerId far) {
    shared.lies(id, far);
    settle(id);
  }

  /**
   * Before whom an officer may lay a promise that lies on this node alone: the other side, at its
   * own node, while the promise is to be kept and its life so far is one that the officer's side
   * could tell alone. Where this office has also spoken for the other side, it stays at home.
   */
  Optional<PartnerId> before(Commitment c, Actor officer) {
    return c.far() != null || !c.standing().isRunning()
        ? Optional.empty()
        : farSides.stream()
            .flatMap(sides -> sides.of(c).stream())
            .findFirst()
            .filter(far -> speaks(c.lyingAt(far), officer))
            .filter(far -> SharedRules.outcome(whole(c.lyingAt(far))).idle().isEmpty());
  }

  /** Lays a promise before the other side at its own node, which is asked to confirm it. */
  @Transactional
  public void lay(CommitmentId id, Act act) {
    lock.forStep(Kind.LAID, id, act).ifPresent(c -> lay(c, act));
  }

  private void lay(Commitment c, Act act) {
    PartnerId far =
        before(c, act.by())
            .orElseThrow(() -> new Refused(Objection.of("commitments.objection.not_laid")));
    shared.lies(c.id(), far);
    var step =
        new Step(act.step(), Kind.LAID, clock.instant(), act.by().account(), null, "", "", null);
    steps.add(c.id(), step);
    bring(c.lyingAt(far));
    commitments.record(c, act.by(), step.kind().action(), "");
    commitments.changed(c.id());
  }

  /** Whether both sides say the same of a promise; empty where it lies on this node alone. */
  public Optional<Confirmation> confirmation(Commitment c) {
    return c.far() == null
        ? Optional.empty()
        : Optional.of(SharedRules.outcome(whole(c)).confirmation());
  }

  /** The steps that the other side took. */
  Map<UUID, PartnerId> far(Commitment c) {
    return c.far() == null ? Map.of() : shared.far(c.id());
  }

  /** Which promises wait for the confirmation of these institutions. */
  List<Commitment> asked(Set<InstitutionId> houses, int most) {
    return shared.asked(houses, most);
  }

  /** What an officer may answer about a promise as it stands. */
  record Answers(boolean confirm, boolean object, boolean withdraw) {
    static final Answers NONE = new Answers(false, false, false);
  }

  Answers answers(Commitment c, Actor actor) {
    if (c.far() == null || !speaks(c, actor)) {
      return Answers.NONE;
    }
    SharedCommitment whole = whole(c);
    Outcome now = SharedRules.outcome(whole);
    Party own = own(c);
    boolean asked = now.confirmation().by() == own;
    return new Answers(
        asked,
        asked && now.confirmation().state() == Confirmation.State.ASKED,
        withdrawable(c, whole, now));
  }

  private static boolean withdrawable(Commitment c, SharedCommitment whole, Outcome now) {
    return c.standing().isRunning() && !now.everConfirmed() && whole.notedBy() == own(c);
  }

  /** Says that it is so. */
  @Transactional
  public void confirm(CommitmentId id, Act act) {
    answer(id, act, Kind.AFFIRMED, "");
  }

  /** Says that it is not so, and why. */
  @Transactional
  public void object(CommitmentId id, String words, Act act) {
    answer(id, act, Kind.OBJECTED, words);
  }

  private void answer(CommitmentId id, Act act, Kind kind, String words) {
    lock.forStep(kind, id, act).ifPresent(c -> answer(c, act, kind, words));
  }

  private void answer(Commitment c, Act act, Kind kind, String words) {
    Answers may = answers(c, act.by());
    Outcome now = SharedRules.outcome(whole(c));
    if (kind == Kind.AFFIRMED ? !may.confirm() : !may.object()) {
      throw new Refused(Objection.of("commitments.objection.nothing_asked"));
    }
    if (kind == Kind.OBJECTED) {
      Refused.ifAny(CommitmentRules.reason(words));
    }
    taken(c, act, kind, words, now.asked());
  }

  /** Takes back what this side noted and the other has not confirmed. */
  @Transactional
  public void withdraw(CommitmentId id, String reason, Act act) {
    lock.forStep(Kind.WITHDRAWN, id, act).ifPresent(c -> withdraw(c, reason, act));
  }

  private void withdraw(Commitment c, String reason, Act act) {
    Refused.ifAny(CommitmentRules.reason(reason));
    if (!answers(c, act.by()).withdraw()) {
      throw new Refused(Objection.of("commitments.objection.confirmed_already"));
    }
    taken(c, act, Kind.WITHDRAWN, reason, null);
  }

  private void taken(Commitment c, Act act, Kind kind, String words, @Nullable UUID about) {
    var step =
        new Step(
            act.step(), kind, clock.instant(), act.by().account(), null, words.strip(), "", null);
    shared.answer(c.id(), step, about);
    bring(c);
    commitments.record(c, act.by(), kind.action(), step.words());
    commitments.changed(c.id());
  }

  /**
   * Brings a promise up to what is known of it on both nodes, in the caller's transaction. What is
   * known here already changes nothing.
   *
   * @param house the own institution that it concerns
   * @param own its side
   * @return the steps without effect, each with the reason, for administrators
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, String> take(SharedCommitment all, InstitutionId house, Party own) {
    PartnerId far = all.of(own.other());
    Optional<Commitment> before = store.lock(all.id());
    if (before.isPresent() && !far.equals(before.get().far())) {
      throw new IllegalStateException("Another promise is kept under " + all.id());
    }
    Commitment c = before.orElseGet(() -> enter(all, house, own, far));
    boolean anything = before.isEmpty();
    for (Taken step : all.steps()) {
      // Of its own a node restored from a back-up may lack what the other side still has.
      if (!steps.taken(c.id(), step.id())) {
        anything = true;
        shared.add(c.id(), step, step.by() == own ? null : far);
        commitments.record(c, null, step.kind().action(), step.words());
      }
    }
    if (anything) {
      bring(c);
    }
    return SharedRules.outcome(whole(store.find(c.id()).orElseThrow())).idle();
  }

  private Commitment enter(SharedCommitment all, InstitutionId house, Party own, PartnerId far) {
    Owner office = own == Party.PROMISER ? null : new There(partners.nameOf(far).in(Language.EN));
    var c =
        new Commitment(
            all.id(),
            house,
            Set.of(house),
            all.promiser(),
            all.beneficiary(),
            all.what(),
            office,
            all.due(),
            all.zone(),
            all.origin(),
            new Open(),
            all.at(),
            null,
            1,
            far);
    store.add(c);
    shared.lies(c.id(), far);
    var noted =
        new Taken(all.noted(), all.notedBy(), Kind.PROMISED, 1, all.at(), all.due(), "", "", null);
    shared.add(c.id(), noted, all.notedBy() == own ? null : far);
    commitments.record(c, null, "commitments.received", AuditWords.of(c.title()));
    return c;
  }

  /** Writes what all steps mean together. */
  private void bring(Commitment c) {
    Outcome now = SharedRules.outcome(whole(c));
    Commitment meant = c;
    if (!Objects.equals(c.due(), now.due()) || !c.standing().equals(now.standing())) {
      meant =
          Objects.equals(c.due(), now.due())
              ? c.withStanding(now.standing())
              : c.withDue(now.due(), now.standing());
    }
    store.write(meant);
    shared.awaits(c.id(), awaited(c, now));
  }

  private void settle(CommitmentId id) {
    store
        .find(id)
        .filter(c -> c.far() != null)
        .ifPresent(c -> shared.awaits(id, awaited(c, SharedRules.outcome(whole(c)))));
  }

  private static @Nullable PartnerId awaited(Commitment c, Outcome now) {
    boolean asked = now.confirmation().state() == Confirmation.State.ASKED;
    Party by = now.confirmation().by();
    return asked && by != null ? (by == Party.PROMISER ? c.promiser() : c.beneficiary()) : null;
  }

  /** After a step of this side, before others hear of it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(CommitmentChanged changed) {
    settle(changed.commitment());
  }

  private SharedCommitment whole(Commitment c) {
    Party own = own(c);
    UUID noted = shared.noted(c.id());
    boolean theirs = shared.far(c.id()).containsKey(noted);
    return new SharedCommitment(
        c.id(),
        c.promiser(),
        c.beneficiary(),
        theirs ? own.other() : own,
        noted,
        c.what(),
        shared.notedDue(c.id()),
        c.zone(),
        c.promisedAt(),
        c.origin(),
        shared.steps(c.id(), own));
  }

  /** The side of this node. */
  static Party own(Commitment c) {
    return c.promiser().equals(c.far()) ? Party.BENEFICIARY : Party.PROMISER;
  }

  private boolean speaks(Commitment c, Actor actor) {
    PartnerId own = own(c) == Party.PROMISER ? c.promiser() : c.beneficiary();
    return partners.own(own).filter(house -> actor.is(Role.OFFICER, house)).isPresent();
  }
}
