package org.dostyk.node.people;

import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds at an own institution.
 *
 * @param office the post as it stands under a signature, such as "Rector"; null where none is given
 */
public record Seat(OwnInstitution institution, Role role, @Nullable Text office) {}
