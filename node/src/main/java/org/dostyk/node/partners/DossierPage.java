package org.dostyk.node.partners;

import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form of what an institution keeps on a partner for itself.
 *
 * @param kept whose revision the change is made from
 * @param house the institution that keeps it
 * @param saved what somebody else saved meanwhile, or null
 */
public record DossierPage(
    Partner partner,
    Dossier kept,
    Text house,
    DossierForm form,
    List<Objection> objections,
    @Nullable DossierForm saved) {}
