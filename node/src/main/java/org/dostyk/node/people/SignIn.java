package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Begins and ends sessions, and knows how fresh the last proof of identity is. */
@Service
public class SignIn {
  /** How long a proof counts for changes to one's own account. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** How long a passkey's confirmation of one act counts for that act. */
  static final Duration CONFIRMED = Duration.ofMinutes(2);

  static final String FROM = "dostyk.from";
  static final String PROOF = "dostyk.proof";
  private static final String PROVED_AT = "dostyk.provedAt";
  private static final String ACT = "dostyk.act";
  private static final String ACT_AT = "dostyk.actAt";
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final Clock clock;

  SignIn(Clock clock) {
    this.clock = clock;
  }

  /**
   * Signs an account in without any proof, as the demonstration's choice of a person does. Whoever
   * was signed in before is signed out.
   */
  public void as(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    as(account, Proof.CHOICE, request, response);
  }

  /** Signs an account in under a new session id; whoever was signed in before is signed out. */
  void as(
      AccountId account, Proof proof, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var session = request.getSession(true);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    session.setAttribute(PROOF, proof.name());
    session.setAttribute(PROVED_AT, clock.millis());
    session.setAttribute(FROM, Device.of(request).toString());
  }

  /** Ends the session, if there is one. */
  public void out(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  /** Whether whoever sits there has lately proved who they are, when they signed in. */
  boolean isFresh(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && !Proof.CHOICE.name().equals(session.getAttribute(PROOF))
        && within(FRESH, session.getAttribute(PROVED_AT));
  }

  /** Notes that a passkey has just confirmed one act. */
  void confirmed(String act, HttpServletRequest request) {
    var session = request.getSession(true);
    session.setAttribute(ACT, act);
    session.setAttribute(ACT_AT, clock.millis());
  }

  /** Whether a passkey has just confirmed this act; a confirmation serves once. */
  boolean takeConfirmation(String act, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !act.equals(session.getAttribute(ACT))) {
      return false;
    }
    boolean good = within(CONFIRMED, session.getAttribute(ACT_AT));
    session.removeAttribute(ACT);
    session.removeAttribute(ACT_AT);
    return good;
  }

  private boolean within(Duration time, @Nullable Object since) {
    return since instanceof Long at
        && Duration.between(Instant.ofEpochMilli(at), clock.instant()).compareTo(time) <= 0;
  }

  /** The account of the session, if somebody is signed in. */
  Optional<AccountId> current() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || !who.isAuthenticated() || who.getName().equals("anonymousUser")
        ? Optional.empty()
        : Optional.of(AccountId.of(who.getName()));
  }
}
