package org.dostyk.node.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/**
 * The form of a line of exchanges; without a partner yet, the search for one.
 *
 * @param fresh whether it is a new one
 * @param partner with whom; empty while it is looked for
 * @param found what the search found
 * @param agreements with this partner, to choose from
 * @param overtaken what somebody else saved meanwhile
 */
public record ExchangePage(
    UUID id,
    boolean fresh,
    Optional<Partner> partner,
    List<Partner> found,
    List<Choice> agreements,
    List<OwnInstitution> houses,
    Optional<Exchange> overtaken,
    boolean mayChange,
    Typed typed,
    List<Objection> objections) {

  /**
   * An agreement to choose.
   *
   * @param since when it came into force, by which those of one title are told apart
   */
  public record Choice(UUID id, Text title, Optional<LocalDate> since) {

    public String in(Say say) {
      return say.it(title) + since.map(day -> say.comma() + say.date(day)).orElse("");
    }
  }

  /** What the form says of the partner or of itself, and not of the exchanges. */
  private static final Set<String> NOT_CARRIED =
      Set.of("_csrf", "q", "partner", "another", "agreement", "lang");

  /** What was typed, while a partner is looked for. */
  public List<Map.Entry<String, String>> carried() {
    return typed.fields().entrySet().stream()
        .filter(field -> typed.has(field.getKey()) && !NOT_CARRIED.contains(field.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  public Flow[] flows() {
    return Flow.values();
  }

  public StayKind[] kinds() {
    return StayKind.values();
  }

  public StayUnit[] units() {
    return StayUnit.values();
  }

  public Period.Part[] parts() {
    return Period.Part.values();
  }

  public String action() {
    return fresh ? "/exchanges" : "/exchanges/" + id;
  }
}
