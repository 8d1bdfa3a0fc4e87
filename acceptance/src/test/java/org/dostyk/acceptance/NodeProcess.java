package org.dostyk.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A node that runs as a process of its own, from what was packaged. */
final class NodeProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("^ +(https?://\\S+)");
  static final String PORT = System.getProperty("dostyk.ports", "18200");
  private final Process process;
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final String address;

  private NodeProcess(Process process) {
    this.process = process;
    this.address = awaitAddress();
  }

  /**
   * Starts the demonstration, as it is at its beginning, in this folder and on a port of its own.
   */
  static NodeProcess demo(Path data, String... more) {
    FilledDemo.copyTo(data);
    return start(
        Stream.concat(Stream.of("demo", "--port", PORT, "--data", data.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Starts a node by a command of its own, and returns when it tells its address. */
  static NodeProcess start(String... command) {
    return startWith(List.of(), command);
  }

  /** The same, with properties beside those that an operator can set, as {@code name=value}. */
  static NodeProcess startWith(List<String> properties, String... command) {
    return new NodeProcess(launch(properties, command));
  }

  /** What a command that ends by itself said, and its exit code. */
  record Outcome(int code, String said) {}

  /** Runs a command to its end. */
  static Outcome run(String... command) {
    try {
      Process process = launch(List.of(), command);
      String said = new String(process.getInputStream().readAllBytes());
      return new Outcome(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process launch(List<String> properties, String... command) {
    var words = new ArrayList<>(UnpackedNode.command());
    words.addAll(1, properties.stream().map(p -> "-D" + p).toList());
    words.addAll(List.of(command));
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers, such as {@code http://localhost:18200}. */
  String address() {
    return address;
  }

  /** Where the second of two nodes answers. */
  String otherAddress() {
    return said.stream()
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .filter(a -> !a.equals(address))
        .findFirst()
        .orElseThrow();
  }

  /** All that it has said so far. */
  String said() {
    return String.join("\n", said);
  }

  private String awaitAddress() {
    var found = new CompletableFuture<String>();
    Thread.ofVirtual().start(() -> listen(found));
    try {
      return found.get(5, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      close();
      throw new IllegalStateException("The node told no address: " + said, e);
    }
  }

  private void listen(CompletableFuture<String> found) {
    try (BufferedReader lines = process.inputReader()) {
      String told = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher address = ADDRESS.matcher(line);
        if (told.isEmpty() && address.find()) {
          told = address.group(1);
        } else if (line.startsWith("Ctrl-C")) {
          found.complete(told);
        }
      }
    } catch (IOException e) {
      said.add(e.toString());
    }
    found.completeExceptionally(new IllegalStateException("It ended"));
  }

  /** Ends it as {@code kill -9} does, its database left to itself. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Ends it as Ctrl-C does, and waits until it is gone. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
