package org.dostyk.postgres;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts the postmaster on a cluster where none runs, and waits until it takes connections. The
 * postmaster gets a session of its own, for a Ctrl-C at the terminal would otherwise reach it
 * before the program has let go of it.
 */
record Launch(Postgres wanted, Layout layout, Binaries binaries, RunAs runAs, Patience patience) {

  private static final int TRIES_FOR_A_FREE_PORT = 5;
  private static final long LONG_LOG = 8L << 20;
  private static final long ROOM_TO_START = 1L << 20;

  /** A postmaster that is ready, and the process we started it as. */
  record Started(Postmaster postmaster, Process process) {}

  Started ready(AtExit atExit) throws IOException {
    for (var tries = 1; ; tries++) {
      try {
        return readyOn(wanted.port() == 0 ? freePort() : wanted.port(), atExit);
      } catch (PostgresTrouble e) {
        var anotherPortMayDo = wanted.port() == 0 && tries < TRIES_FOR_A_FREE_PORT;
        if (e.kind() != PostgresTrouble.Kind.PORT_TAKEN || !anotherPortMayDo) {
          throw e;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private Started readyOn(int port, AtExit atExit) throws IOException {
    var logged = turnLog();
    var process =
        Command.prepared(words(port))
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()))
            .start();
    atExit.then(() -> interrupt(process));
    try {
      while (process.isAlive()) {
        var recorded = Postmaster.recordedIn(layout.cluster());
        if (recorded.isPresent()
            && recorded.get().pid() == process.pid()
            && recorded.get().isReady()) {
          return new Started(recorded.get(), process);
        }
        if (patience.isOver()) {
          throw new PostgresTrouble(
              PostgresTrouble.Kind.NO_ANSWER,
              "PostgreSQL is still not ready. Its log says:\n"
                  + Diagnosis.tail(layout.log(), logged),
              "What was committed is on the disk.",
              "After a crash it first replays its log: give it more time and start again.");
        }
        patience.pause();
      }
    } catch (IOException | RuntimeException e) {
      interrupt(process);
      throw e;
    }
    throw Diagnosis.of(
        PostgresTrouble.Kind.START_FAILED,
        "PostgreSQL did not start on port " + port + " in " + layout.cluster() + ".",
        "What was committed is on the disk.",
        Diagnosis.tail(layout.log(), logged) + noteIfFull());
  }

  /** On a full disk the server cannot even write down why it ended. */
  private String noteIfFull() throws IOException {
    var left = Files.getFileStore(layout.root()).getUsableSpace();
    return left < ROOM_TO_START ? "\nNo space left on device: " + left + " bytes are free" : "";
  }

  private static void interrupt(Process process) {
    try {
      ServerProcesses.signal("INT", process.pid());
      process.waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> words(int port) {
    var settings = new TreeMap<>(wanted.settings());
    settings.putAll(
        Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "lc_messages", "C",
            "listen_addresses", "127.0.0.1",
            "logging_collector", "off",
            "password_encryption", "scram-sha-256",
            "port", Integer.toString(port),
            "unix_socket_directories", "",
            "wal_level", "replica"));
    var arguments = new ArrayList<>(List.of("-D", layout.cluster().toString()));
    settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    var words = new ArrayList<String>();
    Command.find("setsid").map(Path::toString).ifPresent(words::add);
    words.addAll(runAs.words(binaries.program("postgres"), arguments));
    return words;
  }

  /** Puts a long log aside; answers the length of the one that will be written to. */
  private long turnLog() throws IOException {
    var log = layout.log();
    if (!Files.exists(log)) {
      return 0;
    }
    if (Files.size(log) < LONG_LOG) {
      return Files.size(log);
    }
    Files.move(log, layout.olderLog(), StandardCopyOption.REPLACE_EXISTING);
    return 0;
  }
}
