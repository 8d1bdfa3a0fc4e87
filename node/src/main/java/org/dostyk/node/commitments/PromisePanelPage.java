package org.dostyk.node.commitments;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.commitments.LedgerPage.Row;

/**
 * The promises taken from a record, beside that record.
 *
 * @param kind the record's kind
 * @param recordId its id
 * @param line of the days on which they are due, empty where none has a day
 * @param mayEnter whether the reader may take another from its text
 */
public record PromisePanelPage(
    String kind, String recordId, List<Row> rows, Optional<Line> line, boolean mayEnter) {}
