package org.dostyk.node.agreements;

import org.dostyk.node.House;

/**
 * A memorandum between two institutions of the node; {@link Negotiations} begins one.
 *
 * @param university the drafter
 * @param college the other party
 */
record Negotiation(AgreementId id, House university, House college) {}
