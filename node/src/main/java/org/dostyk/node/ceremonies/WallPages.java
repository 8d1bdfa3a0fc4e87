package org.dostyk.node.ceremonies;

import java.time.Duration;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The wall in the hall, and on the phone of whoever was given its address. */
@Controller
class WallPages {
  private static final String PUBLIC = "the hall watches a public event by its own address";

  /** Shorter than proxies hold a connection on which nothing is said. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final Walls walls;

  WallPages(Walls walls) {
    this.walls = walls;
  }

  @GetMapping("/wall/{key}")
  @ForAnyone(because = PUBLIC)
  ModelAndView wall(@PathVariable String key) {
    return Show.page("ceremonies/wall", walls.now(key).orElseThrow(() -> gone(key)));
  }

  /** The part that changes: at once where the screen shows another state, else when it changes. */
  @GetMapping("/wall/{key}/seats")
  @ForAnyone(because = PUBLIC)
  ModelAndView seats(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String mark,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part)
      throws InterruptedException {
    if (!part) {
      return Show.goTo("/wall/" + key);
    }
    return Show.page(
        "ceremonies/seats", walls.after(key, mark, LONGEST).orElseThrow(() -> gone(key)));
  }

  private static NotFound gone(String key) {
    return new NotFound("Wall " + key);
  }
}
