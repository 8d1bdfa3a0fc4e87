package org.dostyk.pathway.requirement;

import java.util.List;
import org.dostyk.pathway.catalogue.Text;

/**
 * A programme that ends in a degree.
 *
 * @param institution which awards it; its system is the degree's
 * @param rule what must be met
 * @param recognises other institutions whose courses count as they are, at a rate
 */
public record Degree(
    String id, Text name, String institution, Requirement rule, List<Recognition> recognises) {

  public Degree {
    recognises = List.copyOf(recognises);
  }
}
