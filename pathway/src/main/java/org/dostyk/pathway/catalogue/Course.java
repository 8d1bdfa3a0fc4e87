package org.dostyk.pathway.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A course as a catalogue describes it.
 *
 * @param code unique in all catalogues of one instance
 * @param credits in its institution's own system
 * @param offered seasons or ids of terms; empty where every term has it
 * @param before what must be passed before its term
 * @param beside what must be passed before or taken in the same term
 * @param language in which it is taught; empty where that is not said
 * @param capacity places left; empty where nobody counts them, 0 where it is full
 * @param remote whether it can be taken while studying elsewhere
 * @param grants levels of languages that whoever passes it has
 */
public record Course(
    String code,
    Text title,
    String institution,
    Credits credits,
    String subject,
    int level,
    String field,
    Set<String> tags,
    Kind kind,
    List<String> offered,
    Condition before,
    Condition beside,
    String language,
    OptionalInt capacity,
    boolean remote,
    List<LanguageLevel> grants) {

  public Course {
    tags = Set.copyOf(tags);
    offered = List.copyOf(offered);
    grants = List.copyOf(grants);
  }

  public boolean isFull() {
    return capacity.isPresent() && capacity.getAsInt() <= 0;
  }

  /** Whether it is given in a term, by the season or the id that the catalogue names. */
  public boolean isOfferedIn(Term term) {
    return offered.isEmpty() || offered.contains(term.season()) || offered.contains(term.id());
  }
}
