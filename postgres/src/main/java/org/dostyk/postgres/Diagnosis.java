package org.dostyk.postgres;

import static org.dostyk.postgres.PostgresTrouble.Kind;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what PostgreSQL or the system said when something failed, and tells it to a person. */
final class Diagnosis {

  private static final int TAIL = 2_000;

  private record Sign(String words, Kind kind, String next) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("No space left on device", Kind.DISK_FULL, "Make room there and start again."),
          new Sign("Disk quota exceeded", Kind.DISK_FULL, "Raise the quota and start again."),
          new Sign(
              "could not bind IPv4 address",
              Kind.PORT_TAKEN,
              "End the program that listens there, or choose another port, and start again."),
          new Sign(
              "initialized by PostgreSQL version",
              Kind.OTHER_VERSION,
              "Start it with the version that made it, and move the data by export and import."),
          new Sign(
              "cannot be run as root",
              Kind.ROOT_REFUSED,
              "Start Dostyk as an ordinary account that owns the folder."),
          new Sign(
              "has wrong ownership",
              Kind.NOT_OUR_FOLDER,
              "Start Dostyk as the account that owns the folder."),
          new Sign(
              "Permission denied",
              Kind.NOT_OUR_FOLDER,
              "Let the account that runs Dostyk enter the folder and those above it, or choose"
                  + " another folder."));

  private Diagnosis() {}

  /**
   * @param otherwise the kind if nothing familiar is found
   * @param said the end of what the program said
   */
  static PostgresTrouble of(Kind otherwise, String happened, String kept, String said) {
    for (var sign : SIGNS) {
      if (said.contains(sign.words())) {
        return new PostgresTrouble(sign.kind(), happened + " It said:\n" + said, kept, sign.next());
      }
    }
    return new PostgresTrouble(
        otherwise, happened + " It said:\n" + said, kept, "Mend what it names and start again.");
  }

  static PostgresTrouble of(Path folder, IOException failure) {
    var said =
        failure instanceof AccessDeniedException
            ? "Permission denied"
            : String.valueOf(failure.getMessage());
    var sign = SIGNS.stream().filter(each -> said.contains(each.words())).findFirst();
    return new PostgresTrouble(
        sign.map(Sign::kind).orElse(Kind.FOLDER_FAILED),
        "Reading or writing in " + folder + " failed: " + failure,
        "What was committed before is on the disk.",
        sign.map(Sign::next).orElse("Mend the folder and start again."),
        failure);
  }

  /** What a log gained since it had this length, or its end if that is much. */
  static String tail(Path log, long since) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(Math.min(since, file.length()), file.length() - TAIL));
      var bytes = new byte[TAIL];
      var read = file.read(bytes);
      return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8).strip();
    }
  }

  static String tail(String said) {
    return said.length() <= TAIL ? said : said.substring(said.length() - TAIL);
  }
}
