package org.dostyk.node.people;

import java.util.Optional;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;

/**
 * An institution that this node hosts.
 *
 * @param place where it is and which clock it keeps
 * @param counterpart the place whose clock stands beside its own, or null for none
 */
public record OwnInstitution(
    InstitutionId id, Text name, Country country, Place place, @Nullable Place counterpart) {

  public Optional<Place> counterpartPlace() {
    return Optional.ofNullable(counterpart);
  }
}
