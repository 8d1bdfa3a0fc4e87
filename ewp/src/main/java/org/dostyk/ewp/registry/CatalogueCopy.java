package org.dostyk.ewp.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;
import org.jspecify.annotations.Nullable;

/**
 * A node's copy of the catalogue: on disk, so that it starts without the registrar; in memory, so
 * that a question costs nothing; asked for anew by {@link #refresh}, which somebody's timer calls
 * every few minutes (the network allows one minute to three hours). Thread-safe.
 */
public final class CatalogueCopy {
  /** Where a new copy comes from. */
  @FunctionalInterface
  public interface Source {
    /**
     * @param etag of the copy at hand, empty for none
     * @param into the file to write the catalogue to
     * @return the new copy's ETag (empty where it has none); nothing where the copy at hand is
     *     fresh
     */
    Optional<String> fetch(String etag, Path into) throws IOException;
  }

  /** What came of asking. */
  public sealed interface Refresh {
    /** There was a new one, and it is good. */
    record Replaced(Catalogue catalogue) implements Refresh {}

    /** The copy at hand is the registrar's own. */
    record Unchanged() implements Refresh {}

    /** The copy at hand stays, since no good one could be had; the reason is for an operator. */
    record Kept(String reason) implements Refresh {}
  }

  private record Held(Catalogue catalogue, String etag, Instant confirmed) {}

  private final Path file;
  private final Path etagFile;
  private final Source source;
  private final Duration longest;
  private final Clock clock;
  private volatile @Nullable Held held;

  /**
   * Takes the copy that lies in the folder, if one does.
   *
   * @param folder made where it is missing; belongs to this copy alone
   * @param longest how long a copy is used that the registrar has not confirmed
   */
  public CatalogueCopy(Path folder, Source source, Duration longest, Clock clock)
      throws IOException {
    this.file = Files.createDirectories(folder).resolve("catalogue.xml");
    this.etagFile = folder.resolve("catalogue.etag");
    this.source = source;
    this.longest = longest;
    this.clock = clock;
    if (Files.exists(file)) {
      try {
        held = new Held(parse(file), etag(), Files.getLastModifiedTime(file).toInstant());
      } catch (XmlTrouble e) {
        // the disk's copy is spoilt: as if there were none, so that the next one is fetched whole
        Files.deleteIfExists(etagFile);
      }
    }
  }

  /** Nothing before the first good copy, and when the last one is too old. */
  public Optional<Catalogue> current() {
    Held now = held;
    return now == null || now.confirmed.plus(longest).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(now.catalogue);
  }

  /** When the registrar last confirmed the copy at hand. */
  public Optional<Instant> confirmed() {
    return Optional.ofNullable(held).map(Held::confirmed);
  }

  /** Asks the registrar. One at a time; who asks meanwhile, waits. */
  public synchronized Refresh refresh() {
    Held before = held;
    Path fresh = file.resolveSibling("catalogue.new");
    try {
      Optional<String> etag = source.fetch(before == null ? "" : before.etag, fresh);
      if (etag.isEmpty()) {
        if (before == null) {
          return new Refresh.Kept("The registrar says that nothing is new, but there is no copy");
        }
        confirm(before.catalogue, before.etag);
        return new Refresh.Unchanged();
      }
      Catalogue catalogue = parse(fresh);
      // The tag goes first and comes last: a copy without its tag is fetched again, never mistaken.
      Files.deleteIfExists(etagFile);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(etagFile, etag.get());
      confirm(catalogue, etag.get());
      return new Refresh.Replaced(catalogue);
    } catch (IOException | XmlTrouble e) {
      return new Refresh.Kept(String.valueOf(e.getMessage()));
    } finally {
      try {
        Files.deleteIfExists(fresh);
      } catch (IOException e) {
        // overwritten next time
      }
    }
  }

  private void confirm(Catalogue catalogue, String etag) throws IOException {
    Instant now = clock.instant();
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(now));
    held = new Held(catalogue, etag, now);
  }

  private String etag() throws IOException {
    return Files.exists(etagFile) ? Files.readString(etagFile, StandardCharsets.UTF_8) : "";
  }

  private static Catalogue parse(Path file) throws IOException, XmlTrouble {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return Catalogue.read(in, XmlLimits.CATALOGUE);
    }
  }
}
