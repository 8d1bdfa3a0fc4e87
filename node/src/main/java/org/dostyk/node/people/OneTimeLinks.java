package org.dostyk.node.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that work once: to sign in, to accept an invitation, to set a new node up. */
@Service
class OneTimeLinks {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private final OneTimeLinkStore store;
  private final PeopleStore people;
  private final OwnInstitutions institutions;
  private final Brake brake;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  OneTimeLinks(
      OneTimeLinkStore store,
      PeopleStore people,
      OwnInstitutions institutions,
      Brake brake,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.institutions = institutions;
    this.brake = brake;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Sends a link to whoever has an account under this address; whether anybody has, is not told.
   *
   * @param leadsTo the path to go to after signing in
   * @return empty, or when to ask again where too many links were asked for
   */
  public Optional<Instant> ask(String email, String leadsTo, String client) {
    Optional<Instant> again = brake.attempt("mail ", email, client);
    if (again.isEmpty()) {
      transactions.executeWithoutResult(t -> send(email, leadsTo));
    }
    return again;
  }

  private void send(String email, String leadsTo) {
    Account account = people.accountByEmail(email.strip()).orElse(null);
    if (account != null && !account.closed()) {
      OneTimeLink link = link(LinkPurpose.SIGN_IN, account.id(), leadsTo);
      String path = "/sign-in/link/" + make(link) + in(account.language());
      events.publishEvent(
          new SignInLinkMade(
              account.id(), account.email(), account.language(), path, link.expires()));
    }
  }

  /** Invites somebody to come in; an earlier invitation loses its force. */
  @Transactional
  public void invite(Account account, Actor by) {
    var home = people.institutionOf(account.person()).orElseThrow();
    store.withdraw(account.id());
    OneTimeLink link = link(LinkPurpose.INVITATION, account.id(), "/");
    String path = "/invitation/" + make(link) + in(account.language());
    audit.record(
        home, by, "people.invited", "people.account", account.id().value(), account.email());
    events.publishEvent(
        new InvitationMade(
            account.id(),
            account.email(),
            account.language(),
            institutions.find(home).orElseThrow().name(),
            path,
            link.expires()));
  }

  /** Makes the link by which the first administrator comes in; returns its path. */
  @Transactional
  public String forFirstAdministrator() {
    return "/set-up/" + make(link(LinkPurpose.FIRST_ADMINISTRATOR, null, "/"));
  }

  /** The link behind a token, whatever became of it; empty where there never was one. */
  public Optional<OneTimeLink> find(String token, LinkPurpose purpose) {
    return store.find(token, purpose);
  }

  /** What a link is good for at this moment. */
  public OneTimeLink.State state(OneTimeLink link) {
    return link.at(clock.instant());
  }

  /** Uses a link up; false if it was used, expired or withdrawn meanwhile. */
  @Transactional
  public boolean use(String token, LinkPurpose purpose) {
    return store.use(token, purpose, clock.instant());
  }

  private OneTimeLink link(LinkPurpose purpose, @Nullable AccountId account, String leadsTo) {
    return new OneTimeLink(
        purpose,
        Optional.ofNullable(account),
        leadsTo,
        clock.instant().plus(purpose.holds()),
        null);
  }

  private String make(OneTimeLink link) {
    String token = Token.make();
    store.forgetBefore(clock.instant().minus(REMEMBERED));
    store.add(token, link, clock.instant());
    return token;
  }

  private static String in(Language language) {
    return "?lang=" + language.tag();
  }
}
