package org.dostyk.node.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a page method returns. */
public final class Show {
  static final String PAGE = "page";

  private Show() {}

  /**
   * A page: its template and what the template needs.
   *
   * @param template its path without ending, such as {@code agreements/agreement}
   * @param page the template's parameter {@code page}
   */
  public static ModelAndView page(String template, Object page) {
    return new ModelAndView(template, PAGE, page);
  }

  /** A page under another status than 200, such as a form with objections (422). */
  public static ModelAndView page(HttpStatus status, String template, Object page) {
    ModelAndView view = page(template, page);
    view.setStatus(status);
    return view;
  }

  /**
   * A list as it is printed: what was ticked of it, or all of it.
   *
   * @param what which part of the list it is, in the reader's words; blank ones are passed over
   */
  public static ModelAndView paper(Listed list, String... what) {
    String said = Stream.of(what).filter(w -> !w.isBlank()).collect(Collectors.joining(" · "));
    return page("web/paper", new PaperPage(list, said));
  }

  /** After a change: the browser goes to a path of this node, so that reloading repeats nothing. */
  public static ModelAndView goTo(String path) {
    var view = new org.springframework.web.servlet.view.RedirectView(path, true, false, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}
