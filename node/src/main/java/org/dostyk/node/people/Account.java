package org.dostyk.node.people;

import org.dostyk.node.values.Language;

/**
 * A person's way in.
 *
 * @param email where links and notices go; unique on the node, whatever its case
 * @param language in which the person is written to
 * @param hasPassword whether a password is set; others come in by link or passkey
 * @param revision counts the changes of names, address and language, so that two people who change
 *     them at once do not undo each other's
 * @param closed whether it was closed; a closed account stays, for its signatures do
 */
public record Account(
    AccountId id,
    PersonId person,
    PersonNames names,
    String email,
    Language language,
    boolean hasPassword,
    int revision,
    boolean closed) {

  /** The kind of its records, in audit trails and beside its page. */
  public static final String RECORD = "people.account";
}
