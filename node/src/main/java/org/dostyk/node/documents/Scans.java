package org.dostyk.node.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.documents.PaperFinding.NotOurs;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.ScanFinding.Page;
import org.dostyk.node.documents.ScanFinding.Why;
import org.dostyk.node.values.InstitutionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scans of papers signed by pen: reads what is sent, keeps it as it was sent, and shows its pages.
 */
@Service
public class Scans {
  private static final long MOST_SECONDS = 60;
  private static final List<String> LIMITS =
      List.of(
          "-Xmx384m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:disable",
          "-Djava.awt.headless=true");

  private final Documents documents;
  private final PaperCheck papers;
  private final ScanStore store;
  private final Clock clock;
  private final Semaphore oneAtATime = new Semaphore(1, true);

  Scans(Documents documents, PaperCheck papers, ScanStore store, Clock clock) {
    this.documents = documents;
    this.papers = papers;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What a file shows. Takes a second or two, and memory of another process; call it outside a
   * transaction. Safe with any bytes.
   */
  public ScanFinding read(byte[] file) {
    if (!(papers.check(file, hash -> false) instanceof NotOurs)) {
      return new Illegible(Why.THE_PAPER_ITSELF);
    }
    try {
      if (!oneAtATime.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
        return new Illegible(Why.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Illegible(Why.BUSY);
    }
    try {
      return readApart(file);
    } finally {
      oneAtATime.release();
    }
  }

  /**
   * Keeps a scan as it was sent, and its pages as they are shown, for the people of these
   * institutions.
   */
  @Transactional
  public Hash keep(byte[] file, Legible read, Set<InstitutionId> institutions) {
    Hash hash = documents.keep(file, Kind.SCAN, institutions);
    for (int i = 0; i < read.pages().size(); i++) {
      store.add(hash, i + 1, read.pages().get(i), clock.instant());
    }
    return hash;
  }

  /** A kept scan's pages, without their pictures: how many, how large, what codes. */
  public List<Page> pages(Hash scan, Set<InstitutionId> readers) {
    return store.pages(scan, readers);
  }

  /** The picture of a page, as JPEG, if one of the reader's institutions holds the scan. */
  public Optional<byte[]> picture(Hash scan, int page, Set<InstitutionId> readers) {
    return store.picture(scan, page, readers);
  }

  /** The ending that a file's name should have by what the file is, such as {@code .jpg}. */
  public static String ending(byte[] file) {
    return switch (ScanReader.ScanFormat.of(file)) {
      case JPEG -> ".jpg";
      case PNG -> ".png";
      case PDF -> ".pdf";
      case HEIC, OTHER_PICTURE, OFFICE, OTHER -> "";
    };
  }

  private static ScanFinding readApart(byte[] file) {
    try {
      Process process = begin();
      var late = CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS);
      var end = CompletableFuture.runAsync(process::destroyForcibly, late);
      try (OutputStream to = process.getOutputStream();
          var from = new BufferedInputStream(process.getInputStream())) {
        to.write(file);
        to.close();
        return ScanProcess.read(from);
      } catch (IOException e) {
        return new Illegible(Why.TOO_HEAVY); // it was ended, by the clock or for want of memory
      } finally {
        end.cancel(false);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "No process could be begun to read a scan. Maybe memory is short.", e);
    }
  }

  private static Process begin() throws IOException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LIMITS);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ScanProcess.class.getName()));
    return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
  }
}
