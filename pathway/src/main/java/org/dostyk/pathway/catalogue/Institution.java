package org.dostyk.pathway.catalogue;

import java.util.Map;

/**
 * A place of study.
 *
 * @param id how the file names it
 * @param name its name
 * @param system the credit system of its catalogue
 * @param load the load of a term here, where the calendar says nothing else of a term
 * @param passMark the least grade that is a pass, in hundredths of its own scale
 * @param teachingLevel language to the level that a course taught in it asks for; empty where
 *     admission has seen to it
 */
public record Institution(
    String id,
    Text name,
    CreditSystem system,
    Load load,
    int passMark,
    Map<String, String> teachingLevel) {

  public Institution {
    teachingLevel = Map.copyOf(teachingLevel);
  }
}
