package org.dostyk.node.erasmus;

import org.dostyk.node.agreements.AgreementId;

/** An officer has stated what the network asks of an agreement. */
record SupplementStated(AgreementId agreement) {}
