package org.dostyk.node.visits;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.VisitState.CalledOff;
import org.dostyk.node.visits.VisitState.Declined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to those who must act or should know, in the transaction of what happened. */
@Component
class VisitLetters {
  private final VisitStore store;
  private final OwnInstitutions houses;
  private final People people;
  private final Notices notices;

  VisitLetters(VisitStore store, OwnInstitutions houses, People people, Notices notices) {
    this.store = store;
    this.houses = houses;
    this.people = people;
    this.notices = notices;
  }

  /** The officers and signatories of the other institutions learn that it waits for them. */
  @EventListener
  void on(VisitRequested requested) {
    Visit visit = read(requested.visit());
    Letter letter =
        Letter.of(
            "visits.letter.requested.subject",
            "visits.letter.requested.body",
            "/visits/" + visit.id(),
            visit.plan().purpose(),
            visit.plan().days());
    for (InstitutionId house : visit.readers()) {
      if (!house.equals(requested.by())) {
        boolean answers = answersFor(visit, house);
        tell(house, letter, answers ? Set.of(Role.OFFICER, Role.SIGNATORY) : Set.of(Role.OFFICER));
      }
    }
  }

  @EventListener
  void on(VisitApproved approved) {
    Visit visit = read(approved.visit());
    tellAll(
        visit,
        Letter.of(
            "visits.letter.approved.subject",
            "visits.letter.approved.body",
            "/visits/" + visit.id(),
            visit.plan().purpose(),
            visit.plan().days()));
  }

  @EventListener
  void on(VisitDeclined declined) {
    Visit visit = read(declined.visit());
    if (visit.state() instanceof Declined why) {
      tellAll(
          visit,
          Letter.of(
              "visits.letter.declined.subject",
              "visits.letter.declined.body",
              "/visits/" + visit.id(),
              visit.plan().purpose(),
              visit.speaker(why.by()).name(),
              why.reason()));
    }
  }

  @EventListener
  void on(VisitCalledOff off) {
    Visit visit = read(off.visit());
    if (visit.state() instanceof CalledOff why) {
      tellAll(
          visit,
          Letter.of(
              "visits.letter.called_off.subject",
              "visits.letter.called_off.body",
              "/visits/" + visit.id(),
              visit.plan().purpose(),
              visit.speaker(why.by()).name(),
              why.reason()));
    }
  }

  private void tellAll(Visit visit, Letter letter) {
    visit.readers().forEach(house -> tell(house, letter, Set.of(Role.OFFICER)));
  }

  private void tell(InstitutionId house, Letter letter, Set<Role> roles) {
    var told = new LinkedHashSet<AccountId>();
    for (Role role : roles) {
      people.holding(role, house).stream()
          .filter(account -> told.add(account.id()))
          .forEach(account -> notices.tell(house, account.id(), letter));
    }
  }

  private static boolean answersFor(Visit visit, InstitutionId house) {
    for (Side side : Side.values()) {
      if (visit.speaker(side).hosted().filter(house::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Visit read(VisitId id) {
    var all = new LinkedHashSet<InstitutionId>();
    houses.all().forEach(h -> all.add(h.id()));
    return store.find(id, all).orElseThrow();
  }
}
