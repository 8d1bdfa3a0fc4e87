package org.dostyk.node.agreements;

import org.dostyk.node.values.InstitutionId;

/** A party has taken back what it had recorded: the agreement has not ended. */
public record EndingTakenBack(AgreementId agreement, InstitutionId takenBackFor) {}
