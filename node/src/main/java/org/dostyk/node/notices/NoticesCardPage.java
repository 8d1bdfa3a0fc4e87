package org.dostyk.node.notices;

/**
 * How many letters are held up.
 *
 * @param undelivered given up
 * @param held waiting because mail is not set up
 */
public record NoticesCardPage(int undelivered, int held) {}
