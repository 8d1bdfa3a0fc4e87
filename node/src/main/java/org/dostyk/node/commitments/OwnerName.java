package org.dostyk.node.commitments;

import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Language;
import org.jspecify.annotations.Nullable;

/**
 * What whoever answers for a promise is called.
 *
 * @param names of somebody with an account here, else null
 * @param told as it was told, where they have none
 */
public record OwnerName(@Nullable PersonNames names, String told) {

  public String in(Language reader) {
    return names == null ? told : names.in(reader);
  }
}
