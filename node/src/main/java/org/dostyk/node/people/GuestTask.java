package org.dostyk.node.people;

import org.springframework.web.servlet.ModelAndView;

/**
 * What a guest can do by a link: implemented as a bean by the module that owns the object. The link
 * was checked before either method is called, and nothing but {@link GuestVisit#link()}'s object
 * may be shown or changed.
 *
 * <p>The pages must work in the browser inside a chat program: no pop-up, no script needed. Their
 * layout is {@code bare}, their forms post to {@link GuestVisit#path()}.
 */
public interface GuestTask {

  /** The task's name, such as {@code agreements.comment}; each name has one bean. */
  String kind();

  /** The page on which the guest does it. */
  ModelAndView page(GuestVisit visit);

  /**
   * Takes what the guest sent. Calls {@link GuestLinks#used} in the transaction of the change; then
   * answers like any form: {@code Show.goTo(visit.path() + "?did=…")}, or the page again with its
   * objections.
   */
  ModelAndView done(GuestVisit visit);
}
