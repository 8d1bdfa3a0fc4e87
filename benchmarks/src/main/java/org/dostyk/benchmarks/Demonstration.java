package org.dostyk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The demonstration as the front door starts it, on a data folder of its own. */
final class Demonstration {
  private static final Pattern ADDRESS = Pattern.compile("^ +(http\\S+)");
  private static final Pattern LOADED =
      Pattern.compile("(?:<script src|rel=\"stylesheet\" href)=\"([^\"]+)\"");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final String TWO = "--two";
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private @Nullable Process process;
  private String address = "";
  private String otherAddress = "";

  /** On a new folder. */
  Demonstration() {
    this(newFolder());
  }

  /** On a folder that may have been filled before. */
  Demonstration(Path folder) {
    this.folder = folder;
    // A benchmark that fails half-way leaves no node behind.
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  /**
   * One that a benchmark fills, and which is not running.
   *
   * @param kept a folder that keeps it, so that it is filled once for many runs; empty for none
   * @param fill fills it while it runs as a node
   */
  static Demonstration filled(String kept, Consumer<Demonstration> fill) {
    return filled(kept, fill, whatItFound -> {});
  }

  /**
   * The same.
   *
   * @param read waits until the node has read what was written beside it
   */
  static Demonstration filled(
      String kept, Consumer<Demonstration> fill, Consumer<Demonstration> read) {
    var demonstration = kept.isEmpty() ? new Demonstration() : new Demonstration(Path.of(kept));
    demonstration.prepare();
    Path filled = Path.of(kept, "filled-by-a-benchmark");
    if (kept.isEmpty() || !Files.exists(filled)) {
      demonstration.startAsANode(List.of());
      fill.accept(demonstration);
      demonstration.stop();
      // What was written beside the node, it reads when it starts.
      demonstration.startAsANode(List.of());
      read.accept(demonstration);
      demonstration.stop();
      if (!kept.isEmpty()) {
        try {
          Files.createFile(filled);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return demonstration;
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("dostyk-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() {
    Process left = process;
    if (left != null) {
      left.destroy();
    }
  }

  /** Builds what is not built, and makes the data that later starts find. */
  void prepare() {
    start();
    stop();
  }

  /** Returns when it tells its address. */
  void start() {
    start(List.of(door().toString()), List.of());
  }

  /**
   * The same with what {@code ./dostyk start} gives a node: the JDK's own choice of compiler,
   * collector and heap, and {@code DOSTYK_JAVA_OPTIONS}. It must have been prepared.
   *
   * @param more further options of the JVM
   */
  void startAsANode(List<String> more) {
    startAsANode(more, List.of());
  }

  /** The same with further options of the demonstration. */
  void startAsANode(List<String> more, List<String> options) {
    start(node(more), options);
  }

  /**
   * The same with a second node beside it, Karaganda Region's and Shanghai's, each with its own
   * process, database and part of the folder. Returns when both tell their addresses.
   */
  void startTwo(List<String> more) {
    start(node(more), List.of(TWO));
  }

  /** Both nodes as the front door starts them. */
  void startTwo() {
    start(List.of(door().toString()), List.of(TWO));
  }

  private static List<String> node(List<String> more) {
    var words =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    Stream.of(System.getenv().getOrDefault("DOSTYK_JAVA_OPTIONS", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(words::add);
    words.addAll(more);
    words.add("-Ddostyk.home=" + door().getParent());
    words.add("-jar");
    words.add(door().resolveSibling("node/target/dostyk/dostyk.jar").toString());
    return words;
  }

  private void start(List<String> program, List<String> options) {
    var words = new ArrayList<>(program);
    words.addAll(List.of("demo", "--port", "18300", "--data", folder.toString()));
    words.addAll(options);
    address = "";
    otherAddress = "";
    try {
      process = new ProcessBuilder(words).redirectErrorStream(true).start();
      var lines = process.inputReader();
      var said = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        Matcher told = ADDRESS.matcher(line);
        if (told.find()) {
          if (address.isEmpty()) {
            address = told.group(1);
          } else {
            otherAddress = told.group(1);
          }
        }
        if (options.contains(TWO) ? line.startsWith("Ctrl-C") : !address.isEmpty()) {
          // Whatever it says from now on is read, or it would stop once nobody takes it.
          Thread.ofVirtual().start(() -> passOn(lines));
          return;
        }
      }
      throw new IllegalStateException("It told no address: " + said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void passOn(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.err.println(line);
      }
    } catch (IOException closed) {
      // It has been stopped.
    }
  }

  Path folder() {
    return folder;
  }

  String address() {
    return address;
  }

  /** Of the second of two nodes. */
  String otherAddress() {
    return otherAddress;
  }

  /** The node that was started, or the first of two. */
  ProcessHandle first() {
    return running().toHandle();
  }

  /** The second of two nodes: a process that the first has started. */
  ProcessHandle other() {
    return running()
        .children()
        .filter(p -> p.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  /** The bytes of an answer as they came over the wire. */
  byte[] get(String path) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(address + path))
              .header("Accept-Encoding", "gzip")
              .build();
      var answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long bytesOfFirstPage() {
    byte[] page = get("/");
    long bytes = page.length;
    Matcher loaded = LOADED.matcher(unzipped(page));
    while (loaded.find()) {
      bytes += get(loaded.group(1)).length;
    }
    return bytes;
  }

  long residentMegabytes() {
    return residentMegabytes(running().toHandle());
  }

  static long residentMegabytes(ProcessHandle process) {
    try {
      String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
      Matcher resident = RESIDENT.matcher(status);
      if (!resident.find()) {
        throw new IllegalStateException(status);
      }
      return Long.parseLong(resident.group(1)) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    running().destroy();
    try {
      running().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void throwAway() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    return Objects.requireNonNull(process);
  }

  /** {@code ./dostyk} gives its own place on to the benchmarks. */
  private static Path door() {
    return Path.of(System.getProperty("dostyk.home", ""), "dostyk").toAbsolutePath();
  }

  private static String unzipped(byte[] page) {
    try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(page))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return new String(page, StandardCharsets.UTF_8);
    }
  }
}
