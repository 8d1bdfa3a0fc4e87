package org.dostyk.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A {@link Program} in a process of its own. */
final class ChildProgram implements AutoCloseable {

  final Process process;
  private final BufferedReader output;

  private ChildProgram(ProcessBuilder builder) throws IOException {
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    this.process = builder.redirectErrorStream(true).start();
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildProgram run(String what, Path folder) throws IOException {
    return new ChildProgram(new ProcessBuilder(words(List.of(), what, folder)));
  }

  static ChildProgram runAfter(List<String> prefix, String what, Path folder) throws IOException {
    return new ChildProgram(new ProcessBuilder(words(prefix, what, folder)));
  }

  static ChildProgram runOnPath(Path path, String what, Path folder) throws IOException {
    var builder = new ProcessBuilder(words(List.of(), what, folder));
    builder.environment().put("PATH", path.toString());
    return new ChildProgram(builder);
  }

  private static List<String> words(List<String> prefix, String what, Path folder) {
    var words = new ArrayList<>(prefix);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    words.add("-Djava.util.logging.config.file=/dev/null");
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of(Program.class.getName(), what, folder.toString()));
    return words;
  }

  String nextLine() throws IOException {
    return Objects.requireNonNull(output.readLine(), "The program said no more");
  }

  /** The first line that begins so; fails with all that was said if there is none. */
  String lineThatBegins(String beginning) throws IOException {
    var said = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("No line begins with \"" + beginning + "\" in:\n" + said);
  }

  /** What this process tells when it has a server: the postmaster's process id. */
  long pidAfter(String beginning) throws IOException {
    return Long.parseLong(lineThatBegins(beginning).substring(beginning.length()).strip());
  }

  /** As {@code kill -9} does; the rows it told of before are returned line by line. */
  List<Long> killAndReadNumbers() throws Exception {
    ServerProcesses.signal("KILL", process.pid());
    process.waitFor();
    return output.lines().filter(line -> line.matches("[0-9]+")).map(Long::valueOf).toList();
  }

  @Override
  public void close() throws Exception {
    process.destroyForcibly().waitFor();
  }
}
