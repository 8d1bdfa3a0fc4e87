package org.dostyk.node.people;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How sessions are written: when one was used is told to the minute, so that reading writes
 * nothing.
 */
@Component
class SessionStore implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
  private static final String USED =
      """
      update %TABLE_NAME% s
         set session_id = n.id, last_access_time = n.used, max_inactive_interval = n.idle,
             expiry_time = n.ends, principal_name = n.who
        from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
               as n (id, used, idle, ends, who, key)
       where s.primary_id = n.key
         and (s.session_id <> n.id
              or s.max_inactive_interval <> n.idle
              or s.principal_name is distinct from n.who
              or n.used - s.last_access_time not between 0 and 60000)
      """;

  @Override
  public void customize(JdbcIndexedSessionRepository sessions) {
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
    sessions.setUpdateSessionQuery(USED);
  }
}
