package org.dostyk.node.agreements;

/** A second person turned a scan down. */
public record PenSignatureDeclined(AgreementId agreement, PenSignatureId scan) {}
