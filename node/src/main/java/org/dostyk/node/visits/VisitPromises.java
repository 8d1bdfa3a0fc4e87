package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.PromiseSource;
import org.dostyk.node.people.Actor;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.web.NotFound;
import org.springframework.stereotype.Component;

/** What was promised on a visit is promised between its host and its guests. */
@Component
class VisitPromises implements PromiseSource {
  private final Visits visits;

  VisitPromises(Visits visits) {
    this.visits = visits;
  }

  @Override
  public String kind() {
    return Visits.KIND;
  }

  @Override
  public String path(UUID id) {
    return "/visits/" + id;
  }

  @Override
  public Optional<Source> find(UUID id, Actor reader) {
    try {
      Visit visit = visits.find(new VisitId(id), reader);
      return visit.state() instanceof Planned ? Optional.empty() : Optional.of(source(visit));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  static Source source(Visit visit) {
    return new Source(
        visit.plan().purpose(),
        "",
        visit.parties().stream().map(VisitParty::partner).toList(),
        visit.readers(),
        List.of());
  }
}
