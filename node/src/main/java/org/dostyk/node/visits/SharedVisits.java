package org.dostyk.node.visits;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.SharedVisit.Approves;
import org.dostyk.node.visits.SharedVisit.CallsOff;
import org.dostyk.node.visits.SharedVisit.Declines;
import org.dostyk.node.visits.SharedVisit.Delegates;
import org.dostyk.node.visits.SharedVisit.Event;
import org.dostyk.node.visits.SharedVisit.Named;
import org.dostyk.node.visits.SharedVisit.Plans;
import org.dostyk.node.visits.SharedVisit.Puts;
import org.dostyk.node.visits.SharedVisit.Step;
import org.dostyk.node.visits.SharedVisit.Taken;
import org.dostyk.node.visits.SharedVisit.TakesOut;
import org.dostyk.node.visits.SharedVisitRules.Outcome;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Requested;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits that lie on two nodes, seen from this one: what its side did and has not said there yet.
 * How it comes and goes is its caller's business; what comes is taken by {@link VisitArrivals}.
 */
@Service
public class SharedVisits {
  private final VisitStore store;
  private final ItineraryStore items;
  private final SharedVisitStore shared;
  private final LaidStore laid;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SharedVisits(
      VisitStore store,
      ItineraryStore items,
      SharedVisitStore shared,
      LaidStore laid,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.shared = shared;
    this.laid = laid;
    this.events = events;
    this.clock = clock;
  }

  /** A visit of this node, whether it lies on another too or not. */
  public Optional<Visit> known(VisitId id) {
    return store.these(List.of(id)).stream().findFirst();
  }

  /** Holds a visit until the transaction ends, so that what is read of it stays true. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(VisitId id) {
    store.lock(id);
  }

  /**
   * Whether it can be laid before the other side's node: it was sent, and nobody has noted the
   * other side's answer here.
   */
  public boolean waitsFor(Visit visit, Side other) {
    return visit.far().isEmpty()
        && visit.state() instanceof Requested
        && visit.approval(other).isEmpty()
        && !visit.isOver(clock.instant());
  }

  /** From now on this party speaks from its own node. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lies(VisitId id, PartnerId far) {
    shared.lies(id, far);
  }

  /**
   * What this side did and what no step says yet.
   *
   * @param known the steps that both know; none of a visit that is to be laid before the other side
   * @param named how a party is called there
   */
  public List<Taken> unsaid(Visit visit, List<Taken> known, Function<VisitParty, Named> named) {
    return new Saying(visit, known).unsaid(named);
  }

  /** The other side is asked again after a change of the programme. */
  void programmeChanged(Visit visit) {
    Optional<Side> far = visit.farSide();
    if (far.flatMap(visit::approval).isPresent()) {
      store.state(
          new Visit(
              visit.id(),
              visit.keeper(),
              visit.host(),
              visit.guests(),
              visit.plan(),
              new Requested(),
              visit.approvals().stream().filter(a -> a.side() != far.get()).toList(),
              visit.agreement(),
              visit.returnOf(),
              visit.revision(),
              visit.far()));
      events.publishEvent(new VisitRequested(visit.id(), visit.keeper()));
    }
  }

  /** Whether two say the same to the other side. */
  static boolean isSame(ItineraryItem one, ItineraryItem other) {
    return event(one).equals(event(other));
  }

  static Event event(ItineraryItem item) {
    return new Event(
        item.id().value(),
        item.day(),
        item.starts(),
        item.ends(),
        item.zone(),
        item.kind(),
        normal(item.title()),
        normal(item.place().said()),
        normal(item.transport().said()));
  }

  static Plans plans(Visit visit, Function<VisitParty, Named> named) {
    VisitPlan plan = visit.plan();
    return new Plans(
        new VisitPlan(
            normal(plan.purpose()),
            plan.from(),
            plan.to(),
            new Place(normal(plan.place().name()), plan.place().zone())),
        visit.guests().stream()
            .skip(1)
            .map(named)
            .map(n -> new Named(normal(n.name()), n.hei(), n.country()))
            .toList());
  }

  /** By the names of the companions: under which ids each node knows them is its own business. */
  static boolean isSame(Plans one, Plans other) {
    return one.plan().equals(other.plan()) && names(one).equals(names(other));
  }

  private static List<Text> names(Plans plans) {
    return plans.companions().stream().map(Named::name).toList();
  }

  /** As it travels: in normal form C, so that it comes back as the same. */
  static Text normal(Text text) {
    var byTag = new LinkedHashMap<String, String>();
    text.byTag().forEach((tag, words) -> byTag.put(tag, normal(words)));
    return new Text(byTag, null);
  }

  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  /** One visit, compared with what its steps mean. */
  private final class Saying {
    private final Visit visit;
    private final Side own;
    private final List<Taken> all;
    private final List<Taken> said = new ArrayList<>();

    Saying(Visit visit, List<Taken> known) {
      this.visit = visit;
      this.own = visit.farSide().orElseThrow().other();
      this.all = new ArrayList<>(known);
    }

    List<Taken> unsaid(Function<VisitParty, Named> named) {
      if (!all.isEmpty() && !now().state().isOpen()) {
        return said;
      }
      Plans plans = plans(visit, named);
      if (all.isEmpty() || !isSame(now().plans(), plans)) {
        say(plans);
      }
      Map<UUID, Event> before = now().programme();
      for (ItineraryItem item : items.of(visit.id())) {
        Event event = event(item);
        if (item.takenOut() && before.containsKey(event.id())) {
          say(new TakesOut(event.id()));
        } else if (!item.takenOut() && !event.equals(before.get(event.id()))) {
          say(new Puts(event));
        }
      }
      Optional<Delegates> list = laid.find(visit.id()).map(LaidStore.Laid::said);
      if (own == Side.GUEST && list.isPresent() && !list.equals(now().delegates())) {
        say(list.get());
      }
      answer();
      return said;
    }

    private void answer() {
      Outcome now = now();
      UUID asked = now.asked().get(own);
      if (visit.approval(own).isPresent() && !now.yes().containsKey(own) && asked != null) {
        say(new Approves(asked));
      }
      switch (visit.state()) {
        case Declined d when d.by() == own -> say(new Declines(d.reason()));
        case CalledOff c when c.by() == own -> say(new CallsOff(c.reason()));
        default -> {}
      }
    }

    private Outcome now() {
      return SharedVisitRules.outcome(all);
    }

    private void say(Step step) {
      Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      int turn = all.isEmpty() ? 1 : now().turn() + 1;
      var taken = new Taken(Uuid7.next(clock), own, turn, at, step);
      all.add(taken);
      said.add(taken);
    }
  }
}
