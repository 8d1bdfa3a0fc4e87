package org.dostyk.node.lookup;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one search. */
@Controller
class LookupPages {
  private static final int OF_EACH = 5;
  private static final int OF_ONE = 100;

  /** While somebody types, so many are enough to see whether to type on. */
  private static final int WHILE_TYPED = 3;

  private final Lookup lookup;
  private final Frames frames;

  LookupPages(Lookup lookup, Frames frames) {
    this.lookup = lookup;
    this.frames = frames;
  }

  /** What is found; while somebody types, only the first of it. */
  @GetMapping("/search")
  @ForSignedIn
  ModelAndView find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
      @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean back,
      Actor me,
      HttpServletRequest request) {
    Frame frame = frames.of(request);
    Sought sought = Sought.of(q);
    boolean whole = !typing || back;
    int most = !whole ? WHILE_TYPED : kind.isEmpty() ? OF_EACH : OF_ONE;
    return Show.page(
        whole ? "lookup/found" : "lookup/suggested",
        new LookupPage(sought.typed(), kind, lookup.find(sought, kind, me, frame, most)));
  }
}
