package org.dostyk.node.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * A person's own account, as they see it.
 *
 * @param names what stands in the form of names
 * @param revision of the record when it was read
 * @param pinyin what is offered where only hanzi are known
 * @param former forms that the form does not show: used before, or not taken apart
 * @param saved the names as they are kept, where somebody else changed them meanwhile
 * @param fresh whether a proof of identity is so recent that no password is asked for
 * @param section the part of the page that was refused, empty where none was
 */
public record AccountPage(
    Account account,
    Typed names,
    int revision,
    Map<Script, Source> sources,
    Optional<NameForm> pinyin,
    List<NameForm> former,
    List<String> saved,
    List<Passkey> passkeys,
    List<OpenSession> sessions,
    List<Seat> seats,
    boolean fresh,
    int shortest,
    ZoneId zone,
    String section,
    List<Objection> objections) {

  public List<Objection> objectionsTo(String part) {
    return part.equals(section) ? objections : List.of();
  }

  public String moment(Instant moment, Say say) {
    return say.moment(moment, zone);
  }
}
