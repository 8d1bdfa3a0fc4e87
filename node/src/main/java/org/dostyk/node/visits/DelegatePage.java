package org.dostyk.node.visits;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/**
 * The form of a delegate.
 *
 * @param id the id that a new one will have
 * @param kept as they are saved; empty for a new one
 * @param feed the secret address of their calendar, where it was given out
 * @param order the delegation in the order of protocol
 * @param overtaken whether somebody changed them meanwhile
 */
public record DelegatePage(
    Visit visit,
    UUID id,
    Optional<Delegate> kept,
    Typed typed,
    Optional<String> feed,
    List<Delegate> order,
    boolean overtaken,
    List<Objection> objections) {

  public Script[] scripts() {
    return Script.values();
  }

  /** Their place in the order, from 1; 0 where they cannot be moved. */
  public int place() {
    return kept.filter(d -> d.role() != DelegateRole.HEAD && order.size() > 1)
        .map(d -> 1 + order.stream().map(Delegate::id).toList().indexOf(d.id()))
        .orElse(0);
  }

  public DelegateRole[] roles() {
    return DelegateRole.values();
  }

  /** Where the form is sent. */
  public String action() {
    String all = "/visits/" + visit.id() + "/delegates";
    return kept.map(d -> all + "/" + d.id()).orElse(all);
  }

  public String revision() {
    return kept.map(d -> String.valueOf(d.revision())).orElse("0");
  }
}
