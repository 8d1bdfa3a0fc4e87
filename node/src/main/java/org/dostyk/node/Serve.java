package org.dostyk.node;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dostyk.node.people.FirstAdministrator;
import org.dostyk.node.values.Language;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Runs the node, as itself or as the demonstration. */
final class Serve {
  static final int USUAL_PORT = 8080;
  private static final int USUAL_TLS_PORT = 8443;
  private final Settings settings;
  private final boolean demo;
  private final PrintStream out;
  private final List<String> more;
  private final Supplier<String> beside;

  Serve(Settings settings, boolean demo, PrintStream out) {
    this(settings, demo, out, List.of(), () -> "");
  }

  /**
   * @param more properties beside those that an operator can set
   * @param beside what is told after the address, asked for once the node runs
   */
  Serve(
      Settings settings,
      boolean demo,
      PrintStream out,
      List<String> more,
      Supplier<String> beside) {
    this.settings = settings;
    this.demo = demo;
    this.out = out;
    this.more = more;
    this.beside = beside;
  }

  int untilStopped() {
    TwoNodes.followTheFirst();
    if (settings.get(Option.DATABASE).isPresent()) {
      return serve(address -> {});
    }
    var folder = new DemoFolder(settings.data());
    if (!demo) {
      folder.avoid();
    }
    try (var occupancy = Occupancy.of(settings.data())) {
      if (demo) {
        folder.claim();
        if (settings.has(Option.FRESH)) {
          folder.empty();
        }
      }
      return serve(occupancy::at);
    }
  }

  private interface Told {
    void address(String address);
  }

  private int serve(Told told) {
    int port = port();
    String address = address(port);
    out.println("Starting the database and the node");
    var stopped = new CountDownLatch(1);
    ConfigurableApplicationContext node = run(settings.data(), port, address);
    node.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            stopped.countDown();
          }
        });
    told.address(address);
    out.println("\n  " + address + (demo ? "   choose who you are" : "") + "\n");
    if (!demo) {
      node.getBean(FirstAdministrator.class).link().ifPresent(this::showOnce);
    }
    String neighbour = beside.get();
    if (!neighbour.isEmpty()) {
      out.println(neighbour);
    }
    out.println("Ctrl-C stops it. Its data is kept in " + settings.data());
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CommandLine.DONE;
  }

  private void showOnce(String link) {
    out.println(
        """
        Nobody has an account yet. Whoever opens this link becomes the first administrator; it
        works once, for 24 hours, and the next start makes a new one:

          %s
        """
            .formatted(link));
  }

  /** Starts on a passing folder, shows the first page in each language, and ends. */
  int train() {
    try {
      Path data = Files.createTempDirectory("dostyk-train-");
      int port = Ports.nextFree(18_080);
      String address = "http://localhost:" + port;
      try (var node = run(data, port, address);
          var client = HttpClient.newHttpClient()) {
        for (Language language : Language.values()) {
          var page = URI.create("http://127.0.0.1:" + port + "/?lang=" + language.tag());
          client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        }
      } finally {
        DemoFolder.deleteTree(data);
      }
      return CommandLine.DONE;
    } catch (IOException | InterruptedException e) {
      throw new CannotDo("The training start failed: " + e, e);
    }
  }

  private ConfigurableApplicationContext run(Path data, int port, String address) {
    String[] said = ServerArguments.of(settings, data, demo, port, address);
    return run(Stream.concat(Stream.of(said), more.stream()).toArray(String[]::new));
  }

  static ConfigurableApplicationContext run(String... arguments) {
    var application = new SpringApplication(Node.class);
    application.setLogStartupInfo(false);
    try {
      return application.run(arguments);
    } catch (RuntimeException e) {
      throw KnownTrouble.in(e).orElse(e);
    }
  }

  private int port() {
    boolean tls = ServerArguments.tls(settings);
    int wanted =
        settings.get(Option.PORT).map(Serve::number).orElse(tls ? USUAL_TLS_PORT : USUAL_PORT);
    if (demo) {
      int port = Ports.nextFree(wanted);
      if (port != wanted) {
        out.println("Port " + wanted + " is taken, " + port + " is free.");
      }
      return port;
    }
    String listen = ServerArguments.listen(settings);
    if (!Ports.isFree(listen, wanted)) {
      throw new CannotDo(
          """
          Port %d of %s is taken, or not this account's to use. Nothing was changed.
          Name another: --port N. Who has it: ss -ltnp 'sport = :%d'"""
              .formatted(wanted, listen, wanted));
    }
    return wanted;
  }

  private String address(int port) {
    return settings
        .get(Option.ADDRESS)
        .orElse((ServerArguments.tls(settings) ? "https" : "http") + "://localhost:" + port);
  }

  static int number(String port) {
    try {
      int number = Integer.parseInt(port);
      if (number > 0 && number < 65_536) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Misuse("A port is a number from 1 to 65535, not \"" + port + "\".");
  }
}
