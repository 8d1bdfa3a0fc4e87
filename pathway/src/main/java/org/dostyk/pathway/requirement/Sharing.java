package org.dostyk.pathway.requirement;

import java.util.Optional;
import org.dostyk.pathway.catalogue.Credits;
import org.dostyk.pathway.catalogue.Text;

/**
 * What may count twice. Between two degrees everything may unless a rule caps it; between two
 * groups of a degree that count once nothing may unless a rule allows it.
 *
 * @param first id of a degree, or {@code degree/group}
 * @param second id of another degree, or of another group of the same degree
 * @param cap the most that may count in both: workload (sixtieths of a year) between degrees, the
 *     degree's credits between groups; 0 forbids, empty allows everything
 */
public record Sharing(String id, Text name, String first, String second, Optional<Credits> cap) {}
