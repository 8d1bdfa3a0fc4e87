package org.dostyk.node.erasmus;

import java.util.List;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/** The form of what students who come need to know. */
public record FactsheetPage(OwnInstitution house, Typed typed, List<Objection> objections) {
  public FactsheetPage {
    objections = List.copyOf(objections);
  }

  /** The fields that hold days. */
  public static List<String> days() {
    return Facts.DAYS;
  }

  /** The fields that hold the addresses of pages. */
  public static List<String> pages() {
    return Facts.PAGES;
  }
}
