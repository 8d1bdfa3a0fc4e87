package org.dostyk.node.supporters;

/**
 * What a supporter sees.
 *
 * @param guest whether they came by a link, without an account
 */
public record SupportedPage(SupportedVisit visit, boolean guest) {}
