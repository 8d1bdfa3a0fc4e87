package org.dostyk.node.commitments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;

/**
 * Records from whose text promises are taken; a module above contributes one as a bean for each
 * kind. {@code /promises/new?kind=…&id=…&clause=…} then offers the clause and the parties, and the
 * record's page shows its promises.
 */
public interface PromiseSource {

  /** The record's kind in its module's words, such as {@code agreements.agreement}. */
  String kind();

  /** The record as this reader may see it; empty where there is none, or it is not theirs. */
  Optional<Source> find(UUID id, Actor reader);

  /** Where the record is read on this node. */
  String path(UUID id);

  /**
   * A record that promises.
   *
   * @param label what it is called
   * @param version its present state, in its module's words; empty where it has but one
   * @param parties who may promise, and to whom
   * @param readers the own institutions whose people may read the promises taken from it
   * @param clauses in their order; none where the record has no text of its own
   */
  record Source(
      Text label,
      String version,
      List<PartnerId> parties,
      Set<InstitutionId> readers,
      List<Clause> clauses) {

    public Source {
      parties = List.copyOf(parties);
      readers = Set.copyOf(readers);
      clauses = List.copyOf(clauses);
    }

    /** The clause of this number. */
    public Optional<Clause> clause(String number) {
      return clauses.stream().filter(c -> c.number().equals(number)).findFirst();
    }
  }

  /** A clause of it. */
  record Clause(String number, Text text) {}
}
