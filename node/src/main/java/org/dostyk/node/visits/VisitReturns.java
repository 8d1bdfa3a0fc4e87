package org.dostyk.node.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Promise;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.visits.VisitState.Planned;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A visit asks for its return: the host promises one, and the ledger keeps the promise. */
@Service
public class VisitReturns {
  private final Visits visits;
  private final ReturnStore store;
  private final Commitments commitments;
  private final Texts texts;
  private final Clock clock;

  VisitReturns(
      Visits visits, ReturnStore store, Commitments commitments, Texts texts, Clock clock) {
    this.visits = visits;
    this.store = store;
    this.commitments = commitments;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Enters the host's promise to visit the guests. Who answers for it may be named later, as may
   * the day.
   *
   * @param due null where no day was given
   */
  @Transactional
  public Commitment promise(VisitId id, @Nullable LocalDate due, Actor officer) {
    Visit visit = visits.find(id, officer);
    if (visit.state() instanceof Planned) {
      throw new Refused(Objection.of("visits.objection.not_sent"));
    }
    InstitutionId keeper =
        visit.readers().stream()
            .filter(house -> officer.is(Role.OFFICER, house))
            .findFirst()
            .orElseThrow(() -> new NotFound("Visit " + id));
    Commitment made =
        commitments.takeIn(
            new Promise(
                new CommitmentId(Uuid7.next(clock)),
                keeper,
                visit.host().partner(),
                visit.guests().getFirst().partner(),
                wording(visit),
                null,
                due,
                new FromRecord(Visits.KIND, id.value(), "", "", visit.plan().purpose())),
            officer);
    store.promised(id, made.id());
    return made;
  }

  private Text wording(Visit visit) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(
          language.tag(),
          texts
              .in(language)
              .it(
                  "visits.return.promise",
                  visit.host().name(),
                  visit.guests().getFirst().place().name()));
    }
    return new Text(byTag, null);
  }
}
