package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.partners.RegionsPage.Line;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The map of partners. */
@Controller
class MapPages {
  private final Partners partners;
  private final Places places;
  private final Frames frames;

  MapPages(Partners partners, Places places, Frames frames) {
    this.partners = partners;
    this.places = places;
    this.frames = frames;
  }

  @GetMapping("/map")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView map(Actor reader, HttpServletRequest request) {
    Say say = frames.say(request);
    List<Line> lines =
        partners.counted(Exchanges.readersOf(reader)).stream()
            .sorted(
                Comparator.comparingLong(Line::entries)
                    .reversed()
                    .thenComparing(line -> name(line, say), say.order()))
            .toList();
    return Show.page(
        "portfolio/map",
        new MapPage(
            MapPicture.of(
                lines.stream()
                    .flatMap(
                        line ->
                            places.of(line.country(), line.region()).stream()
                                .map(
                                    p ->
                                        new MapPicture.Spot(
                                            p.latitude(),
                                            p.longitude(),
                                            name(line, say),
                                            line.entries(),
                                            line.list())))
                    .toList()),
            places.land(),
            lines));
  }

  private static String name(Line line, Say say) {
    return line.region().map(r -> say.it(r.name())).orElseGet(() -> say.country(line.country()));
  }
}
