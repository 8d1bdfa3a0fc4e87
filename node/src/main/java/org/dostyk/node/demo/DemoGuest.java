package org.dostyk.node.demo;

import java.util.UUID;
import org.dostyk.node.minutes.Confirmations;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.VisitId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The guest of the demonstration: the head of the delegation that came to Astana, who has no
 * account and is sent a link to the list of promises.
 */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoGuest {
  /** Whose officer sends the link. */
  static final String HOST = "aiu-officer";

  private static final VisitId VISIT =
      new VisitId(UUID.fromString("01980000-0000-7000-8000-0000000003b1"));
  private final Confirmations confirmations;

  DemoGuest(Confirmations confirmations) {
    this.confirmations = confirmations;
  }

  /** The path of a new link for this person, in this language. */
  String link(Story.Signatory guest, Language language, Actor officer) {
    return confirmations.invite(
        VISIT, Side.GUEST, guest.personNames().in(language), language, officer);
  }
}
