package org.dostyk.node.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** A module's part of every list, whoever owns it; contributed as a bean. */
public interface ListPanel {

  /** What it shows above the list. */
  Optional<Content> above(Listed list, Frame frame);

  /** What it lets this visitor do with the rows that are ticked. */
  List<Act> acts(Listed list, Frame frame);

  /**
   * Something to be done with rows.
   *
   * @param path where the ticked rows are sent, by GET
   * @param textKey what the button says
   */
  record Act(String path, String textKey) {}
}
