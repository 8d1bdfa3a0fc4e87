package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.node.web.Visitor;
import org.dostyk.node.web.Visitors;
import org.springframework.stereotype.Component;

/** Who a request comes from: read once per request. */
@Component
class PeopleVisitors implements Visitors {
  private static final String ATTRIBUTE = PeopleVisitors.class.getName();
  private final SignIn signIn;
  private final People people;

  PeopleVisitors(SignIn signIn, People people) {
    this.signIn = signIn;
    this.people = people;
  }

  @Override
  public Visitor of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Visitor known) {
      return known;
    }
    Visitor visitor =
        signIn.current().flatMap(people::actor).map(Visitor.class::cast).orElse(Visitor.STRANGER);
    request.setAttribute(ATTRIBUTE, visitor);
    return visitor;
  }
}
