package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitList.View;
import org.dostyk.node.web.Due;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HouseFigure;
import org.dostyk.node.web.Pipeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits in an officer's pipeline, and as a number about an institution. */
@Configuration
class VisitPipeline {

  /** Those that ask for our yes, then the next ones. */
  @Bean
  Pipeline visitsDue(VisitStore store, VisitListStore lists) {
    return (frame, most) -> {
      if (!(frame.visitor() instanceof Actor me) || !me.hasAny(OFFICER)) {
        return List.of();
      }
      Set<InstitutionId> houses = me.institutionsAs(OFFICER);
      Map<VisitId, Visit> due = new LinkedHashMap<>();
      for (View view : List.of(View.ASKED, View.UPCOMING)) {
        store
            .these(lists.list(only(view), houses, houses, today(frame.now()), most, 0))
            .forEach(v -> due.putIfAbsent(v.id(), v));
      }
      return due.values().stream().limit(most).map(v -> due(v, houses, frame)).toList();
    };
  }

  private static Due due(Visit visit, Set<InstitutionId> houses, Frame frame) {
    Instant now = frame.now();
    boolean late = !visit.today(now).isBefore(visit.plan().from()) && isUnsettled(visit);
    return new Due(
        "visits.visit",
        frame.say().it(visit.plan().purpose()),
        visit.plan().purpose().tagFor(frame.language()),
        "/visits/" + visit.id(),
        frame.say().it(acting(visit, houses).name()),
        "visits.next." + next(visit, houses, now),
        Optional.of(visit.plan().from()),
        late,
        late ? "status late" : VisitWords.mark(visit, now),
        VisitWords.state(visit, now, frame.say()));
  }

  private static boolean isUnsettled(Visit visit) {
    return visit.state() instanceof VisitState.Planned
        || visit.state() instanceof VisitState.Requested;
  }

  private static String next(Visit visit, Set<InstitutionId> houses, Instant now) {
    return switch (visit.state()) {
      case VisitState.Planned p -> "send";
      case VisitState.Requested r ->
          visit.awaiting().stream().anyMatch(houses::contains) ? "answer" : "wait";
      default -> visit.isUnderWay(now) ? "minutes" : "prepare";
    };
  }

  /** Whose turn it is: ours, unless only the other side's yes is missing. */
  private static VisitParty acting(Visit visit, Set<InstitutionId> houses) {
    boolean ours =
        !(visit.state() instanceof VisitState.Requested)
            || visit.awaiting().stream().anyMatch(houses::contains);
    Side mine = visit.sideOf(houses).orElse(visit.keepersSide());
    Side turn = ours ? mine : mine == Side.HOST ? Side.GUEST : Side.HOST;
    return visit.parties().stream()
        .filter(p -> ours && p.hosted().filter(houses::contains).isPresent())
        .findFirst()
        .orElseGet(() -> visit.speaker(turn));
  }

  @Bean
  HouseFigure visitsAhead(VisitListStore lists) {
    return new HouseFigure() {
      @Override
      public String heading() {
        return "visits.figure.ahead";
      }

      @Override
      public int order() {
        return 30;
      }

      @Override
      public Count of(InstitutionId house, Instant now) {
        int ahead = lists.counts(Set.of(house), Set.of(), today(now)).get(View.UPCOMING);
        return new Count(
            Math.min(ahead, VisitList.Counts.MOST),
            ahead > VisitList.Counts.MOST,
            false,
            new VisitList(View.UPCOMING, house.value(), null).query().replace("?", "/visits?"));
      }
    };
  }

  private static VisitList only(View view) {
    return new VisitList(view, null, null);
  }

  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
