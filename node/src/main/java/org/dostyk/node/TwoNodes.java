package org.dostyk.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The demonstration on two nodes, each a process with its own database and keys: this one is
 * Karaganda Region's with its colleges, and it starts and ends the one in Shanghai.
 */
final class TwoNodes {
  /** Set in the second process: it ends when the first, which holds its standard input, does. */
  static final String SECOND = "dostyk.demo.second";

  private static final String READY = "Ctrl-C";
  private static final long PATIENCE = 120;
  private final Settings settings;
  private final PrintStream out;

  TwoNodes(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** A node's two ports on loopback. */
  private record Doors(int pages, int federation) {
    String address() {
      return "http://localhost:" + pages;
    }

    String peer() {
      return "https://127.0.0.1:" + federation;
    }
  }

  int untilStopped() {
    int first = settings.get(Option.PORT).map(Serve::number).orElse(Serve.USUAL_PORT);
    int[] ports = new int[4];
    for (int i = 0; i < ports.length; i++) {
      ports[i] = Ports.nextFree(i == 0 ? first : ports[i - 1] + 1);
    }
    var karaganda = new Doors(ports[0], ports[2]);
    var shanghai = new Doors(ports[1], ports[3]);
    var ready = new CompletableFuture<String>();
    Process second = start(shanghai, karaganda, ready);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(second)));
    try {
      return new Serve(
              at("karaganda", karaganda),
              true,
              out,
              side("karaganda", shanghai),
              () -> told(ready, karaganda, shanghai))
          .untilStopped();
    } finally {
      end(second);
    }
  }

  private Settings at(String side, Doors doors) {
    return settings.with(
        settings.data().resolve(side),
        Map.of(
            Option.PORT,
            String.valueOf(doors.pages()),
            Option.FEDERATION_PORT,
            String.valueOf(doors.federation())));
  }

  private static List<String> side(String side, Doors other) {
    return List.of(
        "--dostyk.demo.side=" + side,
        "--dostyk.demo.other=" + other.address(),
        "--dostyk.demo.peer=" + other.peer());
  }

  private Process start(Doors own, Doors other, CompletableFuture<String> ready) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.add("-D" + SECOND + "=true");
    side("shanghai", other).forEach(s -> words.add("-D" + s.substring(2)));
    String classes = System.getProperty("java.class.path");
    words.addAll(
        classes.endsWith(".jar") && !classes.contains(java.io.File.pathSeparator)
            ? List.of("-jar", classes)
            : List.of("-cp", classes, Node.class.getName()));
    words.addAll(
        List.of(
            "demo",
            "--port=" + own.pages(),
            "--federation-port=" + own.federation(),
            "--data=" + settings.data().resolve("shanghai")));
    if (settings.has(Option.FRESH)) {
      words.add("--fresh");
    }
    try {
      var builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().remove(Option.TWO.inEnvironment());
      Process process = builder.start();
      Thread.ofPlatform().daemon().start(() -> listen(process, ready));
      return process;
    } catch (IOException e) {
      throw new CannotDo("The second node could not be started: " + e, e);
    }
  }

  private static void listen(Process process, CompletableFuture<String> ready) {
    var said = new ArrayList<String>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.startsWith(READY)) {
          ready.complete("");
        }
      }
    } catch (IOException e) {
      said.add(e.toString());
    }
    ready.completeExceptionally(new CannotDo(String.join("\n", said)));
  }

  private static String told(CompletableFuture<String> ready, Doors own, Doors other) {
    try {
      ready.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new CannotDo("The second node has ended. It said:\n" + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new CannotDo("The second node did not start within " + PATIENCE + " s.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return """
          %s   the other node, in Shanghai

        They exchange at %s and %s.
        """
        .formatted(other.address(), own.peer(), other.peer())
        .stripTrailing();
  }

  private static void end(Process second) {
    second.destroy();
    try {
      second.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In the second process: ends it once the first is gone, however that ended. */
  static void followTheFirst() {
    if (Boolean.getBoolean(SECOND)) {
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                try {
                  while (System.in.read() >= 0) {
                    // Nothing is said there; only its end counts.
                  }
                } catch (IOException e) {
                  // The first is gone, too.
                }
                System.exit(CommandLine.DONE);
              });
    }
  }
}
