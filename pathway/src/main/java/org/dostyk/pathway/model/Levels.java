package org.dostyk.pathway.model;

import org.dostyk.pathway.model.CpSat.Question;
import org.dostyk.pathway.model.CpSat.Terms;

/**
 * An objective in which one whole number weighs more than all else together: what has the same such
 * number is one level. Of a level the relaxation knows more than of all levels at once, and to show
 * that there is nothing in it is easier than to show that nothing is better.
 */
interface Levels {
  /** Everything is one level. */
  Levels NONE =
      new Levels() {
        @Override
        public long lift(long bound) {
          return bound;
        }

        @Override
        public long first(long value) {
          return Terms.NO_FLOOR;
        }

        @Override
        public long above(long value) {
          return Terms.NO_CEILING;
        }

        @Override
        public Question at(Question question, long value) {
          return question;
        }
      };

  /** A bound that is as good, or better. */
  long lift(long bound);

  /** The least that a value could be in the level of this one. */
  long first(long value);

  /** The least that a value could be in the next level. */
  long above(long value);

  /** A question with only the solutions in the level of a value. */
  Question at(Question question, long value);
}
