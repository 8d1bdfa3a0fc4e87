package org.dostyk.node.notices;

/**
 * What a module writes to people about, for whoever chooses when to read it; contributed as a bean.
 * Letters of a module without one leave at once.
 *
 * @param module the first word of its letters' text keys, such as {@code visits}
 * @param heading the text key of what it is called
 * @param order its place among the topics, small first
 * @param mayBeLeft whether somebody may choose not to be written to; not where a signature or a
 *     decision is asked of them
 */
public record Topic(String module, String heading, int order, boolean mayBeLeft) {}
