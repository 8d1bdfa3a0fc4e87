package org.dostyk.node.visits;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.responsible.Entrusted;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Visits, for which each institution that reads one names somebody; and those that are ticked. */
@Component
class EntrustedVisits implements Entrusted {
  private final Visits visits;
  private final VisitLines lines;
  private final Listing<VisitLine> listing;

  EntrustedVisits(Visits visits, VisitLines lines, Listing<VisitLine> listing) {
    this.visits = visits;
    this.lines = lines;
    this.listing = listing;
  }

  @Override
  public String subject() {
    return Visits.KIND;
  }

  @Override
  public String list() {
    return VisitListing.KEY;
  }

  @Override
  public String path() {
    return "/visits/";
  }

  @Override
  public Set<InstitutionId> houses(UUID id, Actor officer) {
    try {
      return theirs(visits.find(new VisitId(id), officer), officer);
    } catch (NotFound notTheirs) {
      return Set.of();
    }
  }

  private static Set<InstitutionId> theirs(Visit visit, Actor officer) {
    var theirs = new LinkedHashSet<>(officer.institutionsAs(Role.OFFICER));
    theirs.retainAll(visit.readers());
    return theirs;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return meant(
        asked,
        by,
        say,
        most,
        visit ->
            theirs(visit, by).isEmpty()
                ? Optional.of(say.it("responsible.not_yours"))
                : Optional.empty());
  }

  /**
   * The visits of a list with which something is to be done.
   *
   * @param against what stands against it with one of them
   */
  List<Meant> meant(
      Arrangement asked, Actor by, Say say, int most, Function<Visit, Optional<String>> against) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        lines.rows(VisitList.of(new Typed(asked.asked())), by),
        most,
        line -> {
          Visit v = line.visit();
          meant.add(
              Meant.unless(
                  v.id().value(),
                  say.it(v.plan().purpose()) + " · " + VisitWords.days(v.plan(), say),
                  against.apply(v)));
        });
    return meant;
  }
}
