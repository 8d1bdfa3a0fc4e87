package org.dostyk.node.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.values.Objection;

/**
 * The guests of an agreement.
 *
 * @param made the address of a link made just now, empty otherwise; it is not shown again
 */
public record GuestsPage(
    UUID agreement,
    List<GuestLink> links,
    List<Remark> remarks,
    String made,
    List<Objection> objections) {

  /** The key of what a link is good for. */
  public String state(GuestLink link, Instant now) {
    return "agreements.guest.state." + link.at(now).name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean isGood(GuestLink link, Instant now) {
    return link.at(now) == GuestLink.State.GOOD;
  }
}
