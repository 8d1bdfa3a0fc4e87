package org.dostyk.node.gifts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.gifts.GiftFilter.View;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Listed;

/**
 * A part of the register.
 *
 * @param partners the other sides that it names
 * @param custodians who keeps anything now
 */
public record GiftsPage(
    GiftFilter asked,
    Map<View, Integer> counts,
    Listed list,
    List<Integer> years,
    List<Map.Entry<UUID, Text>> partners,
    List<String> custodians,
    boolean mayEnter) {

  public View[] views() {
    return View.values();
  }
}
