package org.dostyk.ewp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs Jazzer on every target: {@code ./mvnw -pl ewp -Pfuzz test}, each for {@code
 * -Dewp.fuzz.seconds}. What it finds stays in the target folder; an input that made a reader fail
 * goes, when the fault is mended, into the corpus.
 */
class FuzzCampaign {
  @ParameterizedTest
  @EnumSource
  void jazzerFindsNothing(FuzzTarget target) throws IOException, InterruptedException {
    String name = target.name().toLowerCase(Locale.ROOT);
    Path found = Files.createDirectories(Path.of("target/fuzz", name));
    Path seeds = Files.createDirectories(Path.of("target/fuzz", name + "-seeds"));
    int number = 0;
    for (Path example : CorpusTest.examples()) {
      Files.write(seeds.resolve("example-" + number++), Files.readAllBytes(example));
    }
    Process jazzer =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dewp.fuzz.target=" + target.name(),
                    "com.code_intelligence.jazzer.Jazzer",
                    "--target_class=" + Fuzzer.class.getName(),
                    "--instrumentation_includes=org.dostyk.ewp.**",
                    "--reproducer_path=" + found,
                    "-artifact_prefix=" + found + "/",
                    "-max_len=16384",
                    "-max_total_time=" + System.getProperty("ewp.fuzz.seconds", "60"),
                    found.toString(),
                    seeds.toString(),
                    Path.of("src/test/resources/fuzz", name).toString()))
            .redirectErrorStream(true)
            .redirectOutput(found.resolveSibling(name + ".log").toFile())
            .start();
    try {
      assertThat(jazzer.waitFor()).as("see target/fuzz/%s.log", name).isZero();
    } finally {
      jazzer.destroy();
      jazzer.waitFor(10, TimeUnit.SECONDS);
    }
  }
}
