package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what waits for whoever has signed in, or a welcome for whoever has not. */
@Controller
class HomePages {
  private final Frames frames;
  private final List<HomeCard> cards;

  HomePages(Frames frames, List<HomeCard> cards) {
    this.frames = frames;
    this.cards = cards.stream().sorted(Comparator.comparing(HomeCard::order)).toList();
  }

  @GetMapping("/")
  @ForAnyone(because = "the welcome")
  ModelAndView home(HttpServletRequest request) {
    Frame frame = frames.of(request);
    var shown = cards.stream().flatMap(c -> c.on(frame).stream()).filter(Objects::nonNull).toList();
    return Show.page("people/home", new HomePage(shown));
  }
}
