package org.dostyk.node.partners;

/**
 * An id with who gave it.
 *
 * @param value in the scheme's usual form
 */
public record TypedId(IdScheme scheme, String value) {

  public TypedId {
    value = scheme.usualForm(value);
  }

  /** Whether it looks as this scheme's ids do. */
  public boolean wellFormed() {
    return scheme.accepts(value);
  }
}
