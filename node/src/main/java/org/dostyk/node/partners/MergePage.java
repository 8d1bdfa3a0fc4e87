package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * Choosing which partner an entry really is.
 *
 * @param question what was looked for; empty where the likeliest are offered
 * @param choices whom it may be
 * @param chosen the id of the choice that is ticked; empty where none is
 */
public record MergePage(
    Partner partner,
    String question,
    List<Partner> choices,
    String chosen,
    List<Objection> objections) {}
