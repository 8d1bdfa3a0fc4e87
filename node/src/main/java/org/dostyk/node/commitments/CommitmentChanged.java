package org.dostyk.node.commitments;

/** Something happened in a promise's life. */
public record CommitmentChanged(CommitmentId commitment) {}
