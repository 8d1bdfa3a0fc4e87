package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.springframework.stereotype.Component;

/** Who may decide at a house, and for whom. */
@Component
class Deciders {
  static final Role[] MAY_DECIDE = {Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY};
  private final People people;
  private final OwnInstitutions houses;
  private final AbsenceStore absences;
  private final Clock clock;

  Deciders(People people, OwnInstitutions houses, AbsenceStore absences, Clock clock) {
    this.people = people;
    this.houses = houses;
    this.absences = absences;
    this.clock = clock;
  }

  /** Everybody who may be named in a step at a house. */
  Map<AccountId, PersonNames> at(InstitutionId house) {
    var all = new LinkedHashMap<AccountId, PersonNames>();
    for (Role role : MAY_DECIDE) {
      people.holding(role, house).forEach(a -> all.putIfAbsent(a.id(), a.names()));
    }
    return all;
  }

  /** By which right somebody decides a step: their own, or as the deputy of somebody. */
  record Right(Optional<AccountId> instead) {}

  /** The right of this person to decide a step of a house today; empty where they have none. */
  Optional<Right> of(Actor person, Step step, InstitutionId house) {
    if (!person.institutionsAs(MAY_DECIDE).contains(house)) {
      return Optional.empty();
    }
    List<AccountId> deciders = step.planned().deciders();
    if (deciders.contains(person.account())) {
      return Optional.of(new Right(Optional.empty()));
    }
    return away(house)
        .filter(a -> a.deputy().equals(person.account()) && deciders.contains(a.who()))
        .map(a -> new Right(Optional.of(a.who())))
        .findFirst();
  }

  /** Whom a step waits for today: its deciders and their deputies. */
  Set<AccountId> asked(Step step, InstitutionId house) {
    var asked = new LinkedHashSet<>(step.planned().deciders());
    away(house)
        .filter(a -> step.planned().deciders().contains(a.who()))
        .forEach(a -> asked.add(a.deputy()));
    return asked;
  }

  /** The day it is at a house. */
  LocalDate today(InstitutionId house) {
    return LocalDate.ofInstant(clock.instant(), houses.find(house).orElseThrow().place().zone());
  }

  /** The names of those who are named in steps and decided them. */
  Map<AccountId, PersonNames> names(List<Step> steps) {
    var ids = new LinkedHashSet<AccountId>();
    for (Step step : steps) {
      ids.addAll(step.planned().deciders());
      step.state().decided().ifPresent(d -> ids.addAll(those(d)));
    }
    var names = new HashMap<AccountId, PersonNames>();
    ids.forEach(id -> people.find(id).map(Account::names).ifPresent(n -> names.put(id, n)));
    return names;
  }

  private static List<AccountId> those(Decision decision) {
    var ids = new ArrayList<AccountId>();
    ids.add(decision.by());
    if (decision.instead() instanceof AccountId instead) {
      ids.add(instead);
    }
    return ids;
  }

  private Stream<Absence> away(InstitutionId house) {
    LocalDate today = today(house);
    return absences.of(house, today).stream().filter(a -> a.covers(today));
  }
}
