package org.dostyk.node.briefings;

import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItemId;
import org.dostyk.node.visits.VisitId;

/**
 * Something that an office adds to its briefing by hand. Its own people alone read it.
 *
 * @param item the meeting it is for; empty where it is for every one
 */
public record Point(
    UUID id, InstitutionId house, VisitId visit, Optional<ItemId> item, Text wording) {}
