package org.dostyk.node.people;

import java.time.Instant;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * An institution invites a person whom it registered to come in and set a password.
 *
 * @param email where the invitation goes
 * @param language in which the person is written to
 * @param by the inviting institution's name
 * @param path of the node, with a secret: it belongs in the mail and nowhere else
 * @param expires after which it no longer works
 */
public record InvitationMade(
    AccountId account, String email, Language language, Text by, String path, Instant expires) {}
