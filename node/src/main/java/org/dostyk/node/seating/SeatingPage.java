package org.dostyk.node.seating;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dostyk.node.seating.Seatings.At;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.NameCard;
import org.dostyk.node.web.Typed;

/**
 * A table and who sits at it.
 *
 * @param picture of a long table
 * @param rounds round ones; none where the table is long
 * @param typed what stands in the form
 * @param where interpreters sit in the picture
 * @param overtaken whether somebody else said something about this table meanwhile
 */
public record SeatingPage(
    At at,
    List<Sitter> guests,
    List<Sitter> hosts,
    TablePicture picture,
    List<RoundPicture> rounds,
    Typed typed,
    Interpreters where,
    int revision,
    boolean mayWork,
    boolean overtaken,
    List<Objection> objections) {

  /** The name cards of the hosts. */
  public record Cards(At at, List<NameCard> cards) {}

  public String path() {
    return "/seating/" + at.visit().id() + "/" + at.item().id();
  }

  public Interpreters typedWhere() {
    return Interpreters.of(typed.get("interpreters"));
  }

  public TableShape typedShape() {
    return TableShape.of(typed.get("shape"));
  }

  /** The numbers of one side as they sit, row by row and from the left of the picture. */
  public String order(boolean hosts) {
    return picture.places().stream()
        .filter(p -> p.host() == hosts)
        .collect(
            Collectors.groupingBy(
                TablePicture.Place::y,
                TreeMap::new,
                Collectors.mapping(
                    p -> String.valueOf(p.sitter().number()), Collectors.joining(" "))))
        .values()
        .stream()
        .collect(Collectors.joining(" / "));
  }
}
