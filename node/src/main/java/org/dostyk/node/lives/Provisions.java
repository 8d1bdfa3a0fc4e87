package org.dostyk.node.lives;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;

/**
 * By what an agreement lives, as its own text says it: one set for all its parties.
 *
 * @param endsOn the last day of its term; empty for an agreement without one
 * @param years by how many years it is renewed by itself; 0 where it is not
 * @param objection how long before the end of the term a party must object to a renewal by itself
 * @param amendable whether the parties may change it by a supplementary agreement that all sign
 * @param notice how long beforehand any party may give notice to end it; empty where none may end
 *     it alone
 * @param studentsStay whether those already admitted complete their stay on the agreed terms
 * @param surviving the labels of the clauses that continue to apply after the end
 * @param clauses which clause says each of this; without those that no clause says
 * @param revision grows with every change, from 1; 0 before the first
 */
public record Provisions(
    AgreementId agreement,
    Optional<LocalDate> endsOn,
    Renewal renewal,
    int years,
    Optional<Lead> objection,
    boolean amendable,
    Optional<Lead> notice,
    boolean studentsStay,
    List<String> surviving,
    Map<Matter, String> clauses,
    int revision) {

  public Provisions {
    surviving = List.copyOf(surviving);
    clauses = Map.copyOf(clauses);
  }

  /**
   * Where nothing was entered and nothing could be read: the parties may do all things together.
   */
  static Provisions none(AgreementId agreement) {
    return new Provisions(
        agreement,
        Optional.empty(),
        Renewal.NOT,
        0,
        Optional.empty(),
        true,
        Optional.empty(),
        false,
        List.of(),
        Map.of(),
        0);
  }

  /** The same with a later end of the term, and what holds from then on. */
  Provisions until(LocalDate end, Renewal then) {
    return new Provisions(
        agreement,
        Optional.of(end),
        then,
        then.isByItself() ? years : 0,
        then.isByItself() ? objection : Optional.empty(),
        amendable,
        notice,
        studentsStay,
        surviving,
        clauses,
        revision);
  }

  /** The same, as a revision that is written over. */
  Provisions at(int revision) {
    return new Provisions(
        agreement,
        endsOn,
        renewal,
        years,
        objection,
        amendable,
        notice,
        studentsStay,
        surviving,
        clauses,
        revision);
  }

  /** In what others differ from these; nothing where both say the same. */
  public List<Matter> differences(Provisions other) {
    return Arrays.stream(Matter.values()).filter(m -> !saying(m).equals(other.saying(m))).toList();
  }

  private List<Object> saying(Matter matter) {
    return switch (matter) {
      case TERM -> List.of(endsOn, clause(matter));
      case RENEWAL -> List.of(renewal, years, objection, clause(matter));
      case AMENDING -> List.of(amendable, clause(matter));
      case ENDING -> List.of(notice, clause(matter));
      case STUDENTS -> List.of(studentsStay, clause(matter));
      case SURVIVING -> List.of(Set.copyOf(surviving), clause(matter));
    };
  }

  /** The clause that says it; empty where none does. */
  public String clause(Matter matter) {
    return clauses.getOrDefault(matter, "");
  }

  /** The last day on which a party can object to its renewal by itself. */
  public Optional<LocalDate> objectBy() {
    return renewal.isByItself()
        ? endsOn.map(end -> objection.map(lead -> lead.before(end)).orElse(end))
        : Optional.empty();
  }

  /** Whether anybody has entered them. */
  public boolean isEntered() {
    return revision > 0;
  }
}
