package org.dostyk.node.partners;

/**
 * Another name under which a partner is met: an abbreviation, an old name, a translation.
 *
 * @param tag the BCP 47 tag of its language, {@code und} where it is not known
 */
public record Alias(String tag, String value) {}
