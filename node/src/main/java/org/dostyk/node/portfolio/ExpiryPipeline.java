package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.ExpiryPage.Line;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Due;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Pipeline;
import org.springframework.stereotype.Component;

/** What ends soon, or should have been renewed, in an officer's pipeline. */
@Component
class ExpiryPipeline implements Pipeline {
  private final Expiry expiry;
  private final Partnerships partnerships;

  ExpiryPipeline(Expiry expiry, Partnerships partnerships) {
    this.expiry = expiry;
    this.partnerships = partnerships;
  }

  @Override
  public List<Due> of(Frame frame, int most) {
    if (!(frame.visitor() instanceof Actor me) || !me.hasAny(Role.OFFICER)) {
      return List.of();
    }
    LocalDate today = partnerships.today();
    return expiry.soon(me.institutionsAs(Role.OFFICER), today, most).stream()
        .map(line -> due(line, today, me, frame))
        .toList();
  }

  private static Due due(Line line, LocalDate today, Actor me, Frame frame) {
    Term term = line.term();
    boolean over = term.isOver(today);
    Optional<LocalDate> day = over ? term.endsOn() : term.decideBy();
    boolean late = day.filter(d -> d.isBefore(today)).isPresent() && !term.renews();
    return new Due(
        line.agreement().type().textKey(),
        frame.say().it(line.title()),
        line.title().tagFor(frame.language()),
        "/agreements/" + line.agreement().id(),
        me.seatsAt(term.house())
            .findFirst()
            .map(s -> frame.say().it(s.institution().name()))
            .orElse(""),
        over
            ? "portfolio.next.over"
            : term.renews() ? "portfolio.next.renews" : "portfolio.next.decide",
        day,
        late,
        late ? "status late" : Step.IN_FORCE.mark(),
        frame.t("portfolio.ends_on", term.endsOn().orElseThrow()),
        line.agreement().between(frame.say()));
  }
}
