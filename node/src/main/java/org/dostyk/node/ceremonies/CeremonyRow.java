package org.dostyk.node.ceremonies;

import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.InstitutionId;

/**
 * A ceremony as a list shows it.
 *
 * @param title by tag; blank where it has no name of its own
 * @param day as year-month-day, empty where none is set
 * @param agreements in the order of signing
 */
public record CeremonyRow(
    CeremonyId id,
    InstitutionId house,
    Map<String, String> title,
    String day,
    boolean proposed,
    List<AgreementId> agreements) {}
