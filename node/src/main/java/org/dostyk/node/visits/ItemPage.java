package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Place;
import org.dostyk.node.web.Typed;

/**
 * The form of an item.
 *
 * @param chosen the ids of those ticked
 * @param warnings what speaks against it, so that it is saved only when this is said once more
 */
public record ItemPage(
    Visit visit,
    UUID id,
    Optional<ItineraryItem> kept,
    Typed typed,
    Set<String> chosen,
    List<Delegate> delegates,
    boolean overtaken,
    List<Objection> warnings,
    List<Objection> objections) {

  public ItemKind[] kinds() {
    return ItemKind.values();
  }

  /** The clocks by which it can be told: the place visited first. */
  public List<Place> places() {
    Place here = visit.clocks().here();
    Place home = visit.clocks().there();
    return here.zone().equals(home.zone()) ? List.of(here) : List.of(here, home);
  }

  /** Where the form is sent. */
  public String action() {
    String all = "/visits/" + visit.id() + "/items";
    return kept.map(i -> all + "/" + i.id()).orElse(all);
  }

  public String revision() {
    return kept.map(i -> String.valueOf(i.revision())).orElse("0");
  }

  /** Those who interpret, offered where an interpreter is named. */
  public List<Delegate> interpreters() {
    return delegates.stream().filter(d -> d.role() == DelegateRole.INTERPRETER).toList();
  }
}
