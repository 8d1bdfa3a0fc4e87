package org.dostyk.node.seating;

/**
 * Somebody who sits at a table.
 *
 * @param number their rank at their side, from 1
 * @param office their post and institution; may be empty
 */
public record Sitter(int number, String name, String office, boolean interprets) {}
