package org.dostyk.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node that runs as a process of its own, on a data folder that is gone afterwards. */
final class NodeProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("^ +(http\\S+)");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
  private final Process process;
  private final Path data;
  private final List<String> said = new ArrayList<>();
  private final String address;

  private NodeProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
    this.address = awaitAddress();
  }

  /** Starts the demonstration on a free port. */
  static NodeProcess demo() {
    return start("demo", "--port", "18200");
  }

  /**
   * Starts a node by a command of its own, with a data folder of its own, and returns when it tells
   * its address.
   */
  static NodeProcess start(String... command) {
    try {
      Path data = Files.createTempDirectory("dostyk-acceptance-");
      var words = new ArrayList<String>();
      words.add(JAVA.toString());
      words.addAll(QUICK);
      words.addAll(List.of("-jar", UnpackedNode.jar().toString()));
      words.addAll(List.of(command));
      words.addAll(List.of("--data", data.toString()));
      var process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return new NodeProcess(process, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers, such as {@code http://localhost:18200}. */
  String address() {
    return address;
  }

  private String awaitAddress() {
    var found = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> listen(found));
    try {
      return found.get(2, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException("The node told no address: " + said, e);
    }
  }

  private void listen(CompletableFuture<String> found) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          found.complete(address.group(1));
        }
      }
    } catch (IOException e) {
      said.add(e.toString());
    }
    found.completeExceptionally(new IllegalStateException("It ended"));
  }

  /** Ends it as Ctrl-C does, and waits until it and its database are gone. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      try (var files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
