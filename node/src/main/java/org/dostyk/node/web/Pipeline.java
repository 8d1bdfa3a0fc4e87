package org.dostyk.node.web;

import java.util.List;

/** What of a module's records waits for an officer or will soon; contributed as a bean. */
public interface Pipeline {

  /**
   * The most pressing of what this visitor may read; what is late before what is to come.
   *
   * @param most so many at most, at least 1
   */
  List<Due> of(Frame frame, int most);
}
