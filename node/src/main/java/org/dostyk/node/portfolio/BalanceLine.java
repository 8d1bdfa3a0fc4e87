package org.dostyk.node.portfolio;

import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;

/**
 * A partner with its balance.
 *
 * @param asked the exchanges that it counts
 */
record BalanceLine(PartnerId partner, Optional<Text> name, Balance balance, ExchangeList asked) {}
