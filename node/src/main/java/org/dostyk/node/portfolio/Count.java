package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.util.Optional;
import org.dostyk.node.values.StayKind;

/**
 * People who went one way for one kind of stay, added up over rows of one unit.
 *
 * @param unit empty for rows whose length is not known
 * @param volume their lengths added up, in that unit; zero where they are not known
 * @param atLeast whether any of the rows is a lower bound
 */
record Count(
    Flow flow,
    StayKind kind,
    Optional<StayUnit> unit,
    long people,
    BigDecimal volume,
    boolean atLeast) {}
