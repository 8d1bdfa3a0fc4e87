package org.dostyk.node.people;

import java.time.Instant;
import org.dostyk.node.values.Language;

/**
 * Somebody asked for a link that signs them in, and it was made. Whoever sends mail sends it now.
 *
 * @param email where it goes
 * @param language in which the person is written to
 * @param path of the node, with a secret: it belongs in the mail and nowhere else
 * @param expires after which it no longer works
 */
public record SignInLinkMade(
    AccountId account, String email, Language language, String path, Instant expires) {}
