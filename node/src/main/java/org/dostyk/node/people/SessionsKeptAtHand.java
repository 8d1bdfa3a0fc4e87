package org.dostyk.node.people;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a session at hand from its saving to the next question, which Spring's filter asks at once:
 * whether the session that it has just saved is there. Each request was read twice for that. And
 * when a session was used is told to the minute, so that most requests have nothing to save.
 *
 * <p>A thread keeps the one that it saved last, and forgets it whatever is asked next, and at the
 * beginning and end of each request; so no request sees what an earlier one held.
 */
@Component
@Primary
class SessionsKeptAtHand implements SessionRepository<Session>, ServletRequestListener {
  private final SessionRepository<Session> sessions;
  private final ThreadLocal<@Nullable Session> saved = new ThreadLocal<>();

  @SuppressWarnings("unchecked") // what a repository made is what it is given back
  SessionsKeptAtHand(JdbcIndexedSessionRepository sessions) {
    this.sessions = (SessionRepository<Session>) (SessionRepository<?>) sessions;
  }

  @Override
  public Session createSession() {
    return new UsedToTheMinute(sessions.createSession());
  }

  @Override
  public void save(Session session) {
    sessions.save(session instanceof UsedToTheMinute used ? used.session() : session);
    saved.set(session);
  }

  @Override
  public @Nullable Session findById(String id) {
    Session last = saved.get();
    saved.remove();
    if (last != null && last.getId().equals(id)) {
      return last;
    }
    Session found = sessions.findById(id);
    return found == null ? null : new UsedToTheMinute(found);
  }

  @Override
  public void deleteById(String id) {
    saved.remove();
    sessions.deleteById(id);
  }

  @Override
  public void requestInitialized(ServletRequestEvent begun) {
    saved.remove();
  }

  @Override
  public void requestDestroyed(ServletRequestEvent ended) {
    saved.remove();
  }
}
