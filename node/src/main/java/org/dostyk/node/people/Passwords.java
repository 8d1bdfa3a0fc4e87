package org.dostyk.node.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords: kept as Argon2id with 19 MiB, two passes, one lane, 16 bytes of salt and 32 of hash
 * (the first choice of the OWASP Password Storage Cheat Sheet, RFC 9106). An account that does not
 * exist, or has no password, costs a guesser as much time as one that has.
 */
@Service
public class Passwords {
  private static final Argon2PasswordEncoder ARGON2 =
      new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  /** So many at once at most, for each takes 19 MiB. */
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  private final PeopleStore store;
  private final OneTimeLinkStore links;
  private final Brake brake;
  private final Audit audit;

  Passwords(PeopleStore store, OneTimeLinkStore links, Brake brake, Audit audit) {
    this.store = store;
    this.links = links;
    this.brake = brake;
    this.audit = audit;
  }

  /** What came of trying a password. */
  sealed interface Tried {
    /** It is theirs. */
    record Right(AccountId account) implements Tried {}

    /** It is not, or there is no such account, or it is closed: which, is not told. */
    record Wrong() implements Tried {}

    /** Nothing was tried: too many have failed. */
    record TooMany(Instant again) implements Tried {}
  }

  /** Tries a password; the brake counts. Call it outside a transaction. */
  Tried attempt(String email, String password, String client) {
    Optional<Instant> again = brake.attempt(email, client);
    if (again.isPresent()) {
      return new Tried.TooMany(again.get());
    }
    var account = store.accountByEmail(email.strip()).filter(a -> !a.closed());
    var hash = account.flatMap(a -> store.passwordHash(a.id()));
    boolean matches = matches(password, hash.orElse(Nobody.HASH)) && hash.isPresent();
    if (!matches || account.isEmpty()) {
      return new Tried.Wrong();
    }
    brake.succeeded(email, client);
    return new Tried.Right(account.get().id());
  }

  /** Whether a password is an account's own; the brake counts. */
  boolean isTheirs(AccountId id, String password, String client) {
    return store
        .account(id)
        .filter(a -> attempt(a.email(), password, client) instanceof Tried.Right)
        .isPresent();
  }

  /**
   * Sets an account's password; links that were sent to it before lose their force.
   *
   * @param by who does it: the person, or null for the node itself
   * @throws Refused if the password is too short, too long or among those guessed first
   */
  @Transactional
  public void set(AccountId id, String password, @Nullable Actor by) {
    setShared(List.of(id), password, by);
  }

  /**
   * Sets one password for several accounts, hashed once: whoever sees what is stored sees that they
   * share it. For people who are told the same password, as in a demonstration.
   *
   * @throws Refused if the password cannot be taken for one of them; none is set then
   */
  @Transactional
  public void setShared(List<AccountId> ids, String password, @Nullable Actor by) {
    List<Account> accounts = ids.stream().map(id -> store.account(id).orElseThrow()).toList();
    accounts.forEach(a -> Refused.ifAny(PasswordRules.objections(password, password, a.email())));
    if (accounts.isEmpty()) {
      return;
    }
    String hash = hash(password);
    for (Account account : accounts) {
      store.setPasswordHash(account.id(), hash);
      links.withdraw(account.id());
      InstitutionId home = store.home(account.person()).id();
      audit.record(home, by, "people.password_set", Account.RECORD, account.id().value(), "");
    }
  }

  private static String hash(String password) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return java.util.Objects.requireNonNull(ARGON2.encode(PasswordRules.canonical(password)));
    } finally {
      AT_ONCE.release();
    }
  }

  private static boolean matches(String password, String hash) {
    if (password.length() > 2 * PasswordRules.LONGEST) {
      return false;
    }
    AT_ONCE.acquireUninterruptibly();
    try {
      return ARGON2.matches(PasswordRules.canonical(password), hash);
    } finally {
      AT_ONCE.release();
    }
  }

  /** The hash that is compared where there is none: of a password that nobody has. */
  private static final class Nobody {
    static final String HASH = hash(Token.make());
  }
}
