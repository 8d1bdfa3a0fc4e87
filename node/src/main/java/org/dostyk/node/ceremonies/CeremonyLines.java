package org.dostyk.node.ceremonies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementStanding;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.ceremonies.CeremoniesPage.Line;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
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

/** The list of ceremonies, for each of which its institution names who looks after it. */
@Component
class CeremonyLines implements Entrusted {
  private final Ceremonies ceremonies;
  private final Agreements agreements;
  private final OwnInstitutions houses;
  private final ResponsiblePeople responsible;
  private final Listing<Line> listing;

  CeremonyLines(
      Ceremonies ceremonies,
      Agreements agreements,
      OwnInstitutions houses,
      ResponsiblePeople responsible,
      Listing<Line> listing) {
    this.ceremonies = ceremonies;
    this.agreements = agreements;
    this.houses = houses;
    this.responsible = responsible;
    this.listing = listing;
  }

  Rows<Line> rows(Arrangement asked, Actor reader) {
    List<CeremonyRow> rows = ceremonies.list(reader);
    if (new Typed(asked.asked()).has("mine")) {
      Set<UUID> mine = Set.copyOf(responsible.recordsOf(Ceremonies.KIND, reader));
      rows = rows.stream().filter(r -> mine.contains(r.id().value())).toList();
    }
    Set<AgreementId> done = new HashSet<>();
    agreements.standings(rows.stream().flatMap(r -> r.agreements().stream()).toList()).stream()
        .filter(AgreementStanding::complete)
        .forEach(s -> done.add(s.id()));
    var named =
        responsible.names(
            Ceremonies.KIND,
            rows.stream().map(r -> r.id().value()).toList(),
            reader.institutions());
    return Rows.of(
        rows.stream()
            .map(
                r ->
                    new Line(
                        r,
                        houses.find(r.house()).orElseThrow().name(),
                        (int) r.agreements().stream().filter(done::contains).count(),
                        named.getOrDefault(r.id().value(), List.of())))
            .toList());
  }

  @Override
  public String subject() {
    return Ceremonies.KIND;
  }

  @Override
  public String list() {
    return CeremonyListing.KEY;
  }

  @Override
  public String path() {
    return "/ceremonies/";
  }

  @Override
  public Set<InstitutionId> houses(UUID id, Actor officer) {
    try {
      InstitutionId house = ceremonies.find(new CeremonyId(id), officer).house();
      return officer.is(Role.OFFICER, house) ? Set.of(house) : Set.of();
    } catch (NotFound notTheirs) {
      return Set.of();
    }
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return meant(
        asked,
        by,
        say,
        most,
        row ->
            by.is(Role.OFFICER, row.house())
                ? Optional.empty()
                : Optional.of("responsible.not_yours"));
  }

  /**
   * The ceremonies of the list with which something is to be done.
   *
   * @param against the text that says what stands against it with one of them
   */
  List<Meant> meant(
      Arrangement asked,
      Actor by,
      Say say,
      int most,
      Function<CeremonyRow, Optional<String>> against) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        rows(asked, by),
        most,
        line ->
            meant.add(
                Meant.unless(
                    line.row().id().value(),
                    line.title(say),
                    against.apply(line.row()).map(say::it))));
    return meant;
  }
}
