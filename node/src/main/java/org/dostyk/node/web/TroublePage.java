package org.dostyk.node.web;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * What an error page tells: what happened, what was kept, what to do next.
 *
 * @param kind the last part of the text keys {@code web.trouble.<kind>.title} and {@code .next}
 * @param objections why something was refused, if it was
 * @param id the number an operator finds in the log, empty where nothing was logged
 */
public record TroublePage(String kind, List<Objection> objections, String id) {}
