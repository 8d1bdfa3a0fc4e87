/**
 * Inter-institutional agreements: iias 7.0.0, iias-approval 2.0.0, and the notices that go with
 * them, iia-cnr 3.0.0 and iia-approval-cnr 2.0.0.
 *
 * <p>An agreement has exactly two partners. Each keeps its own copy under its own id, names the
 * other's id as soon as it knows it, and serves its copy to the other. They agree when their copies
 * say the same; what they say the same about is told by a hash over the conditions ({@link
 * org.dostyk.ewp.agreements.ConditionsHash}). To approve a partner's copy is to publish its id and
 * hash.
 *
 * <p>A notice says only "this changed, come and fetch", and may come twice, late, or not at all; so
 * there is {@code index} with {@code modified_since} for whatever was missed. An agreement that is
 * gone is one that {@code get} does not answer any more.
 *
 * <p>{@link org.dostyk.ewp.agreements.AgreementRules} tells everything that stands against a copy
 * before it is served: rules of the specification's text that no schema can check. A copy received
 * from a partner is a {@link org.dostyk.ewp.agreements.ReceivedAgreement}: the copy, and the hash
 * computed from the document as it came.
 */
@NullMarked
package org.dostyk.ewp.agreements;

import org.jspecify.annotations.NullMarked;
