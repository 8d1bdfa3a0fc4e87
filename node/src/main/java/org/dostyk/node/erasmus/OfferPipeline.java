package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.web.Due;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Pipeline;
import org.springframework.stereotype.Component;

/** Offers that nobody has answered, in an officer's pipeline. */
@Component
class OfferPipeline implements Pipeline {
  /** An offer that lies unanswered for longer than this is late. */
  private static final Duration PATIENCE = Duration.ofDays(14);

  private final Offers offers;
  private final OwnInstitutions houses;

  OfferPipeline(Offers offers, OwnInstitutions houses) {
    this.offers = offers;
    this.houses = houses;
  }

  @Override
  public List<Due> of(Frame frame, int most) {
    if (!(frame.visitor() instanceof Actor me) || !me.hasAny(OFFICER)) {
      return List.of();
    }
    ZoneId zone = me.zone();
    return offers.waiting(me.institutionsAs(OFFICER), most).stream()
        .map(offer -> due(offer, zone, frame))
        .toList();
  }

  private Due due(Offer offer, ZoneId zone, Frame frame) {
    boolean late = offer.readAt().plus(PATIENCE).isBefore(frame.now());
    return new Due(
        "erasmus.offer.kind",
        frame.say().it(offer.peer().name()),
        offer.peer().name().tagFor(frame.language()),
        offer.path(),
        houses.find(offer.own().house()).map(OwnInstitution::name).map(frame.say()::it).orElse(""),
        "erasmus.next.offer",
        Optional.of(LocalDate.ofInstant(offer.readAt(), zone)),
        late,
        late ? "status late" : "status half",
        frame.t("erasmus.offer.waits"));
  }
}
