package org.dostyk.node.web;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;

/** A module's part of a record page that another module owns; contributed as a bean. */
public interface RecordPanel {

  /**
   * What it shows beside a record.
   *
   * @param record the record's kind in its module's words, such as {@code agreements.agreement}
   */
  Optional<Content> on(String record, UUID id, Frame frame);

  /** How a long page's table of contents leads to it; empty for one that stands in none. */
  default Optional<Heading> heading() {
    return Optional.empty();
  }

  /**
   * A panel in a table of contents.
   *
   * @param anchor the id of its section
   * @param textKey what it is called
   */
  record Heading(String anchor, String textKey) {}

  /** Its place beside the record, small first. */
  int order();
}
