package org.dostyk.node.portfolio;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;

/** Many records of a list are shown on the public page at once, or no longer. */
public class ShowChosen implements Deed {
  private final String list;
  private final Kind kind;
  private final Parts parts;

  ShowChosen(String list, Kind kind, Parts parts) {
    this.list = list;
    this.kind = kind;
    this.parts = parts;
  }

  /**
   * What the form asks.
   *
   * @param houses on whose pages something can be shown
   */
  public record Choice(List<OwnInstitution> houses, Typed typed) {}

  /** The records of one list. */
  interface Kind {
    /** Those that are meant; an officer's alone can be shown. */
    List<Meant> meant(Arrangement asked, Actor by, Say say, int most);

    /** Whether this institution's page can show it. */
    boolean fits(UUID id, InstitutionId house);

    /** Shows it, or no longer; false if it was so. */
    boolean show(UUID id, InstitutionId house, boolean shown, Actor by);
  }

  @Override
  public String list() {
    return list;
  }

  @Override
  public String key() {
    return "show";
  }

  @Override
  public Words words() {
    return new Words(
        "portfolio.deed.show", "portfolio.deed.show.question", "portfolio.deed.show.hint");
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    return kind.meant(asked, by, say, most);
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    return Optional.of(
        parts.of("portfolio/show_chosen", frame, new Choice(by.housesAs(Role.OFFICER), typed)));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    boolean shown = !typed.has("off");
    InstitutionId house = by.houseAs(Role.OFFICER, ExchangeList.uuid(typed.get("house")));
    var memory = new ArrayList<String>();
    for (UUID id : rows) {
      if (kind.fits(id, house) && kind.show(id, house, shown, by)) {
        memory.add(id + "\t" + house);
      }
    }
    return new Done(
        memory.size(),
        memory.isEmpty() ? "" : (shown ? "+" : "-") + "\n" + String.join("\n", memory));
  }

  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    boolean wasShown = lines.getFirst().equals("+");
    int undone = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      var house = new InstitutionId(UUID.fromString(cells[1]));
      undone += kind.show(UUID.fromString(cells[0]), house, !wasShown, by) ? 1 : 0;
    }
    return undone;
  }
}
