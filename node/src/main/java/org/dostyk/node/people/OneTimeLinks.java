package org.dostyk.node.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
  private final Brake brake;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  OneTimeLinks(
      OneTimeLinkStore store,
      PeopleStore people,
      Brake brake,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.brake = brake;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A link just made, with the only copy of its secret. */
  record Made(String token, Instant expires) {}

  /**
   * Sends a link to whoever has an account under this address; whether anybody has, is not told.
   * Call it outside a transaction, for the brake has its own.
   *
   * @param leadsTo the path to go to after signing in
   * @return empty, or when to ask again where too many links were asked for
   */
  Optional<Instant> ask(String email, String leadsTo, String client) {
    Optional<Instant> again = brake.attempt("mail ", email, client);
    if (again.isEmpty()) {
      transactions.executeWithoutResult(t -> send(email, leadsTo));
    }
    return again;
  }

  private void send(String email, String leadsTo) {
    Account account = people.accountByEmail(email.strip()).orElse(null);
    if (account != null && !account.closed()) {
      Made made = make(LinkPurpose.SIGN_IN, account.id(), leadsTo);
      events.publishEvent(
          new SignInLinkMade(
              account.id(),
              account.email(),
              account.language(),
              "/sign-in/link/" + made.token() + "?lang=" + account.language().tag(),
              made.expires()));
    }
  }

  /** Makes a link for a purpose; null where it is for somebody who has no account yet. */
  @Transactional
  public Made make(LinkPurpose purpose, @Nullable AccountId account, String leadsTo) {
    Instant now = clock.instant();
    var made = new Made(Token.make(), now.plus(purpose.holds()));
    store.forgetBefore(now.minus(REMEMBERED));
    store.add(
        made.token(),
        new OneTimeLink(purpose, Optional.ofNullable(account), leadsTo, made.expires(), null),
        now);
    return made;
  }

  /** Takes their force from an account's links that nobody used. */
  @Transactional
  public void withdraw(AccountId account) {
    store.withdraw(account);
  }

  /** The link behind a token, whatever became of it; empty where there never was one. */
  Optional<OneTimeLink> find(String token, LinkPurpose purpose) {
    return store.find(token, purpose);
  }

  /** What a link is good for at this moment. */
  OneTimeLink.State state(OneTimeLink link) {
    return link.at(clock.instant());
  }

  /** Uses a link up; false if it was used, expired or withdrawn meanwhile. */
  @Transactional
  public boolean use(String token, LinkPurpose purpose) {
    return store.use(token, purpose, clock.instant());
  }
}
