package org.dostyk.node.people;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where an account is signed in at the moment, by the sessions that all processes share. */
@Service
class OpenSessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * All of an account's, the most lately used first.
   *
   * @param here the id of the session that asks
   */
  List<OpenSession> of(AccountId account, String here) {
    return sessions.findByPrincipalName(account.toString()).values().stream()
        .filter(s -> !s.isExpired())
        .map(
            s ->
                new OpenSession(
                    handle(s.getId()),
                    device(s),
                    s.getCreationTime(),
                    s.getLastAccessedTime(),
                    s.getId().equals(here)))
        .sorted(Comparator.comparing(OpenSession::here).thenComparing(OpenSession::used).reversed())
        .toList();
  }

  /** Ends one of an account's sessions; one that is over already is left so. */
  void end(AccountId account, String handle) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(id -> handle(id).equals(handle))
        .forEach(sessions::deleteById);
  }

  /** Ends all of an account's sessions but one, or all. */
  void endAllBut(@Nullable String kept, AccountId account) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(id -> !id.equals(kept))
        .forEach(sessions::deleteById);
  }

  private static Device device(Session session) {
    String from = session.getAttribute(SignIn.FROM);
    return Device.read(from == null ? "" : from);
  }

  private static String handle(String session) {
    return HexFormat.of().formatHex(Token.hash(session), 0, 12);
  }
}
