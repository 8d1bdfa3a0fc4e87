package org.dostyk.node.foundings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.responsible.Entrusted;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The list of foundings, for which each institution with a part names who looks after it. */
@Component
class FoundingLines implements Entrusted {
  /** Few institutions are founded: one's own are looked for among so many. */
  private static final int MOST_LOOKED_AT = 2_000;

  private final Foundings foundings;
  private final ResponsiblePeople responsible;
  private final Listing<FoundingLine> listing;

  FoundingLines(Foundings foundings, ResponsiblePeople responsible, Listing<FoundingLine> listing) {
    this.foundings = foundings;
    this.responsible = responsible;
    this.listing = listing;
  }

  Rows<FoundingLine> rows(Arrangement asked, Actor reader) {
    if (new Typed(asked.asked()).has("mine")) {
      Set<UUID> mine = Set.copyOf(responsible.recordsOf(Foundings.KIND, reader));
      return Rows.of(
          lines(
              foundings.list(reader, MOST_LOOKED_AT, 0).stream()
                  .filter(f -> mine.contains(f.id().value()))
                  .toList(),
              reader));
    }
    return (most, skip) -> lines(foundings.list(reader, most, skip), reader);
  }

  private List<FoundingLine> lines(List<Founding> some, Actor reader) {
    var named =
        responsible.names(
            Foundings.KIND,
            some.stream().map(f -> f.id().value()).toList(),
            Foundings.readersOf(reader));
    return some.stream()
        .map(
            f ->
                new FoundingLine(
                    f, foundings.milestones(f), named.getOrDefault(f.id().value(), List.of())))
        .toList();
  }

  @Override
  public String subject() {
    return Foundings.KIND;
  }

  @Override
  public String list() {
    return FoundingListing.KEY;
  }

  @Override
  public String path() {
    return "/foundings/";
  }

  @Override
  public Set<InstitutionId> houses(UUID id, Actor officer) {
    try {
      return theirs(foundings.find(new PartnerId(id), officer), officer);
    } catch (NotFound notTheirs) {
      return Set.of();
    }
  }

  private static Set<InstitutionId> theirs(Founding founding, Actor officer) {
    var theirs = new LinkedHashSet<>(officer.institutionsAs(Role.OFFICER));
    theirs.retainAll(founding.readers());
    return theirs;
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        rows(asked, by),
        most,
        line ->
            meant.add(
                Meant.unless(
                    line.founding().id().value(),
                    say.it(line.founding().name()),
                    theirs(line.founding(), by).isEmpty()
                        ? Optional.of(say.it("responsible.not_yours"))
                        : Optional.empty())));
    return meant;
  }
}
