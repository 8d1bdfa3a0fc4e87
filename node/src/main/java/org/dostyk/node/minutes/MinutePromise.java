package org.dostyk.node.minutes;

import java.time.LocalDate;
import java.util.Map;
import org.dostyk.node.partners.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger needs to know of a promise that stands in minutes.
 *
 * @param due null where no day was given
 * @param also the sentence in further languages, by tag; a blank one counts for nothing
 */
public record MinutePromise(
    PartnerId promiser, PartnerId beneficiary, @Nullable LocalDate due, Map<String, String> also) {}
