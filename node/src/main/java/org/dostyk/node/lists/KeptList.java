package org.dostyk.node.lists;

import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A list kept under a name.
 *
 * @param list the key of the list
 * @param query as the address says it, with its mark; empty for the list as it is
 * @param sharedWith the institution whose people see it too; null for nobody
 */
public record KeptList(
    UUID id,
    AccountId keeper,
    String list,
    String name,
    String query,
    @Nullable InstitutionId sharedWith) {}
