package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.web.Due;

/**
 * An officer's pipeline: what waits and what comes, from every module.
 *
 * @param lines what is late first, then by day
 * @param late how many of them are late
 */
public record PipelinePage(List<Due> lines, long late) {}
