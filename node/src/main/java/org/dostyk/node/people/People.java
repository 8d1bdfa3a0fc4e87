package org.dostyk.node.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons, their accounts and the roles they hold. */
@Service
public class People {
  private final PeopleStore store;
  private final Audit audit;
  private final Clock clock;

  People(PeopleStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Enters a person with an account and no role yet.
   *
   * @param by who does it; null for the node itself
   */
  @Transactional
  public Account register(
      InstitutionId at, PersonNames names, String email, Language language, @Nullable Actor by) {
    var person = new Person(new PersonId(Uuid7.next(clock)), at, names);
    store.addPerson(person, clock.instant());
    var account =
        new Account(
            new AccountId(Uuid7.next(clock)),
            person.id(),
            names,
            email.strip(),
            language,
            false,
            false);
    store.addAccount(account, clock.instant());
    audit.record(
        at, by, "people.registered", "people.account", account.id().value(), account.email());
    return account;
  }

  /**
   * Gives a role at an institution; given already, its office is brought up to date.
   *
   * @param office the post under a signature, in the languages in which it will be printed
   */
  @Transactional
  public void give(
      Role role, InstitutionId at, AccountId to, @Nullable Text office, @Nullable Actor by) {
    store.giveRole(to, at, role, office, clock.instant());
    audit.record(at, by, "people.role_given", "people.account", to.value(), role.name());
  }

  /** Takes a role away; from the next request on it is gone. */
  @Transactional
  public void take(Role role, InstitutionId at, AccountId from, @Nullable Actor by) {
    if (store.takeRole(from, at, role)) {
      audit.record(at, by, "people.role_taken", "people.account", from.value(), role.name());
    }
  }

  public Optional<Account> find(AccountId id) {
    return store.account(id);
  }

  public Optional<Account> withEmail(String email) {
    return store.accountByEmail(email.strip());
  }

  /** The institution that entered the person of an account, whatever seats they hold since. */
  public Optional<InstitutionId> home(AccountId id) {
    return store.account(id).flatMap(a -> store.institutionOf(a.person()));
  }

  /** Whoever this account is, with their seats; empty where it is closed or unknown. */
  public Optional<Actor> actor(AccountId id) {
    return store.account(id).filter(a -> !a.closed()).map(this::actor);
  }

  /** The open accounts that hold a role at an institution, in the order in which it was given. */
  public List<Account> holding(Role role, InstitutionId at) {
    return store.holding(role, at);
  }

  /** The accounts of people with a seat at one of these institutions, or entered by one. */
  public List<Account> at(Set<InstitutionId> institutions) {
    return store.accountsAt(institutions);
  }

  private Actor actor(Account account) {
    return new Actor(
        account.id(),
        account.person(),
        account.names(),
        account.language(),
        store.seats(account.id()));
  }
}
