package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * Choosing which partner an entry really is.
 *
 * @param question what was looked for; empty where the likeliest are offered
 * @param choices whom it may be
 */
public record MergePage(
    Partner partner, String question, List<Partner> choices, List<Objection> objections) {}
