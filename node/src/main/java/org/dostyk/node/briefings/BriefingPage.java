package org.dostyk.node.briefings;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * A briefing pack on the screen.
 *
 * @param meetings the other meetings for which there is a pack
 * @param fresh the id of a point that would be added
 */
public record BriefingPage(
    Briefing pack,
    List<ItineraryItem> meetings,
    boolean mayAdd,
    UUID fresh,
    Typed typed,
    List<Objection> objections) {

  public String path() {
    return "/briefings/" + pack.visit().id();
  }

  /** The query that names the meeting, with the mark that begins it; empty for the whole visit. */
  public String query() {
    return pack.item().map(i -> "?item=" + i.id()).orElse("");
  }

  /** The address of the same pack as a PDF. */
  public String pdf(String tag) {
    return path()
        + "/pack.pdf?language="
        + tag
        + pack.item().map(i -> "&item=" + i.id()).orElse("");
  }

  /**
   * The same in print.
   *
   * @param say the voice of the language it is printed in
   * @param base the node's address, for the links
   */
  public record Print(Briefing pack, Say say, String base) {}
}
