package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.web.Due;

/**
 * An officer's pipeline: what waits and what comes, from every module.
 *
 * @param lines what is late first, then by day
 * @param late how many of them are late
 */
public record PipelinePage(List<Due> lines, long late) {

  /** Whether another has the same title, so that something else must tell which it is. */
  public boolean isAlike(Due one) {
    return lines.stream().filter(due -> due.title().equals(one.title())).count() > 1;
  }
}
