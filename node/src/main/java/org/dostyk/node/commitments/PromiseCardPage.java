package org.dostyk.node.commitments;

import java.util.List;
import org.dostyk.node.commitments.LedgerPage.Row;

/**
 * The promises that a reader's day begins with.
 *
 * @param rows what is still to be kept, the longest late first; none for an officer, whose pipeline
 *     has it
 * @param running how many are still to be kept
 * @param mine how many of them the reader answers for
 * @param missing how many lack somebody who answers for them, or a day
 * @param asked what partners at other nodes said and the reader’s institutions have yet to confirm
 */
public record PromiseCardPage(
    List<Row> rows, int running, int mine, int missing, List<Commitment> asked) {}
