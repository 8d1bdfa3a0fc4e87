package org.dostyk.node.people;

/**
 * A link that does not work (any more).
 *
 * @param what {@code wrong}, {@code used}, {@code expired} or {@code revoked}: the text says it
 * @param next {@code sign_in}, {@code invitation}, {@code first_administrator} or {@code guest}:
 *     whose text says what to do
 */
public record LinkTroublePage(String what, String next) {}
