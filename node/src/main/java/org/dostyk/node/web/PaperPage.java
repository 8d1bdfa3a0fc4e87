package org.dostyk.node.web;

/**
 * A list on paper.
 *
 * @param what which part of the list it is, in the reader's words; empty for all of it
 */
public record PaperPage(Listed list, String what) {}
