package org.dostyk.node.minutes;

import java.time.LocalDate;
import org.dostyk.node.partners.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger needs to know of a promise that stands in minutes.
 *
 * @param due null where no day was given
 */
public record MinutePromise(PartnerId promiser, PartnerId beneficiary, @Nullable LocalDate due) {}
