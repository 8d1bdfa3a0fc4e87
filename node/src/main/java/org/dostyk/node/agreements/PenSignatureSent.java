package org.dostyk.node.agreements;

/** A scan of a signature by pen was sent in and waits for a second person. */
public record PenSignatureSent(AgreementId agreement, PenSignatureId scan) {}
