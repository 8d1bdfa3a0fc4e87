package org.dostyk.node.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Say;

/**
 * How one comes into one's own account.
 *
 * @param fresh whether a proof of identity is so recent that no password is asked for
 * @param zone the reader's
 * @param objections to the password that was to be set
 */
public record WaysInPage(
    Account account,
    List<Passkey> passkeys,
    List<OpenSession> sessions,
    boolean fresh,
    int shortest,
    ZoneId zone,
    List<Objection> objections) {

  public String moment(Instant moment, Say say) {
    return say.moment(moment, zone);
  }
}
