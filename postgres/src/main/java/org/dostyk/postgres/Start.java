package org.dostyk.postgres;

import static org.dostyk.postgres.PostgresTrouble.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from a folder to a server that answers, taken by one process at a time. */
record Start(Postgres wanted, Layout layout, Patience patience) {

  private static final System.Logger LOG = System.getLogger("org.dostyk.postgres");

  static Start of(Postgres wanted) {
    return new Start(wanted, Layout.in(wanted.folder()), Patience.of(wanted.patience()));
  }

  RunningPostgres startOrAttach() {
    try {
      var archive = Archive.forThisMachine();
      var runAs = RunAs.onFolder(layout.root());
      Files.createDirectories(wanted.folder());
      Disk.makePrivateFolder(layout.root());
      try (var alone = FolderLock.take(layout.startLock(), patience)) {
        var running = attachIfRunning();
        return running.isPresent() ? running.get() : start(archive, runAs);
      }
    } catch (IOException e) {
      throw Diagnosis.of(wanted.folder(), e);
    }
  }

  Optional<RunningPostgres> attach() {
    if (!Files.exists(layout.root())) {
      return Optional.empty();
    }
    try {
      RunAs.refuseAnothersFolder(layout.root());
      try (var alone = FolderLock.take(layout.startLock(), patience)) {
        return attachIfRunning();
      }
    } catch (IOException e) {
      throw Diagnosis.of(wanted.folder(), e);
    }
  }

  private Optional<RunningPostgres> attachIfRunning() throws IOException {
    while (true) {
      var found = findRunning();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(enter(found.get(), null, new AtExit()));
      } catch (PostgresTrouble e) {
        var diedMeanwhile = !ServerProcesses.isAlive(found.get().pid(), layout.cluster());
        if (e.kind() != Kind.NO_ANSWER || !diedMeanwhile) {
          throw e;
        }
      }
    }
  }

  /** The postmaster that is ready on the folder, once it has finished starting or stopping. */
  private Optional<Postmaster> findRunning() throws IOException {
    var cluster = layout.cluster();
    var momentToRegister = Patience.of(Duration.ofSeconds(1));
    while (true) {
      var alive =
          Postmaster.recordedIn(cluster)
              .filter(recorded -> ServerProcesses.isAlive(recorded.pid(), cluster));
      if (alive.isPresent() && alive.get().isReady()) {
        return alive;
      }
      if (alive.isEmpty() && (ServerProcesses.of(cluster).isEmpty() || momentToRegister.isOver())) {
        return Optional.empty();
      }
      if (patience.isOver()) {
        throw new PostgresTrouble(
            Kind.NO_ANSWER,
            "A PostgreSQL runs in " + cluster + " and is not ready: " + alive,
            "Nothing was changed.",
            "Look into " + layout.log() + ". After a crash it first replays its log.");
      }
      patience.pause();
    }
  }

  private Server start(Archive archive, RunAs runAs) throws IOException {
    var began = System.nanoTime();
    var binaries = Binaries.unpacked(archive, layout, patience);
    if (Files.exists(layout.cluster())) {
      refuseOtherVersion(binaries);
      ServerProcesses.endOrphans(layout.cluster());
      Files.deleteIfExists(Postmaster.fileIn(layout.cluster()));
    } else {
      new NewCluster(layout, binaries, runAs).make();
    }
    runAs.own(layout.root());
    var atExit = new AtExit();
    try {
      var started = new Launch(wanted, layout, binaries, runAs, patience).ready(atExit);
      var server = enter(started.postmaster(), started.process(), atExit);
      LOG.log(
          System.Logger.Level.INFO,
          "PostgreSQL {0} runs on port {1,number,#} in {2}, ready after {3} ms",
          server.version(),
          server.port(),
          layout.root(),
          (System.nanoTime() - began) / 1_000_000);
      return server;
    } catch (IOException | RuntimeException e) {
      atExit.cancel();
      throw e;
    }
  }

  private Server enter(Postmaster postmaster, @Nullable Process process, AtExit atExit)
      throws IOException {
    var accounts = new Accounts(layout, wanted.database(), postmaster);
    Users.comeIn(layout.usersLock());
    try {
      var version = accounts.settle(patience);
      var server =
          new Server(
              layout,
              accounts,
              version,
              Passwords.of(wanted.database(), layout),
              process == null,
              wanted.patience(),
              atExit);
      atExit.then(server::leaveAtExit);
      return server;
    } catch (IOException | RuntimeException e) {
      atExit.cancel();
      var last = Users.goOut(layout.usersLock());
      if (last && process != null) {
        Halt.of(layout.cluster(), wanted.patience());
      }
      throw e;
    }
  }

  private void refuseOtherVersion(Binaries binaries) throws IOException {
    if (!Files.exists(layout.cluster().resolve("PG_VERSION"))) {
      throw new PostgresTrouble(
          Kind.FOLDER_FAILED,
          layout.cluster() + " is not a cluster of PostgreSQL: it has no PG_VERSION.",
          "Nothing was changed.",
          "Restore a back-up into an empty folder, or choose another folder.");
    }
    var version = About.majorOf(layout.cluster());
    if (!version.equals(binaries.majorVersion())) {
      throw new PostgresTrouble(
          Kind.OTHER_VERSION,
          layout.cluster()
              + " was made by PostgreSQL "
              + version
              + ", and this is "
              + binaries.version()
              + ".",
          "Nothing was changed.",
          "Start it with the Dostyk that made it, export, and import into an empty folder.");
    }
  }
}
