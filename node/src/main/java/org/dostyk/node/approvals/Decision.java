package org.dostyk.node.approvals;

import java.time.Instant;
import org.dostyk.node.people.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided.
 *
 * @param instead of whom they decided, being their deputy; null where they decided for themselves
 * @param remark may be empty
 */
public record Decision(AccountId by, @Nullable AccountId instead, Instant at, String remark) {}
