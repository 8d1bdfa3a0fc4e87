package org.dostyk.node.visits;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.SharedVisit.Approves;
import org.dostyk.node.visits.SharedVisit.CallsOff;
import org.dostyk.node.visits.SharedVisit.Declines;
import org.dostyk.node.visits.SharedVisit.Delegates;
import org.dostyk.node.visits.SharedVisit.Event;
import org.dostyk.node.visits.SharedVisit.Plans;
import org.dostyk.node.visits.SharedVisit.Puts;
import org.dostyk.node.visits.SharedVisit.Step;
import org.dostyk.node.visits.SharedVisit.Taken;
import org.dostyk.node.visits.SharedVisit.TakesOut;
import org.dostyk.node.visits.VisitState.Approved;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.dostyk.node.visits.VisitState.Requested;

/**
 * What the steps of both sides of a visit mean together. They are read in the order of their turns;
 * of two that were taken without knowing one another, the earlier by its own clock first, then by
 * id.
 *
 * <ul>
 *   <li>Either side plans. The plan that was made last stands, and so does each item of the
 *       programme as it was put last.
 *   <li>Whoever plans stands by it and keeps the yes given before; the other side is asked again. A
 *       yes to what is no longer asked means nothing.
 *   <li>The guests' side lays its delegation before the host; that asks nobody.
 *   <li>Either side says no or calls it off, and nothing comes after that. An item that was put
 *       without knowing it falls away where it was put.
 * </ul>
 */
final class SharedVisitRules {
  /** No visit has so many; who says a number beyond leaves others room to go on. */
  private static final int LAST_TURN = 1_000_000;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private SharedVisitRules() {}

  /**
   * How it stands.
   *
   * @param programme the items as they were put last
   * @param gone the items that fell away, or were put and never came in, each with the step
   * @param yes when each side said yes to the plan as it is
   * @param delegates the delegation as it was laid last
   * @param asked the step that asks each side for its yes
   * @param turn the highest that is known
   * @param idle the steps without effect, each with the reason, in English
   */
  record Outcome(
      Plans plans,
      Map<UUID, Event> programme,
      Map<UUID, UUID> gone,
      Optional<Delegates> delegates,
      Map<Side, Instant> yes,
      Map<Side, UUID> asked,
      VisitState state,
      int turn,
      Map<UUID, String> idle) {

    /** The sides whose yes is missing; none of a visit that is closed. */
    List<Side> awaited() {
      return state instanceof Requested
          ? List.of(Side.values()).stream().filter(s -> !yes.containsKey(s)).toList()
          : List.of();
    }
  }

  /**
   * @param steps at least one; the first is the one with which it was laid before the other side
   */
  static Outcome outcome(List<Taken> steps) {
    return new Reading().read(steps);
  }

  /** Whether a visit can begin with this plan. */
  static boolean isPlan(Plans plans) {
    return VisitRules.plan(plans.plan(), Optional.empty()).isEmpty()
        && VisitRules.guests(plans.companions().size() + 1).isEmpty()
        && fits(plans.plan().purpose())
        && fits(plans.plan().place().name())
        && plans.companions().stream().allMatch(c -> fits(c.name()));
  }

  private static boolean fits(Text text) {
    return text.byTag().values().stream().allMatch(t -> t.length() <= ItineraryRules.LONGEST);
  }

  private static boolean fits(Event e) {
    return !e.ends().isBefore(e.starts())
        && fits(e.title())
        && e.place().length() <= ItineraryRules.LONGEST
        && e.transport().length() <= ItineraryRules.LONGEST;
  }

  /** Steps being read one after another. */
  private static final class Reading {
    private final Map<UUID, String> idle = new LinkedHashMap<>();
    private final Map<UUID, Event> programme = new LinkedHashMap<>();
    private final Map<UUID, UUID> gone = new LinkedHashMap<>();
    private final Map<Side, Instant> yes = new EnumMap<>(Side.class);
    private final Map<Side, UUID> asked = new EnumMap<>(Side.class);
    private Optional<Plans> plans = Optional.empty();
    private Optional<Delegates> delegates = Optional.empty();
    private Optional<VisitState> closed = Optional.empty();
    private int turn;

    Outcome read(List<Taken> steps) {
      note(steps.getFirst());
      steps.stream()
          .skip(1)
          .sorted(
              Comparator.comparingInt(Taken::turn)
                  .thenComparing(Taken::at)
                  .thenComparing(Taken::id))
          .forEach(this::note);
      VisitState open = yes.size() == Side.values().length ? new Approved() : new Requested();
      return new Outcome(
          plans.orElseThrow(),
          programme,
          gone,
          delegates,
          yes,
          asked,
          closed.orElse(open),
          turn,
          idle);
    }

    private void note(Taken t) {
      String wrong = take(t);
      if (!wrong.isEmpty()) {
        idle.put(t.id(), wrong);
      }
    }

    /** Why it has no effect; empty where it has. */
    private String take(Taken t) {
      if (t.turn() < 1 || t.turn() > LAST_TURN) {
        return "no visit has this turn";
      }
      turn = Math.max(turn, t.turn());
      if (closed.isPresent()) {
        if (t.step() instanceof Puts p) {
          stays(p.event(), t);
        }
        return "the visit was declined or called off";
      }
      Step step = t.step();
      return switch (step) {
        case Plans p -> {
          if (!isPlan(p)) {
            yield "no visit is planned like this";
          }
          boolean first = plans.isEmpty();
          plans = Optional.of(p);
          if (first) {
            asked.put(t.by(), t.id());
          }
          yield ask(t);
        }
        case Puts p -> {
          Event e = p.event();
          if (!fits(e)
              || !programme.containsKey(e.id()) && programme.size() >= ItineraryRules.MOST) {
            stays(e, t);
            yield "no programme has this item";
          }
          gone.remove(e.id());
          programme.put(e.id(), e);
          yield ask(t);
        }
        case TakesOut out -> {
          if (programme.remove(out.event()) == null) {
            yield "it is not in the programme";
          }
          gone.put(out.event(), t.id());
          yield ask(t);
        }
        case Delegates d -> {
          boolean list = d.count() > 0 && DIGEST.matcher(d.digest()).matches();
          boolean none = d.count() == 0 && d.digest().isEmpty();
          if (t.by() != Side.GUEST || d.count() > DelegationRules.MOST || !list && !none) {
            yield "no delegation is laid like this";
          }
          delegates = Optional.of(d);
          yield "";
        }
        case Approves a -> approve(t, a);
        case Declines d -> close(new Declined(t.by(), d.reason()), d.reason());
        case CallsOff c -> close(new CalledOff(t.by(), c.reason()), c.reason());
      };
    }

    /** The item stays as it was; one that was none is no item of the side that put it either. */
    private void stays(Event e, Taken t) {
      if (!programme.containsKey(e.id())) {
        gone.put(e.id(), t.id());
      }
    }

    private String ask(Taken t) {
      asked.put(t.by().other(), t.id());
      yes.remove(t.by().other());
      return "";
    }

    /** An answer to what is no longer asked means nothing and is no trouble. */
    private String approve(Taken t, Approves a) {
      if (Objects.equals(asked.get(t.by()), a.about())) {
        yes.putIfAbsent(t.by(), t.at());
      }
      return "";
    }

    private String close(VisitState as, String reason) {
      if (reason.isBlank() || reason.length() > VisitRules.LONGEST_REASON) {
        return "no reason, or one that is too long";
      }
      closed = Optional.of(as);
      return "";
    }
  }
}
