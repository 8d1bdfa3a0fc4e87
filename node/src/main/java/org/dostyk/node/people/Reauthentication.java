package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who has signed in to show anew that it is they, for an act that binds: signing an
 * agreement, say. Two things count: the account's password, or a passkey used for this very act
 * within the last two minutes. Having signed in just now does not.
 *
 * <pre>{@code
 * // the form, in a template:   @template.people.confirm(frame = frame, ask = page.confirmation())
 * // the page that shows it:    reauthentication.ask(actor, "agreements.sign " + versionHash)
 * // the page that takes it:
 * reauthentication.confirm(actor, "agreements.sign " + versionHash, password, request)
 *     .ifPresent(objections::add);
 * }</pre>
 *
 * <p>Call {@link #confirm} outside a transaction, after every other objection was ruled out, since
 * a passkey's confirmation serves once.
 */
@Service
public class Reauthentication {
  private final PeopleStore store;
  private final PasskeyStore passkeys;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Clock clock;

  Reauthentication(
      PeopleStore store, PasskeyStore passkeys, Passwords passwords, SignIn signIn, Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.signIn = signIn;
    this.clock = clock;
  }

  /**
   * What the part {@code people/confirm} of a form needs to ask for it.
   *
   * @param act names the act and its object; the same string goes to {@link #confirm}
   */
  public Confirmation ask(Actor actor, String act) {
    Account account = store.account(actor.account()).orElseThrow();
    return new Confirmation(
        act, account.hasPassword(), !passkeys.of(account.id()).isEmpty(), account.email());
  }

  /**
   * Whether it is they. Wrong passwords are counted by the same brake as on signing in.
   *
   * @param password what the form's field {@code password} held; may be empty where a passkey was
   *     used
   * @return empty if it is they; else why not, to be shown at the form
   */
  public Optional<Objection> confirm(
      Actor actor, String act, String password, HttpServletRequest request) {
    if (signIn.takeConfirmation(act, request)) {
      return Optional.empty();
    }
    Account account = store.account(actor.account()).orElseThrow();
    if (!account.hasPassword()) {
      return Optional.of(Objection.of("people.objection.no_password"));
    }
    if (password.isEmpty()) {
      return Optional.of(Objection.of("people.objection.password_needed"));
    }
    return switch (passwords.attempt(account.email(), password, request.getRemoteAddr())) {
      case Passwords.Tried.Right right -> Optional.empty();
      case Passwords.Tried.Wrong wrong ->
          Optional.of(Objection.of("people.objection.wrong_password"));
      case Passwords.Tried.TooMany many ->
          Optional.of(
              Objection.of(
                  "people.objection.too_many",
                  minutes(Duration.between(clock.instant(), many.again()))));
    };
  }

  /** Minutes to wait, rounded up. */
  static long minutes(Duration wait) {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }
}
