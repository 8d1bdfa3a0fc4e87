package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door for guests: a link that holds leads to its task, any other to a page that says why. */
@Controller
class GuestDoorPages {
  private final GuestLinks links;
  private final Map<String, GuestTask> tasks;

  GuestDoorPages(GuestLinks links, ObjectProvider<GuestTask> tasks) {
    this.links = links;
    this.tasks = tasks.stream().collect(Collectors.toMap(GuestTask::kind, Function.identity()));
  }

  @GetMapping("/guest/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView open(@PathVariable String token, HttpServletRequest request) {
    return ifGood(
        token,
        request,
        (task, visit) -> {
          links.opened(visit.link());
          return task.page(visit);
        });
  }

  @PostMapping("/guest/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView send(@PathVariable String token, HttpServletRequest request) {
    return ifGood(token, request, GuestTask::done);
  }

  private ModelAndView ifGood(
      String token,
      HttpServletRequest request,
      BiFunction<GuestTask, GuestVisit, ModelAndView> answer) {
    GuestLink link = links.find(token).orElse(null);
    GuestTask task = link == null ? null : tasks.get(link.task());
    if (link == null || task == null) {
      return trouble(HttpStatus.NOT_FOUND, "wrong");
    }
    GuestLink.State state = links.state(link);
    return state == GuestLink.State.GOOD
        ? answer.apply(task, new GuestVisit(link, "/guest/" + token, request))
        : trouble(HttpStatus.GONE, state.name().toLowerCase(Locale.ROOT));
  }

  private static ModelAndView trouble(HttpStatus status, String what) {
    return Show.page(status, "people/link_trouble", new LinkTroublePage(what, "guest"));
  }
}
