package org.dostyk.node.colleagues;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.PeopleListing;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Typed;

/** Something for administrators, with the list of people. */
interface OnPeople extends Deed {

  @Override
  default String list() {
    return PeopleListing.KEY;
  }

  @Override
  default boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.ADMINISTRATOR);
  }

  @Override
  default Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.empty();
  }
}
