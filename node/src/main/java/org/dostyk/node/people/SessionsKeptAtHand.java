package org.dostyk.node.people;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a session at hand from its saving to the next question, which Spring's filter asks at once:
 * whether the session that it has just saved is there. Each request was read twice for that.
 *
 * <p>A thread keeps the one that it saved last, and forgets it whatever is asked next; so no
 * request sees what an earlier one held.
 */
@Component
@Primary
class SessionsKeptAtHand implements SessionRepository<Session> {
  private final SessionRepository<Session> sessions;
  private final ThreadLocal<@Nullable Session> saved = new ThreadLocal<>();

  @SuppressWarnings("unchecked") // what a repository made is what it is given back
  SessionsKeptAtHand(JdbcIndexedSessionRepository sessions) {
    this.sessions = (SessionRepository<Session>) (SessionRepository<?>) sessions;
  }

  @Override
  public Session createSession() {
    return sessions.createSession();
  }

  @Override
  public void save(Session session) {
    sessions.save(session);
    saved.set(session);
  }

  @Override
  public @Nullable Session findById(String id) {
    Session last = saved.get();
    saved.remove();
    return last != null && last.getId().equals(id) ? last : sessions.findById(id);
  }

  @Override
  public void deleteById(String id) {
    saved.remove();
    sessions.deleteById(id);
  }
}
