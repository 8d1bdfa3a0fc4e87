package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.pathway.format.InstanceFormat;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  /** Its proof takes some seconds. */
  private static final String LONG = "2+2-after-two-terms.json";

  static List<Path> solvable() throws IOException {
    List<Path> all = below("examples");
    return HowMany.ALL ? all : all.stream().filter(file -> !file.endsWith(LONG)).toList();
  }

  static List<Path> impossible() throws IOException {
    return below("examples/impossible");
  }

  private static List<Path> below(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Instance read(Path file) throws IOException {
    InstanceFormat.Reading reading = InstanceFormat.read(file);
    assertThat(reading.objections()).isEmpty();
    return reading.instance().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("solvable")
  void eachSolvableExampleHasAPlanThatIsProvenTheBest(Path file) throws IOException {
    assertThat(Planner.plan(read(file), Limits.USUAL))
        .isInstanceOfSatisfying(
            Outcome.Planned.class, planned -> assertThat(planned.isProvenOptimal()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void eachImpossibleExampleIsProvenImpossible(Path file) throws IOException {
    assertThat(Planner.plan(read(file), Limits.USUAL)).isInstanceOf(Outcome.Impossible.class);
  }
}
