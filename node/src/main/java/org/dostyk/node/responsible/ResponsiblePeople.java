package org.dostyk.node.responsible;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is responsible for records of other modules, and who names them. */
@Service
public class ResponsiblePeople {
  private static final Role[] LOOK_AFTER = {Role.OFFICER, Role.COORDINATOR};
  private final ResponsibleStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  ResponsiblePeople(ResponsibleStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** The names of those responsible for these records, as far as these institutions named them. */
  public Map<UUID, List<PersonNames>> names(
      String kind, Collection<UUID> records, Set<InstitutionId> readers) {
    if (records.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<AccountId>> found = store.of(kind, records, readers);
    Map<AccountId, PersonNames> called =
        people
            .these(found.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Account::id, Account::names));
    var names = new HashMap<UUID, List<PersonNames>>();
    found.forEach(
        (record, accounts) ->
            names.put(
                record,
                accounts.stream()
                    .flatMap(a -> Optional.ofNullable(called.get(a)).stream())
                    .toList()));
    return names;
  }

  /** The records of a kind that this person looks after. */
  public List<UUID> recordsOf(String kind, Actor person) {
    return store.records(kind, person.account(), person.institutions());
  }

  /** Whoever can be named by the institutions for which this officer speaks. */
  List<Account> candidates(Actor officer) {
    var found = new LinkedHashMap<AccountId, Account>();
    officer
        .institutionsAs(Role.OFFICER)
        .forEach(house -> working(house).forEach(a -> found.putIfAbsent(a.id(), a)));
    return List.copyOf(found.values());
  }

  /** Whoever can be named by this institution. */
  Set<Account> working(InstitutionId house) {
    var found = new LinkedHashSet<Account>();
    for (Role role : LOOK_AFTER) {
      found.addAll(people.holding(role, house));
    }
    return found;
  }

  /** Whom an institution named for a record. */
  Optional<Account> at(String kind, UUID record, InstitutionId house) {
    return store.of(kind, Set.of(record), Set.of(house)).getOrDefault(record, List.of()).stream()
        .findFirst()
        .flatMap(people::find);
  }

  /**
   * Whoever begins a record looks after it until it is handed over; that they began it stands in
   * the audit trail already.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begun(String kind, UUID record, InstitutionId house, Actor by) {
    store.put(kind, record, house, by.account(), clock.instant());
  }

  /**
   * Names somebody, or nobody any more.
   *
   * @param account one of those {@link #working} at the institution; empty for nobody
   * @return whom the institution had named before; the same where nothing changed
   */
  @Transactional
  Optional<AccountId> name(
      String kind, UUID record, InstitutionId house, Optional<AccountId> account, Actor by) {
    Optional<AccountId> before = store.held(kind, record, house);
    if (!before.equals(account)) {
      account.ifPresentOrElse(
          a -> store.put(kind, record, house, a, clock.instant()),
          () -> store.remove(kind, record, house));
      audit.record(
          house,
          by,
          account.isPresent() ? "responsible.named" : "responsible.released",
          kind,
          record,
          account.or(() -> before).flatMap(people::find).map(ResponsiblePeople::called).orElse(""));
    }
    return before;
  }

  private static String called(Account account) {
    return account.names().forms().getFirst().line();
  }
}
