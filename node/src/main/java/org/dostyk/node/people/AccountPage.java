package org.dostyk.node.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * A person's own account, as they see it.
 *
 * @param names what stands in the form of names
 * @param pinyin what is offered where only hanzi are known
 * @param former forms that the form does not show: used before, or not taken apart
 * @param saved the names as they are kept, where somebody else changed them meanwhile
 */
public record AccountPage(
    Account account,
    Typed names,
    Map<Script, Source> sources,
    Optional<NameForm> pinyin,
    List<NameForm> former,
    List<String> saved,
    List<Seat> seats,
    List<Objection> objections) {}
