package org.dostyk.node.people;

import gg.jte.Content;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.HouseFigure;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Say;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What an observer begins with: the institutions, each with numbers that open their lists. A
 * signatory finds the same below what waits for a decision ({@link SignatoryNumbers}).
 */
@Component
class HousesCard implements HomeCard {
  private final ObjectProvider<HouseFigure> figures;
  private final Parts parts;

  HousesCard(ObjectProvider<HouseFigure> figures, Parts parts) {
    this.figures = figures;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(Frame frame) {
    return frame.visitor() instanceof Actor me && me.hasAny(Role.OBSERVER)
        ? Optional.of(of(me, Role.OBSERVER, frame))
        : Optional.empty();
  }

  /** The institutions at which somebody holds a role, in numbers. */
  Content of(Actor me, Role role, Frame frame) {
    return parts.of(
        "people/houses",
        frame,
        new HousesPage(
            HouseListing.headings(figures), lines(me.housesAs(role), frame.say(), frame.now())));
  }

  /** Institutions in numbers, by their names in the reader's order. */
  List<HousesPage.Line> lines(List<OwnInstitution> houses, Say say, Instant now) {
    List<HouseFigure> all =
        figures.stream().sorted(Comparator.comparing(HouseFigure::order)).toList();
    return houses.stream()
        .sorted(Comparator.comparing(h -> say.it(h.name()), say.order()))
        .map(
            house ->
                new HousesPage.Line(house, all.stream().map(f -> f.of(house.id(), now)).toList()))
        .toList();
  }

  @Override
  public int order() {
    return 7;
  }
}
