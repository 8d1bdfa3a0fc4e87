/**
 * The mechanisms on bare numbers: deferred acceptance under laminar quotas, serial dictatorship as
 * its special case, and two-sided top trading cycles. {@link
 * org.dostyk.allocation.mechanism.Demand} says who wants what and {@link
 * org.dostyk.allocation.mechanism.QuotaTree} what there is; all that has a name, a rule or a reason
 * is one package up.
 */
@NullMarked
package org.dostyk.allocation.mechanism;

import org.jspecify.annotations.NullMarked;
