package org.dostyk.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Why a PostgreSQL could not be started, backed up or restored. The message is for the person who
 * runs the program: what happened, what was kept, what to do next.
 */
public final class PostgresTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of trouble, for a caller who can do something about it. */
  public enum Kind {
    /** The kept password does not open the server. */
    WRONG_PASSWORD,
    /** The disk, or the share of it this account may use, is full. */
    DISK_FULL,
    /** Another program listens on the port asked for. */
    PORT_TAKEN,
    /** The folder belongs to another account, or this account may not write there. */
    NOT_OUR_FOLDER,
    /** The cluster or the back-up was made by another major version, or for another processor. */
    OTHER_VERSION,
    /** No binaries for this operating system and processor. */
    NO_BINARIES,
    /** PostgreSQL refuses to run as root, and no way around it works here. */
    ROOT_REFUSED,
    /** A new cluster could not be made. */
    INITDB_FAILED,
    /** The server ended while starting. */
    START_FAILED,
    /** A server runs on the folder and does not answer, or another start does not end. */
    NO_ANSWER,
    /** The folder to restore into, or to back up into, is in use. */
    NOT_EMPTY,
    /** A back-up is not complete, or a file in it has changed. */
    DAMAGED_BACKUP,
    /** A back-up could not be completed. */
    BACKUP_FAILED,
    /** Reading or writing the folder failed for another reason. */
    FOLDER_FAILED
  }

  private final Kind kind;

  PostgresTrouble(Kind kind, String happened, String kept, String next) {
    this(kind, happened, kept, next, null);
  }

  PostgresTrouble(Kind kind, String happened, String kept, String next, @Nullable Throwable cause) {
    super(happened + "\n" + kept + "\n" + next, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
