package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

class FirstUseTest {
  /**
   * A node of two processors stood still for ever, one time in two, when its first requests came
   * together: those that waited for a class to be ready held all threads that could make it so.
   */
  @RepeatedTest(2)
  void manyMayBeTheFirstToReadNames() throws Exception {
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.virtualThreadScheduler.parallelism=2",
                "-cp",
                System.getProperty("java.class.path"),
                FirstUse.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(node.inputReader().lines()).contains("all answered");
    } finally {
      node.destroyForcibly();
    }
  }
}
