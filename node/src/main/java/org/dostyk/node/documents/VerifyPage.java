package org.dostyk.node.documents;

import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * What the page that asks for a paper needs.
 *
 * @param typed what the reader has typed
 */
public record VerifyPage(String typed, List<Objection> objections) {

  public VerifyPage {
    objections = List.copyOf(objections);
  }
}
