package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.NodeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@NodeTest
class SessionsKeptAtHandTest {
  @Autowired private SessionsKeptAtHand sessions;
  @Autowired private JdbcIndexedSessionRepository stored;

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

  private String saved() {
    Session session = sessions.createSession();
    sessions.save(session);
    return session.getId();
  }
}
