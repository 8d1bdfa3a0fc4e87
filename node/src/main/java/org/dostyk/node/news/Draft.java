package org.dostyk.node.news;

import java.util.Map;
import org.dostyk.node.values.Language;

/**
 * A draft as an office has corrected it. Its own people alone read it.
 *
 * @param wordings in each language the heading, a blank line and the text
 * @param revision grows with every saving, from 1
 */
public record Draft(Map<Language, String> wordings, int revision) {
  public Draft {
    wordings = Map.copyOf(wordings);
  }
}
