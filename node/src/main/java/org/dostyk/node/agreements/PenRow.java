package org.dostyk.node.agreements;

import org.dostyk.node.values.Text;

/**
 * A scan as the home page lists it.
 *
 * @param title of the agreement
 * @param party whose signature it shows
 */
public record PenRow(PenSignature scan, int version, Text title, Text party) {}
