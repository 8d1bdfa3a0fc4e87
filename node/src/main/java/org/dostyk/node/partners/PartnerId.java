package org.dostyk.node.partners;

import java.util.UUID;
import org.dostyk.node.values.InstitutionId;

/** Which partner. An institution of this node has the same id as partner and as institution. */
public record PartnerId(UUID value) {

  public static PartnerId of(String value) {
    return new PartnerId(UUID.fromString(value));
  }

  public static PartnerId of(InstitutionId own) {
    return new PartnerId(own.value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
