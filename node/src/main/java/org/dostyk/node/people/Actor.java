package org.dostyk.node.people;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.values.DualClock;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in, with the seats they hold at this moment: read anew on every request,
 * so that a role taken away is gone at once.
 *
 * @param seats the roles held; the first seat's institution gives the page its letterhead
 */
public record Actor(
    AccountId account, PersonId person, PersonNames names, Language written, List<Seat> seats)
    implements Visitor {

  public Actor {
    seats = List.copyOf(seats);
  }

  /** Whether they hold this role at this institution. */
  public boolean is(Role role, InstitutionId at) {
    return seatsAt(at).anyMatch(s -> s.role() == role);
  }

  /** The own institutions at which they hold one of these roles, in the order of their seats. */
  public Set<InstitutionId> institutionsAs(Role... roles) {
    var found = new LinkedHashSet<InstitutionId>();
    for (Seat seat : seats) {
      if (List.of(roles).contains(seat.role())) {
        found.add(seat.institution().id());
      }
    }
    return found;
  }

  /** The same institutions whole, for a choice among them. */
  public List<OwnInstitution> housesAs(Role... roles) {
    return seats.stream()
        .filter(s -> List.of(roles).contains(s.role()))
        .map(Seat::institution)
        .distinct()
        .toList();
  }

  /** Of these institutions the one chosen; the first where none of them was. */
  public InstitutionId houseAs(Role role, @Nullable UUID chosen) {
    Set<InstitutionId> theirs = institutionsAs(role);
    return theirs.stream()
        .filter(house -> house.value().equals(chosen))
        .findFirst()
        .orElseGet(() -> theirs.iterator().next());
  }

  /** Their seats at an institution. */
  public Stream<Seat> seatsAt(InstitutionId institution) {
    return seats.stream().filter(s -> s.institution().id().equals(institution));
  }

  @Override
  public boolean signedIn() {
    return true;
  }

  @Override
  public String name(Language reader) {
    return names.in(reader);
  }

  @Override
  public Optional<String> house(Language reader) {
    return seats.stream().findFirst().map(s -> s.institution().name().in(reader));
  }

  @Override
  public Set<Role> roles() {
    var roles = EnumSet.noneOf(Role.class);
    seats.forEach(s -> roles.add(s.role()));
    return roles;
  }

  @Override
  public Set<InstitutionId> institutions() {
    var found = new LinkedHashSet<InstitutionId>();
    seats.forEach(s -> found.add(s.institution().id()));
    return found;
  }

  @Override
  public Optional<DualClock> clocks() {
    return seats.stream()
        .findFirst()
        .map(Seat::institution)
        .map(i -> new DualClock(i.place(), i.counterpartPlace().orElse(i.place())));
  }
}
