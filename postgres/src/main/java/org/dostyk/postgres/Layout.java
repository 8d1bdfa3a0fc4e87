package org.dostyk.postgres;

import java.nio.file.Path;

/** Where each thing of a server lies inside the caller's data folder. */
record Layout(Path root) {

  static Layout in(Path folder) {
    return new Layout(folder.resolve("postgres"));
  }

  /** What PostgreSQL calls the data directory. */
  Path cluster() {
    return root.resolve("cluster");
  }

  Path passwords() {
    return root.resolve("passwords");
  }

  Path password(String role) {
    return passwords().resolve(role);
  }

  /** Beside the root, which has to be empty for a restore. */
  Path spareBinaries() {
    return root.resolveSibling("postgres-binaries");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path olderLog() {
    return root.resolve("server.log.1");
  }

  /** Held while a server is looked for, started or stopped. */
  Path startLock() {
    return root.resolve("start.lock");
  }

  /** Held in common by every process that uses the server. */
  Path usersLock() {
    return root.resolve("users.lock");
  }
}
