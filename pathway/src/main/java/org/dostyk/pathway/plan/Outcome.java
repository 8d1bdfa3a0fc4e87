package org.dostyk.pathway.plan;

import java.util.List;
import java.util.Optional;
import org.dostyk.pathway.studies.Objection;

/** What became of a question. */
public sealed interface Outcome {

  /**
   * A plan that the verifier has passed.
   *
   * @param bound no plan scores less; equal to {@code score} where it is proven optimal
   */
  record Planned(Plan plan, Score score, Score bound, Effort effort) implements Outcome {
    public boolean isProvenOptimal() {
      return score.equals(bound);
    }
  }

  /** It is proven that no plan exists; the explanation says why. */
  record Impossible(Effort effort) implements Outcome {}

  /** The time was too short to find a plan or to show that there is none. */
  record Undecided(Optional<Score> bound, Effort effort) implements Outcome {}

  /** The question itself is wrong; nothing was solved. */
  record Refused(List<Objection> objections) implements Outcome {
    public Refused {
      objections = List.copyOf(objections);
    }
  }

  Effort NONE = new Effort(0, 0, 0, 0);

  /**
   * What it took.
   *
   * @param nanos wall time
   * @param variables of the model
   * @param rows of the model
   * @param solves how often the solver was called
   */
  record Effort(long nanos, int variables, int rows, int solves) {}
}
