package org.dostyk.node.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does for the people of their institutions. Whoever has a seat there is
 * seen; whoever's record is kept there can be changed; everybody else does not exist.
 */
@Service
public class Administration {
  private final People people;
  private final PeopleStore store;
  private final Invitations invitations;
  private final OpenSessions sessions;
  private final OneTimeLinks links;

  Administration(
      People people,
      PeopleStore store,
      Invitations invitations,
      OpenSessions sessions,
      OneTimeLinks links) {
    this.people = people;
    this.store = store;
    this.invitations = invitations;
    this.sessions = sessions;
    this.links = links;
  }

  /** Somebody to be registered. */
  record Newcomer(
      UUID id,
      InstitutionId at,
      PersonNames names,
      String email,
      Language language,
      Set<Role> roles,
      @Nullable Text office,
      boolean invited) {

    Newcomer {
      roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }
  }

  List<Account> colleagues(Actor administrator) {
    return people.at(administered(administrator));
  }

  /**
   * The same, with their seats there, in the order of their names as the reader writes them.
   *
   * @param q parts of a name in any script, or of an address; empty for everybody
   */
  public List<PeoplePage.Row> sought(String q, Actor administrator, Say say) {
    var seats = seats(administrator);
    return colleagues(administrator).stream()
        .filter(account -> NameSearch.finds(q, account))
        .sorted(Comparator.comparing(account -> account.names().in(say.language()), say.order()))
        .map(a -> new PeoplePage.Row(a, seats.getOrDefault(a.id(), List.of())))
        .toList();
  }

  /** The seats that people hold at the administrator's institutions. */
  public Map<AccountId, List<Seat>> seats(Actor administrator) {
    return store.seatsAt(administered(administrator));
  }

  /** A person whom the administrator sees. */
  public Account colleague(AccountId id, Actor administrator) {
    Set<InstitutionId> mine = administered(administrator);
    return people
        .find(id)
        .filter(
            a ->
                mine.contains(people.home(a).id())
                    || people.seats(id).stream().anyMatch(s -> mine.contains(s.institution().id())))
        .orElseThrow(() -> new NotFound("Account " + id));
  }

  /** Whether the person's record is the administrator's to change. */
  public boolean keeps(Account account, Actor administrator) {
    return administered(administrator).contains(people.home(account).id());
  }

  /** Enters a newcomer with roles, and invites them if wished; a second time it changes nothing. */
  @Transactional
  public AccountId register(Newcomer newcomer, Actor by) {
    mustAdminister(newcomer.at(), by);
    boolean known = people.find(new AccountId(newcomer.id())).isPresent();
    Account account =
        people.register(
            newcomer.id(),
            newcomer.at(),
            newcomer.names(),
            newcomer.email(),
            newcomer.language(),
            by);
    if (!known) {
      newcomer
          .roles()
          .forEach(role -> people.give(role, newcomer.at(), account.id(), newcomer.office(), by));
      if (newcomer.invited()) {
        invitations.invite(account, by);
      }
    }
    return account.id();
  }

  /** Changes a record; links that went to an address given up lose their force. */
  @Transactional
  public void revise(
      AccountId id, int revision, PersonNames names, String email, Language language, Actor by) {
    String before = kept(id, by).email();
    people.revise(id, revision, names, email, language, by);
    if (!email.strip().equals(before)) {
      links.withdraw(id);
    }
  }

  @Transactional
  public void give(Role role, InstitutionId at, AccountId to, @Nullable Text office, Actor by) {
    mustAdminister(at, by);
    var objections = new ArrayList<Objection>();
    if (office != null) {
      office.byTag().values().forEach(line -> objections.addAll(NameRules.line(line)));
    }
    Refused.ifAny(objections);
    people.give(role, at, colleague(to, by).id(), office, by);
  }

  @Transactional
  public void take(Role role, InstitutionId at, AccountId from, Actor by) {
    mustAdminister(at, by);
    people.take(role, at, colleague(from, by).id(), by);
  }

  @Transactional
  public void invite(AccountId id, Actor by) {
    Account account = kept(id, by);
    if (account.closed()) {
      throw new Refused(Objection.of("people.objection.closed"));
    }
    invitations.invite(account, by);
  }

  /** Closes an account and ends its sessions and links at once. */
  @Transactional
  public void close(AccountId id, Actor by) {
    if (id.equals(by.account())) {
      throw new Refused(Objection.of("people.objection.close_yourself"));
    }
    people.close(kept(id, by), by);
    links.withdraw(id);
    sessions.endAllBut(null, id);
  }

  @Transactional
  public void reopen(AccountId id, Actor by) {
    people.reopen(kept(id, by), by);
  }

  private Account kept(AccountId id, Actor by) {
    Account account = colleague(id, by);
    if (!keeps(account, by)) {
      throw new NotFound("Account " + id);
    }
    return account;
  }

  private static void mustAdminister(InstitutionId at, Actor by) {
    if (!by.is(Role.ADMINISTRATOR, at)) {
      throw new NotFound("Institution " + at);
    }
  }

  private static Set<InstitutionId> administered(Actor by) {
    return by.institutionsAs(Role.ADMINISTRATOR);
  }
}
