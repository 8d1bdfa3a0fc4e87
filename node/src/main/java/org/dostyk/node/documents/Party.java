package org.dostyk.node.documents;

import java.util.List;
import org.dostyk.node.values.Text;

/**
 * A party to a document and those who sign for it.
 *
 * @param id stays the same from version to version; signatures refer to it
 * @param name by language; a language that has no name of its own is given another's
 */
public record Party(String id, Text name, List<Signatory> signatories) {

  public Party {
    signatories = List.copyOf(signatories);
  }

  /**
   * A person as they stand under a signature.
   *
   * @param id signatures refer to it
   * @param office such as rector, by language
   */
  public record Signatory(String id, Text name, Text office) {}
}
