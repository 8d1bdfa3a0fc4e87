package org.dostyk.node.notices;

import java.util.Map;
import java.util.Optional;
import org.dostyk.node.web.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Letters and what became of them, for an administrator.
 *
 * @param server the mail server letters leave through, null while mail is not set up
 * @param from the sender's address, empty while mail is not set up
 * @param counts how many there are of each fate; sent in the last seven days
 * @param asked empty for whatever has not been sent
 */
public record NoticesPage(
    @Nullable String server,
    String from,
    Map<Fate, Integer> counts,
    Optional<Fate> asked,
    Listed list) {

  public Fate[] fates() {
    return Fate.values();
  }

  public boolean isAsked(Fate fate) {
    return asked.filter(fate::equals).isPresent();
  }
}
