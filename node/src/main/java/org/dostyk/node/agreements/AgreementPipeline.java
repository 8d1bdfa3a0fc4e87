package org.dostyk.node.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Due;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HouseFigure;
import org.dostyk.node.web.Pipeline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Negotiations in an officer's pipeline, and agreements as numbers about an institution. */
@Configuration
class AgreementPipeline {
  /** A version of the other side that lies unanswered for longer than this is late. */
  static final Duration PATIENCE = Duration.ofDays(14);

  /** What waits for us, then our drafts, then what waits for others. */
  @Bean
  Pipeline negotiationsDue(WaitingStore store) {
    return (frame, most) -> {
      if (!(frame.visitor() instanceof Actor me) || !me.hasAny(Role.OFFICER)) {
        return List.of();
      }
      Set<InstitutionId> houses = me.institutionsAs(Role.OFFICER);
      ZoneId zone = me.zone();
      var due = new ArrayList<Due>();
      for (Step step : List.of(Step.OURS, Step.DRAFT, Step.THEIRS)) {
        if (due.size() < most) {
          store
              .longest(houses, step, most - due.size())
              .forEach(line -> due.add(due(line, houses, zone, frame)));
        }
      }
      return due;
    };
  }

  private static Due due(Line line, Set<InstitutionId> houses, ZoneId zone, Frame frame) {
    AgreementRow row = line.row();
    boolean late = line.step() == Step.OURS && row.changedAt().plus(PATIENCE).isBefore(frame.now());
    List<String> acting =
        IntStream.range(0, line.partners().size())
            .filter(
                i ->
                    houses.contains(new InstitutionId(line.partners().get(i)))
                        != (line.step() == Step.THEIRS))
            .mapToObj(i -> frame.say().it(row.parties().get(i)))
            .toList();
    Optional<Text> title = row.title();
    return new Due(
        row.type().textKey(),
        title.map(frame.say()::it).orElseGet(() -> frame.t("agreements.untitled")),
        title.map(t -> t.tagFor(frame.language())).orElse(frame.language().tag()),
        "/agreements/" + row.id(),
        frame.say().list(acting),
        "agreements.next." + line.step().key(),
        Optional.of(LocalDate.ofInstant(row.changedAt(), zone)),
        late,
        late ? "status late" : line.step().mark(),
        frame.t("agreements.status." + line.step().key()),
        frame.say().list(row.parties().stream().map(frame.say()::it).toList()));
  }

  @Bean
  HouseFigure agreementsInForce(ListStore store) {
    return figure(store, "agreements.figure.in_force", 10, "in_force", Step.IN_FORCE);
  }

  @Bean
  HouseFigure agreementsOnTheirWay(ListStore store) {
    return figure(store, "agreements.figure.on_their_way", 20, "", Step.OURS, Step.THEIRS);
  }

  private static HouseFigure figure(
      ListStore store, String heading, int order, String state, Step... steps) {
    return new HouseFigure() {
      @Override
      public String heading() {
        return heading;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public Count of(InstitutionId house, Instant now) {
        var tally = store.tally(Set.of(house)).steps();
        long number = 0;
        for (Step step : steps) {
          number += tally.getOrDefault(step, 0L);
        }
        return new Count(
            number, false, false, "/agreements?state=" + state + "&partner=" + house.value());
      }
    };
  }
}
