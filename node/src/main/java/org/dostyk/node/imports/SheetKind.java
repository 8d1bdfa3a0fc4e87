package org.dostyk.node.imports;

import java.util.List;
import java.util.Optional;

/** A kind of sheet that is known by its headings. */
public interface SheetKind {

  /** The columns it knows, in the order of its template. */
  List<Column> columns();

  /** Whether a sheet with these columns is of this kind. */
  boolean recognises(List<Column> headed);

  /**
   * Which column cells are by what they hold, where their heading says nothing; by default none.
   *
   * @param cells some of one column, below each other; never empty
   * @param free the columns that no heading names, from which one is chosen
   */
  default Optional<Column> holding(List<Cell> cells, List<Column> free) {
    return Optional.empty();
  }
}
