package org.dostyk.node;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.dostyk.node.people.Actor;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Opens browsers at the node under test. */
@Component
public class Browsers {
  private final SessionRepository<? extends Session> sessions;
  private final Environment environment;
  private final Clock clock;

  Browsers(SessionRepository<? extends Session> sessions, Environment environment, Clock clock) {
    this.sessions = sessions;
    this.environment = environment;
    this.clock = clock;
  }

  /** Nobody that the node knows. */
  public Browser stranger() {
    return new Browser(
        "http://localhost:" + environment.getRequiredProperty("local.server.port"),
        environment.getRequiredProperty("dostyk.name"));
  }

  /** Somebody who has just signed in. */
  public Browser as(Actor actor) {
    return as(actor, sessions);
  }

  private <S extends Session> Browser as(Actor actor, SessionRepository<S> sessions) {
    S session = sessions.createSession();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            actor.account().toString(), null, List.of()));
    session.setAttribute("SPRING_SECURITY_CONTEXT", context);
    session.setAttribute("dostyk.proof", "CHOICE");
    session.setAttribute("dostyk.provedAt", clock.millis());
    sessions.save(session);
    return stranger()
        .keeping(
            "dostyk-" + environment.getRequiredProperty("dostyk.name") + "-session",
            Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
  }
}
