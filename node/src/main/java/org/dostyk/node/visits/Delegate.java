package org.dostyk.node.visits;

import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * Somebody in a delegation. No passport is kept here.
 *
 * @param office the post, where it is known
 * @param from the institution for which they travel
 * @param language in which letters are written to them
 * @param revision grows with every change, from 1
 */
public record Delegate(
    DelegateId id,
    PersonNames names,
    Optional<Text> office,
    PartnerId from,
    Language language,
    DelegateRole role,
    int revision) {}
