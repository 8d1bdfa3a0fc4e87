package org.dostyk.node.notices;

import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letters that could not be delivered, for administrators. */
@Controller
class NoticesPages {
  private final Undelivered undelivered;

  NoticesPages(Undelivered undelivered) {
    this.undelivered = undelivered;
  }

  @GetMapping("/notices")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView list(Actor actor) {
    return Show.page("notices/list", undelivered.seenBy(actor));
  }

  @PostMapping("/notices/{id}/again")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView again(Actor actor, @PathVariable UUID id) {
    undelivered.again(id, actor);
    return Show.goTo("/notices?did=notices.did.again");
  }

  @PostMapping("/notices/again")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView allAgain(Actor actor) {
    undelivered.allAgain(actor);
    return Show.goTo("/notices?did=notices.did.all_again");
  }

  @PostMapping("/notices/trial")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView trial(Actor actor) {
    undelivered.writeTrialTo(actor);
    return Show.goTo("/notices?did=notices.did.trial");
  }
}
