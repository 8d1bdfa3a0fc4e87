package org.dostyk.node.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.imports.Tsv;
import org.dostyk.node.partners.Region;
import org.dostyk.node.values.Country;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where regions and countries are drawn, and the land on which. */
@Component
class Places {
  private final Map<String, Point> points = new HashMap<>();
  private final String land;

  Places() {
    for (List<String> cells : Tsv.read("portfolio/points.tsv")) {
      points.put(
          cells.get(0),
          new Point(Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2))));
    }
    try (var in = new ClassPathResource("portfolio/land.txt").getInputStream()) {
      land = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Degrees north and east. */
  record Point(double latitude, double longitude) {}

  /** A region's seat; that of its country where the region is not known. */
  Optional<Point> of(Country country, Optional<Region> region) {
    return region
        .flatMap(r -> Optional.ofNullable(points.get(r.key())))
        .or(() -> Optional.ofNullable(points.get(country.code())));
  }

  /** All land, as the path of an SVG. */
  String land() {
    return land;
  }
}
