package org.dostyk.node.people;

import java.util.List;

/**
 * What an administrator's day begins with.
 *
 * @param people how many open accounts there are
 * @param awaited people who have neither password nor passkey yet: the first of them
 * @param roleless people who hold no role: the first of them
 */
public record AdministrationCardPage(long people, List<Account> awaited, List<Account> roleless) {}
