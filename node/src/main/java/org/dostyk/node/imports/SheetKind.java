package org.dostyk.node.imports;

import java.util.List;

/** A kind of sheet that is known by its headings. */
public interface SheetKind {

  /** The columns it knows, in the order of its template. */
  List<Column> columns();

  /** Whether a sheet with these columns is of this kind. */
  boolean recognises(List<Column> headed);
}
