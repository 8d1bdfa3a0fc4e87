package org.dostyk.pathway.explain;

import java.util.List;
import org.dostyk.pathway.catalogue.Credits;

/** One step of a repair. Somebody has to take it: none is taken by itself. */
public sealed interface Step {

  /** So many terms more at the end of the calendar. */
  record MoreTerms(int count) implements Step {}

  /** The greatest load of a term, in the credits of the institution. */
  record RaiseLoad(String term, String institution, Credits to) implements Step {}

  /** The smallest load of a term. */
  record LowerLoad(String term, String institution, Credits to) implements Step {}

  /** Agree on a row of the equivalence table. */
  record Recognise(String row) implements Step {}

  /** Offer one of the courses in a term too. */
  record Offer(List<String> courses, String term) implements Step {
    public Offer {
      courses = List.copyOf(courses);
    }
  }

  /** Open more places in the courses. */
  record Admit(List<String> courses) implements Step {
    public Admit {
      courses = List.copyOf(courses);
    }
  }

  /** Let the student in without what the courses ask for before or beside them. */
  record Excuse(List<String> courses, boolean beside) implements Step {
    public Excuse {
      courses = List.copyOf(courses);
    }
  }

  /** Let more count twice. */
  record Share(String rule) implements Step {}

  /** Waive a rule of a degree. */
  record Waive(String degree, String rule) implements Step {}
}
