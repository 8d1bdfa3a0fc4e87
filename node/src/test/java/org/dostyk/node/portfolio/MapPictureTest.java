package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dostyk.node.portfolio.MapPicture.Circle;
import org.dostyk.node.portfolio.MapPicture.Spot;
import org.junit.jupiter.api.Test;

class MapPictureTest {

  @Test
  void noCircleHidesAnothersNumber() {
    MapPicture picture =
        MapPicture.of(
            List.of(
                new Spot(49.8, 73.1, "Karaganda Region", 5, ""),
                new Spot(51.2, 71.4, "Astana", 2, ""),
                new Spot(43.2, 76.9, "Almaty", 1, ""),
                new Spot(43.9, 77.1, "Almaty Region", 1, ""),
                new Spot(43.9, 77.1, "Zhetysu Region", 1, "")));
    List<Circle> circles = picture.circles();
    IntStream.range(0, circles.size())
        .forEach(
            i -> IntStream.range(0, i).forEach(j -> assertApart(circles.get(i), circles.get(j))));
  }

  private static void assertApart(Circle one, Circle other) {
    assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
        .as(one.name() + " and " + other.name())
        .isGreaterThan(Math.max(one.radius(), other.radius()));
  }

  @Test
  void theWholeWorldIsShownWhereThereIsNobody() {
    assertThat(MapPicture.of(List.of()).viewBox()).isEqualTo("0 0 3600 1988");
  }
}
