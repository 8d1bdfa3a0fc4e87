package org.dostyk.node.web;

import java.util.ArrayList;
import java.util.List;

/** A name card to be printed and folded: who sits there, in several languages. */
public record NameCard(List<Line> lines) {

  /** A name, office and house in one language; the name empty if it is as above. */
  public record Line(String tag, String name, String office, String house) {}

  public NameCard {
    lines = List.copyOf(lines);
  }

  /** A card of these lines; what is the same as in the line above stands there once. */
  public static NameCard of(List<Line> lines) {
    var kept = new ArrayList<Line>();
    Line above = new Line("", "", "", "");
    for (Line line : lines) {
      kept.add(
          new Line(
              line.tag(),
              line.name().equals(above.name()) ? "" : line.name(),
              line.office().equals(above.office()) ? "" : line.office(),
              line.house().equals(above.house()) ? "" : line.house()));
      above = line;
    }
    return new NameCard(kept);
  }
}
