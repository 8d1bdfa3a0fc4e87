package org.dostyk.node.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.OnceAPage;
import org.dostyk.node.web.Refused;
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
   * @throws Refused if a name or the mail address cannot be taken, or somebody has it already
   */
  @Transactional
  public Account register(
      InstitutionId at, PersonNames names, String email, Language language, @Nullable Actor by) {
    return register(Uuid7.next(clock), at, names, email, language, by);
  }

  /**
   * The same under an id made before; a second time it changes nothing.
   *
   * @param id of the account and of the person
   */
  @Transactional
  public Account register(
      UUID id,
      InstitutionId at,
      PersonNames names,
      String email,
      Language language,
      @Nullable Actor by) {
    Refused.ifAny(PersonRules.objections(names, email));
    var account =
        new Account(
            new AccountId(id), new PersonId(id), names, email.strip(), language, false, 0, false);
    if (!store.addPerson(new Person(account.person(), at, names), clock.instant())) {
      return store
          .account(account.id())
          .filter(known -> store.home(known.person()).id().equals(at))
          .orElseThrow(() -> new NotFound("Account " + id));
    }
    if (!store.addAccount(account, clock.instant())) {
      throw new Refused(Objection.of("people.objection.email_taken", account.email()));
    }
    audit.record(at, by, "people.registered", Account.RECORD, id, account.email());
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
    audit.record(at, by, "people.role_given", Account.RECORD, to.value(), role.name());
  }

  /**
   * Takes a role away; from the next request on it is gone.
   *
   * @throws Refused if the institution would be left without an administrator
   */
  @Transactional
  public void take(Role role, InstitutionId at, AccountId from, @Nullable Actor by) {
    if (role == Role.ADMINISTRATOR) {
      refuseIfLast(from, at);
    }
    if (store.takeRole(from, at, role)) {
      audit.record(at, by, "people.role_taken", Account.RECORD, from.value(), role.name());
    }
  }

  /** The institution of this node that keeps a person's record. */
  public OwnInstitution home(Account account) {
    return store.home(account.person());
  }

  public Optional<Account> find(AccountId id) {
    return OnceAPage.read(new Seen(id), () -> store.account(id));
  }

  /** An account as it is shown. */
  private record Seen(AccountId id) {}

  /** These accounts, in no order. */
  public List<Account> these(Collection<AccountId> ids) {
    return ids.isEmpty() ? List.of() : store.accounts(ids);
  }

  public Optional<Account> withEmail(String email) {
    return store.accountByEmail(email.strip());
  }

  /** The account by which a person comes in, if they have one. */
  public Optional<AccountId> accountOf(PersonId person) {
    return store.accountOf(person);
  }

  /** The institution that entered the person of an account, whatever seats they hold since. */
  public Optional<InstitutionId> home(AccountId id) {
    return store.account(id).map(a -> store.home(a.person()).id());
  }

  /** Whoever this account is, with their seats; empty where it is closed or unknown. */
  public Optional<Actor> actor(AccountId id) {
    return store.actor(id);
  }

  /** The open accounts that hold a role at an institution, in the order in which it was given. */
  public List<Account> holding(Role role, InstitutionId at) {
    return store.holding(role, at);
  }

  /** The accounts of people with a seat at one of these institutions, or entered by one. */
  public List<Account> at(Set<InstitutionId> institutions) {
    return store.accountsAt(institutions);
  }

  /**
   * Changes what is kept of a person, and records each change.
   *
   * @param revision the one that was read before
   * @throws Refused if a name or the address cannot be taken, or if somebody else changed the
   *     record meanwhile; nothing is changed then
   */
  @Transactional
  public void revise(
      AccountId id, int revision, PersonNames names, String email, Language language, Actor by) {
    Account before = store.account(id).orElseThrow();
    String address = email.strip();
    boolean renamed = !names.equals(before.names());
    boolean moved = !address.equals(before.email());
    var objections = new ArrayList<Objection>();
    if (renamed) {
      objections.addAll(PersonRules.names(names));
    }
    if (moved) {
      objections.addAll(PersonRules.email(address));
    }
    Refused.ifAny(objections);
    if (!renamed && !moved && language == before.language()) {
      return;
    }
    if (!store.revise(before.person(), revision)) {
      throw new Refused(Objection.of("people.objection.changed_meanwhile"));
    }
    if (moved && withEmail(address).filter(other -> !other.id().equals(id)).isPresent()) {
      throw new Refused(Objection.of("people.objection.email_taken", address));
    }
    store.setAddress(id, address, language);
    if (renamed) {
      store.setNames(before.person(), names);
      note(before, by, "people.renamed", names.forms().getFirst().line());
    }
    if (moved) {
      note(before, by, "people.email_changed", before.email() + " → " + address);
    }
    if (language != before.language()) {
      note(before, by, "people.language_changed", language.ownName());
    }
  }

  /**
   * Closes an account: nobody comes in by it until it is opened again; what it did stays its own.
   *
   * @throws Refused if an institution would be left without an administrator
   */
  @Transactional
  public void close(Account account, Actor by) {
    store.seats(account.id()).stream()
        .filter(seat -> seat.role() == Role.ADMINISTRATOR)
        .forEach(seat -> refuseIfLast(account.id(), seat.institution().id()));
    store.setClosed(account.id(), clock.instant());
    note(account, by, "people.closed", account.email());
  }

  @Transactional
  public void reopen(Account account, Actor by) {
    store.setClosed(account.id(), null);
    note(account, by, "people.reopened", account.email());
  }

  private void note(Account account, Actor by, String action, String detail) {
    audit.record(home(account).id(), by, action, Account.RECORD, account.id().value(), detail);
  }

  private void refuseIfLast(AccountId administrator, InstitutionId at) {
    var all = store.holding(Role.ADMINISTRATOR, at);
    if (all.size() == 1 && all.getFirst().id().equals(administrator)) {
      throw new Refused(Objection.of("people.objection.last_administrator"));
    }
  }

  /** The seats that an account holds, at any institution of the node. */
  List<Seat> seats(AccountId id) {
    return store.seats(id);
  }
}
