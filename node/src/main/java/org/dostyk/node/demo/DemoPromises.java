package org.dostyk.node.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin;
import org.dostyk.node.commitments.Origin.ByHand;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.demo.Story.Ahead;
import org.dostyk.node.demo.Story.Begun;
import org.dostyk.node.demo.Story.Said;
import org.dostyk.node.foundings.Foundings;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Enters what the stories promise and what they begin to found, as it was said; a second time it
 * changes nothing.
 */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoPromises {
  private final Commitments commitments;
  private final Foundings foundings;
  private final Visits visits;
  private final DemoClock moved;

  DemoPromises(Commitments commitments, Foundings foundings, Visits visits, DemoClock moved) {
    this.commitments = commitments;
    this.foundings = foundings;
    this.visits = visits;
    this.moved = moved;
  }

  void play(Story story, Function<String, Actor> personas) {
    story.promised().forEach(said -> enter(said, personas.apply(said.by())));
    story.founded().stream()
        .filter(begun -> !isThere(begun, personas.apply(begun.by())))
        .forEach(begun -> begin(begun, personas.apply(begun.by())));
  }

  private void enter(Said said, Actor officer) {
    if (said.visit() == null) {
      takeIn(said, new ByHand(), officer);
    } else {
      Visit visit = visits.find(new VisitId(said.visit()), officer);
      moved.at(
          visit.plan().to().atTime(17, 0).atZone(visit.plan().place().zone()).toInstant(),
          () -> takeIn(said, from(visit), officer));
    }
  }

  private void takeIn(Said said, Origin origin, Actor officer) {
    commitments.takeIn(
        new Promise(
            new CommitmentId(said.id()),
            new InstitutionId(said.keeper()),
            new PartnerId(said.promiser()),
            new PartnerId(said.beneficiary()),
            new Text(said.what(), null),
            null,
            said.due(),
            origin),
        officer);
  }

  private static Origin from(Visit visit) {
    return new FromRecord(Visits.KIND, visit.id().value(), "", "", visit.plan().purpose());
  }

  private boolean isThere(Begun begun, Actor officer) {
    try {
      return foundings.find(new PartnerId(begun.id()), officer) != null;
    } catch (NotFound notYet) {
      return false;
    }
  }

  private void begin(Begun begun, Actor officer) {
    var id = new PartnerId(begun.id());
    var country = new Country(begun.country());
    foundings.begin(
        id,
        new InstitutionId(begun.keeper()),
        new PartnerDetails(
            PartnerKind.COLLEGE,
            new Text(begun.name(), null),
            List.of(),
            country,
            null,
            country.usualZone(),
            Identity.TO_BE_FOUNDED),
        new Text(begun.purpose(), null),
        officer);
    for (UUID founder : begun.founders()) {
      foundings.founder(
          id,
          foundings.find(id, officer).revision(),
          new PartnerId(founder),
          Optional.empty(),
          "",
          officer);
    }
    for (Ahead ahead : begun.milestones()) {
      foundings.milestone(id, ahead.kind(), new PartnerId(ahead.by()), null, officer);
    }
  }
}
