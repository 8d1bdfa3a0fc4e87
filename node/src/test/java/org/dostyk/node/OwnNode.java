package org.dostyk.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.notices.Jobs;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A whole node beside others in one JVM, with a database, a folder, a clock and a listener for
 * other nodes of its own. Its jobs run when {@link #run} is called.
 */
public final class OwnNode implements AutoCloseable {
  /** Where it listens for other nodes; any free one, unless a test chooses. */
  public static final String PORT = "--dostyk.federation.port=";

  private final TestDatabase database;
  private final Path folder;
  private final TestClock clock = new TestClock();
  private final String name;
  private final List<String> settings;
  private ConfigurableApplicationContext context;

  private OwnNode(String name, List<String> settings) {
    this.name = name;
    this.settings = settings;
    this.database = TestDatabase.create();
    try {
      this.folder = Files.createTempDirectory("dostyk-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.context = started();
  }

  /**
   * @param settings further ones, as on the command line
   */
  public static OwnNode start(String name, String... settings) {
    return new OwnNode(name, List.of(settings));
  }

  private ConfigurableApplicationContext started() {
    var application = new SpringApplication(Node.class);
    application.setLogStartupInfo(false);
    application.addInitializers(
        c ->
            ((GenericApplicationContext) c)
                .registerBean("testClock", TestClock.class, () -> clock));
    var arguments = new ArrayList<>(settings);
    if (settings.stream().noneMatch(s -> s.startsWith(PORT))) {
      arguments.add(PORT + "0");
    }
    Collections.addAll(
        arguments,
        "--dostyk.name=" + name,
        "--dostyk.data=" + folder,
        "--dostyk.database.url=" + database.url(),
        "--dostyk.database.user=" + database.user(),
        "--dostyk.database.password=" + database.password(),
        "--dostyk.database.connections=6",
        "--dostyk.jobs=false",
        "--server.port=0",
        "--logging.level.org.dostyk=WARN");
    return application.run(arguments.toArray(String[]::new));
  }

  public <T> T a(Class<T> bean) {
    return context.getBean(bean);
  }

  public TestClock clock() {
    return clock;
  }

  /** Does what is due. */
  public void run() {
    a(Jobs.class).runDue();
  }

  /** Ends it and starts it again, with nothing but what it has written down. */
  public void restart() {
    context.close();
    context = started();
  }

  /** Keeps what it has now for {@link #restore}. */
  public void backUp() {
    context.close();
    database.backUp();
    context = started();
  }

  /** Starts it again with what it had when it was backed up. */
  public void restore() {
    context.close();
    database.restore();
    context = started();
  }

  @Override
  public void close() {
    context.close();
    database.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
