package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who solves nothing does not load the solver; looked at from outside, in a process of its own. */
class LazySolverTest {
  private static final String SOLVER = "com.google.ortools.Loader";

  @TempDir Path folder;

  @Test
  void aFileThatIsRefusedLoadsNoSolver() throws IOException, InterruptedException {
    String text = Files.readString(Path.of("examples/foundation-year-and-4.json"));
    Path spoilt = folder.resolve("spoilt.json");
    Files.writeString(spoilt, text.replaceFirst("\"terms\"", "\"term\""));
    assertThat(loaded(spoilt)).contains("org.dostyk.pathway.PlanCommand").doesNotContain(SOLVER);
  }

  @Test
  void aFileThatIsPlannedLoadsIt() throws IOException, InterruptedException {
    assertThat(loaded(Path.of("examples/foundation-year-and-4.json"))).contains(SOLVER);
  }

  /** The names of all classes that planning a file loads. */
  private static String loaded(Path file) throws IOException, InterruptedException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    var process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xshare:auto",
                    "-Xlog:class+load:stdout",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "plan",
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
