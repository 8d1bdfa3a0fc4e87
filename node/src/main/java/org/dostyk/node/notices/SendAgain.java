package org.dostyk.node.notices;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Letters that were given up go out again. */
@Component
class SendAgain implements Deed {
  private final Undelivered undelivered;
  private final Listing<LetterRow> listing;

  SendAgain(Undelivered undelivered, Listing<LetterRow> listing) {
    this.undelivered = undelivered;
    this.listing = listing;
  }

  @Override
  public String list() {
    return LetterListing.KEY;
  }

  @Override
  public String key() {
    return "again";
  }

  @Override
  public Words words() {
    return new Words("notices.again", "notices.again.question", "notices.again.hint");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.ADMINISTRATOR);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        undelivered.rows(new Typed(asked.asked()), by),
        most,
        r -> meant.add(new Meant(r.id(), r.email() + " · " + r.subject(), r.canGoAgain())));
    return meant;
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.empty();
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    return new Done(undelivered.again(Set.copyOf(rows), by), "");
  }

  /** A letter that has been sent cannot be called back. */
  @Override
  public int undo(String memory, Actor by) {
    return 0;
  }
}
