package org.dostyk.node.minutes;

/**
 * The list as a guest reads and confirms it.
 *
 * @param action where the confirmation is sent
 * @param guest for whom the link was made
 */
public record GuestConfirmPage(ListPage list, String action, String guest) {}
