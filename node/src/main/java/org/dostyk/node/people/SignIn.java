package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Begins and ends sessions, and knows how fresh the last proof of identity is. */
@Service
public class SignIn {
  /** How long a proof of identity counts as fresh for an act that asks for one anew. */
  static final Duration FRESH = Duration.ofMinutes(2);

  private static final String PROVED_AT = "dostyk.provedAt";
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final Clock clock;

  SignIn(Clock clock) {
    this.clock = clock;
  }

  /** Signs an account in under a new session id; whoever was signed in before is signed out. */
  public void as(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.getSession(true);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    provedNow(request);
  }

  /** Ends the session, if there is one. */
  public void out(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  /** Notes that whoever sits there has just shown, by passkey or password, that it is they. */
  void provedNow(HttpServletRequest request) {
    request.getSession(true).setAttribute(PROVED_AT, clock.instant().toEpochMilli());
  }

  /** Whether identity was proved within the last two minutes. */
  boolean isFresh(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(PROVED_AT) instanceof Long at
        && Duration.between(Instant.ofEpochMilli(at), clock.instant()).compareTo(FRESH) <= 0;
  }

  /** The account of the session, if somebody is signed in. */
  Optional<AccountId> current() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || !who.isAuthenticated() || who.getName().equals("anonymousUser")
        ? Optional.empty()
        : Optional.of(AccountId.of(who.getName()));
  }
}
