package org.dostyk.node.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that says when it was used to the minute: within one it is not changed by being used,
 * so that a request that only reads has nothing to save.
 *
 * @param session the one that is stored
 */
record UsedToTheMinute(Session session) implements Session {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Override
  public void setLastAccessedTime(Instant used) {
    Instant last = session.getLastAccessedTime();
    if (used.isBefore(last) || !used.isBefore(last.plus(MINUTE))) {
      session.setLastAccessedTime(used);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public String changeSessionId() {
    return session.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    session.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    session.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
