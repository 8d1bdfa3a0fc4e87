package org.dostyk.node.foundings;

import java.util.Optional;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * Who founds.
 *
 * @param share empty as long as it is not agreed
 * @param contribution what they bring in, in their words; may be empty
 * @param house the institution of this node that the founder is, if it is one
 */
public record Founder(
    PartnerId partner,
    Text name,
    Optional<Share> share,
    String contribution,
    Optional<InstitutionId> house) {}
