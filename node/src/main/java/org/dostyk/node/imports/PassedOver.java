package org.dostyk.node.imports;

import java.util.List;

/**
 * What a file holds that no kind of import knows.
 *
 * @param sheets by name
 * @param columns by heading
 */
public record PassedOver(List<String> sheets, List<String> columns) {

  public PassedOver {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
  }
}
