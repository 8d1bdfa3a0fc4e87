package org.dostyk.node.lives;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Text;

/**
 * A clause that holds, to be chosen.
 *
 * @param heading empty for one without
 */
public record ClauseChoice(String label, Optional<Text> heading) {

  static List<ClauseChoice> of(Consolidated text) {
    return text.holding().stream()
        .map(c -> new ClauseChoice(c.label().toString(), Text.ofNonBlank(c.wording().heading())))
        .toList();
  }
}
