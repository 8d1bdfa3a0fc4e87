package org.dostyk.node.notices;

import java.time.Instant;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * A letter that waits for its reader's digest, in the languages of the interface.
 *
 * @param institution on whose behalf
 * @param topic the module that wrote it
 */
record Waiting(
    UUID id,
    AccountId account,
    InstitutionId institution,
    String topic,
    Text subject,
    Text body,
    String path,
    Instant writtenAt,
    Instant dueAt) {}
