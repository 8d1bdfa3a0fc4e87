package org.dostyk.node.partners;

import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a partner to write to. Seen by the people of the institution that keeps it alone.
 *
 * @param post null where it is not known
 * @param email empty where it is not known
 * @param language the BCP 47 tag of the language to write in, empty where it is not known
 * @param revision grows with every change
 */
public record Contact(
    ContactId id,
    PartnerId partner,
    InstitutionId keptBy,
    PersonNames names,
    @Nullable Text post,
    String email,
    String language,
    long revision) {}
