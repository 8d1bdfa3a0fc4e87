package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.web.Listed;

/**
 * The people of an administrator's institutions.
 *
 * @param sought what was searched for, empty where nothing was
 * @param total how many there are without the search
 */
public record PeoplePage(String sought, Listed list, int total) {

  /** One person. */
  public record Row(Account account, List<Seat> seats) {}
}
