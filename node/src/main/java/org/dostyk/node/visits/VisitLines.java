package org.dostyk.node.visits;

import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.Named;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.RegionsPage;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.values.Country;
import org.dostyk.node.visits.VisitListStore.Wanted;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Component;

/** The list of visits as one reader asks for it. */
@Component
class VisitLines {
  private final VisitStore store;
  private final VisitListStore lists;
  private final Partners partners;
  private final ResponsiblePeople responsible;
  private final Clock clock;

  VisitLines(
      VisitStore store,
      VisitListStore lists,
      Partners partners,
      ResponsiblePeople responsible,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.partners = partners;
    this.responsible = responsible;
    this.clock = clock;
  }

  Rows<VisitLine> rows(VisitList asked, Actor reader) {
    Wanted wanted = wanted(asked, reader);
    return (most, skip) -> lines(store.these(lists.list(wanted, most, skip)), reader);
  }

  VisitList.Counts counts(VisitList asked, Actor reader) {
    return lists.counts(wanted(asked, reader));
  }

  /** Whether more partners bear the words that are asked for than were looked at. */
  boolean findsTooMany(VisitList asked, Actor reader) {
    return named(asked, reader).filter(Named::more).isPresent();
  }

  /** The countries of the reader's partners, in their order. */
  List<Country> countries(Actor reader, Say say) {
    return partners.counted(Visits.readersOf(reader)).stream()
        .map(RegionsPage.Line::country)
        .distinct()
        .sorted(Comparator.comparing(say::country, say.order()))
        .toList();
  }

  private List<VisitLine> lines(List<Visit> visits, Actor reader) {
    var named =
        responsible.names(
            Visits.KIND,
            visits.stream().map(v -> v.id().value()).toList(),
            Visits.readersOf(reader));
    return visits.stream()
        .map(v -> new VisitLine(v, named.getOrDefault(v.id().value(), List.<PersonNames>of())))
        .toList();
  }

  private Wanted wanted(VisitList asked, Actor reader) {
    return new Wanted(
        asked,
        Visits.readersOf(reader),
        reader.institutionsAs(OFFICER, SIGNATORY),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        named(asked, reader).map(Named::ids),
        asked.more().mine()
            ? Optional.of(responsible.recordsOf(Visits.KIND, reader))
            : Optional.<List<UUID>>empty());
  }

  private Optional<Named> named(VisitList asked, Actor reader) {
    String words = asked.more().with();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            OnceAPage.read(
                new Words(words, reader), () -> partners.named(words, Visits.readersOf(reader))));
  }

  /** By what partners were looked for. */
  private record Words(String words, Actor reader) {}
}
