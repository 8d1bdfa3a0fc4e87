package org.dostyk.node.people;

/**
 * What a form asks before an act that binds, see {@link Reauthentication}.
 *
 * @param act the act and its object
 * @param byPassword whether the account has a password
 * @param byPasskey whether it has a passkey
 * @param email the account's address, by which a browser finds the password it keeps
 */
public record Confirmation(String act, boolean byPassword, boolean byPasskey, String email) {}
