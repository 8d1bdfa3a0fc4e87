package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequestEvent;
import java.time.Instant;
import java.util.Objects;
import org.dostyk.node.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@NodeTest
class SessionsKeptAtHandTest {
  @Autowired private SessionsKeptAtHand sessions;
  @Autowired private JdbcIndexedSessionRepository stored;
  @Autowired private ServletContext server;

  @Test
  void aSavedSessionIsAtHandForTheNextQuestionAlone() {
    String id = saved();
    stored.deleteById(id);
    assertThat(sessions.findById(id)).extracting(Session::getId).isEqualTo(id);
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void aQuestionAboutAnotherForgetsIt() {
    String id = saved();
    stored.deleteById(id);
    assertThat(sessions.findById("00000000-0000-4000-8000-000000000000")).isNull();
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void oneThatWasDeletedIsNotAtHand() {
    String id = saved();
    sessions.deleteById(id);
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void aRequestDoesNotSeeWhatAnEarlierOneSavedInItsThread() {
    String id = saved();
    stored.deleteById(id);
    sessions.requestInitialized(new ServletRequestEvent(server, new MockHttpServletRequest()));
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void aSessionIsChangedByBeingUsedOnceAMinute() {
    String id = saved();
    Instant made = used(id);
    use(id, made.plusSeconds(59));
    assertThat(used(id)).isEqualTo(made);
    use(id, made.plusSeconds(61));
    assertThat(used(id)).isEqualTo(made.plusSeconds(61));
  }

  private void use(String id, Instant at) {
    Session session = Objects.requireNonNull(sessions.findById(id));
    session.setLastAccessedTime(at);
    sessions.save(session);
    sessions.requestDestroyed(new ServletRequestEvent(server, new MockHttpServletRequest()));
  }

  private Instant used(String id) {
    Session session = stored.findById(id);
    return Objects.requireNonNull(session).getLastAccessedTime();
  }

  private String saved() {
    Session session = sessions.createSession();
    sessions.save(session);
    return session.getId();
  }
}
