package org.dostyk.node.commitments;

import java.util.List;
import org.dostyk.node.values.Text;

/** How each of the reader's institutions keeps its promises. */
public record RecordsPage(List<Line> lines) {

  /** An institution and its record. */
  public record Line(Text name, TrackRecord record) {}
}
