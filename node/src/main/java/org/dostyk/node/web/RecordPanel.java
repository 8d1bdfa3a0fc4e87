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

  /** Its place beside the record, small first. */
  int order();
}
