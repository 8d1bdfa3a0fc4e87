package org.dostyk.node.minutes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.web.Typed;

/**
 * Minutes as they are read and written.
 *
 * @param item what they are of; empty for the visit as a whole, or where it was taken out
 * @param account the reader's, under which their browser keeps what was not sent
 * @param mayWrite whether the reader may write into them
 * @param maySpeak whether the reader may remark on them
 * @param mayPromise whether the reader may put promises into the ledger
 * @param fresh made with the page; each of its forms has its own id from it
 * @param refused which form was refused: an entry's id, {@code new}, or another form's name
 * @param typed what was typed into it
 */
public record MinutesPage(
    Minutes minutes,
    Visit visit,
    Optional<ItineraryItem> item,
    List<Entry> entries,
    List<Delegate> delegates,
    List<Remark> remarks,
    Map<AccountId, PersonNames> people,
    Map<InstitutionId, Text> houses,
    AccountId account,
    boolean mayWrite,
    boolean maySpeak,
    boolean mayPromise,
    UUID fresh,
    String refused,
    Typed typed,
    List<Objection> objections) {

  /** What they are of. */
  public Text title() {
    return item.map(ItineraryItem::title).orElse(visit.plan().purpose());
  }

  public String path() {
    return "/minutes/" + minutes.id();
  }

  /** The id that a form of the page gives to what it makes. */
  public UUID idOf(String form) {
    return UUID.nameUUIDFromBytes((fresh + form).getBytes(StandardCharsets.UTF_8));
  }

  public String who(AccountId account, Language reader) {
    PersonNames names = people.get(account);
    return names == null ? "–" : names.in(reader);
  }

  /** What stands in a form's field: what was typed if that form was refused, else this. */
  public String value(String form, String field, String otherwise) {
    return refused.equals(form) ? typed.get(field) : otherwise;
  }

  /** Whether the reader finds any of it in their language although it was noted in another. */
  public boolean isTold(Language reader) {
    return reader != minutes.language()
        && entries.stream()
            .anyMatch(e -> e.also().flatMap(a -> a.exactly(reader.tag())).isPresent());
  }

  /** Those of the delegation who were present, in the order of protocol. */
  public List<Delegate> present() {
    return delegates.stream().filter(d -> minutes.delegates().contains(d.id())).toList();
  }

  /** The wordings beside that whoever settles an entry has before them. */
  public static List<UUID> beside(Entry entry) {
    return entry.beside().stream().map(Wording::id).toList();
  }
}
