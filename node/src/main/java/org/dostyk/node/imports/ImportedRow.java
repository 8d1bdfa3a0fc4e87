package org.dostyk.node.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row of an import with what would happen to it, or did.
 *
 * @param position from 0, over all sheets
 * @param sheet its sheet's name, empty for a file that has none
 * @param number as the workbook counts, from 1
 * @param path where what came of it can be read, null where nothing did
 */
public record ImportedRow(
    int position, String sheet, int number, RowPlan plan, @Nullable String path) {}
