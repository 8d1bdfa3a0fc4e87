package org.dostyk.node.minutes;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.minutes.Confirmation.Manner.ByLink;
import org.dostyk.node.minutes.Confirmation.Manner.InAccount;
import org.dostyk.node.minutes.Confirmation.Manner.OnPaper;
import org.dostyk.node.minutes.PromiseList.Line;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitLanguages;
import org.dostyk.node.visits.VisitRights;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** The list of a visit's promises with all the names that its pages say. */
@Component
class ListReading {
  private final Confirmations confirmations;
  private final Partners partners;
  private final People people;
  private final Texts texts;
  private final Clock clock;

  ListReading(
      Confirmations confirmations, Partners partners, People people, Texts texts, Clock clock) {
    this.confirmations = confirmations;
    this.partners = partners;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  ListPage page(Visit visit, Actor reader, String made, Typed typed, List<Objection> objections) {
    List<GuestLink> links =
        reader.is(Role.OFFICER, visit.keeper()) ? confirmations.links(visit) : List.of();
    return page(visit, VisitRights.of(visit, reader), links, made, typed, objections);
  }

  /** As a guest reads it, who has no rights but to confirm. */
  ListPage page(Visit visit, List<Objection> objections) {
    var none =
        new VisitRights(false, false, java.util.Set.of(), java.util.Set.of(), Optional.empty());
    return page(visit, none, List.of(), "", Typed.nothing(), objections);
  }

  private ListPage page(
      Visit visit,
      VisitRights rights,
      List<GuestLink> links,
      String made,
      Typed typed,
      List<Objection> objections) {
    List<Commitment> promises = confirmations.promises(visit);
    ListStanding standing = confirmations.standing(visit);
    return new ListPage(
        visit,
        rights,
        promises,
        standing,
        names(standing),
        confirmers(standing),
        links,
        made,
        voices(visit),
        clock.instant(),
        typed,
        objections);
  }

  private Map<PartnerId, Text> names(ListStanding standing) {
    var names = new HashMap<PartnerId, Text>();
    Stream.concat(
            Stream.of(standing.list()), standing.confirmations().stream().map(Confirmation::list))
        .flatMap(list -> list.lines().stream())
        .flatMap((Line line) -> Stream.of(line.promiser(), line.beneficiary()))
        .forEach(p -> names.computeIfAbsent(p, partners::nameOf));
    return names;
  }

  private Map<AccountId, PersonNames> confirmers(ListStanding standing) {
    var names = new HashMap<AccountId, PersonNames>();
    for (Confirmation given : standing.confirmations()) {
      AccountId by =
          switch (given.manner()) {
            case InAccount account -> account.by();
            case ByLink link -> null;
            case OnPaper paper -> paper.notedBy();
          };
      if (by != null) {
        people.find(by).ifPresent(a -> names.put(by, a.names()));
      }
    }
    return names;
  }

  private List<Say> voices(Visit visit) {
    return Stream.of(visit.host(), visit.guests().getFirst())
        .map(party -> VisitLanguages.of(party.country()))
        .distinct()
        .map(texts::in)
        .toList();
  }
}
