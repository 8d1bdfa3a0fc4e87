package org.dostyk.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The SHA-256 of every file of a back-up, in the form that {@code sha256sum -c} reads. Its last
 * line is a remark that holds the hash of the lines above, so that a list cut short is not taken
 * for whole.
 *
 * @param hashes by path relative to the back-up
 */
record Checklist(Map<String, String> hashes) {

  static final String NAME = "files.sha256";
  private static final String SEAL = "# sha256 of the lines above: ";

  static Checklist empty() {
    return new Checklist(new TreeMap<>());
  }

  /**
   * @throws PostgresTrouble if the list is missing or not as it was written
   */
  static Checklist readFrom(Path backup) throws IOException {
    String text;
    try {
      text = Files.readString(backup.resolve(NAME));
    } catch (NoSuchFileException e) {
      throw damaged(backup, "it has no " + NAME);
    } catch (CharacterCodingException e) {
      throw damaged(backup, NAME + " is not text");
    }
    var seal = text.lastIndexOf(SEAL);
    var lines = text.substring(0, Math.max(seal, 0));
    if (seal < 0 || !text.substring(seal).equals(SEAL + hash(lines) + "\n")) {
      throw damaged(backup, NAME + " is not as it was written");
    }
    var list = empty();
    lines.lines().forEach(line -> list.hashes.put(line.substring(66), line.substring(0, 64)));
    return list;
  }

  void writeTo(Path backup) throws IOException {
    var lines = new StringBuilder();
    hashes.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
    Files.writeString(backup.resolve(NAME), lines + SEAL + hash(lines.toString()) + "\n");
  }

  /** Copies a file, so that only its owner can read it, and tells how many bytes as they pass. */
  static String copy(InputStream from, Path to, LongConsumer passed) throws IOException {
    var digest = sha256();
    var buffer = new byte[1 << 18];
    Files.createFile(to, PosixFilePermissions.asFileAttribute(Disk.FILE_OF_OWNER));
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
      for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        passed.accept(read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static PostgresTrouble damaged(Path backup, String how) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.DAMAGED_BACKUP,
        "The back-up " + backup + " is damaged: " + how + ".",
        "Nothing was restored, and the folder is as it was.",
        "Take another back-up. This shows every file that is wrong: cd "
            + backup
            + " && sha256sum -c "
            + NAME);
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
