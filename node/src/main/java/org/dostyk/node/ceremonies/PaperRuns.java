package org.dostyk.node.ceremonies;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipOutputStream;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Papers;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.people.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets the papers of whole ceremonies, one ceremony after another in the background, and keeps each
 * ceremony's latest bundle until it is out of date or the node ends.
 */
@Component
class PaperRuns {
  private static final Logger LOG = LoggerFactory.getLogger(PaperRuns.class);
  private final Ceremonies ceremonies;
  private final Agreements agreements;
  private final Papers papers;
  private final Map<CeremonyId, PaperRun> runs = new ConcurrentHashMap<>();

  PaperRuns(Ceremonies ceremonies, Agreements agreements, Papers papers) {
    this.ceremonies = ceremonies;
    this.agreements = agreements;
    this.papers = papers;
  }

  /** The run that is under way, or whose bundle still shows the ceremony as it is. */
  Optional<PaperRun> of(Ceremony ceremony) {
    String now = mark(ceremony);
    return Optional.ofNullable(runs.get(ceremony.id()))
        .filter(run -> run.isOf(now) || !run.isDone() && !run.isFailed());
  }

  /** Begins to set them, unless somebody has begun already. */
  PaperRun begin(Ceremony ceremony, Actor reader) {
    Optional<PaperRun> known = of(ceremony).filter(run -> !run.isFailed());
    if (known.isPresent()) {
      return known.get();
    }
    var all = new ArrayList<Agreement>();
    for (Pair pair : ceremony.pairs()) {
      all.add(agreements.find(pair.agreement(), reader));
    }
    int count = all.stream().mapToInt(a -> Papers.papers(latest(a))).sum();
    var run = new PaperRun(count, mark(ceremony));
    forget(runs.put(ceremony.id(), run));
    Thread.ofVirtual().name("papers").start(() -> set(ceremony, all, run));
    return run;
  }

  private void set(Ceremony ceremony, List<Agreement> all, PaperRun run) {
    Path file = null;
    try {
      file = Files.createTempFile("ceremony-", ".zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
        for (int i = 0; i < all.size(); i++) {
          papers.bundle(all.get(i), latest(all.get(i)), folder(ceremony, i), zip, run::one);
        }
      }
      run.done(file);
    } catch (IOException | RuntimeException trouble) {
      LOG.error("The papers of ceremony {} were not set", ceremony.id(), trouble);
      run.fail();
      delete(file);
    }
  }

  private static String folder(Ceremony ceremony, int i) {
    Pair pair = ceremony.pairs().get(i);
    String name =
        "%02d %s %s"
            .formatted(
                pair.position(),
                ceremony.number(pair),
                pair.name().exactly("en").orElse(pair.name().byTag().firstEntry().getValue()));
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll(" +", " ").strip() + "/";
  }

  private static Version latest(Agreement agreement) {
    return agreement.latest().orElseThrow();
  }

  private String mark(Ceremony ceremony) {
    return WallState.of(ceremony, ceremonies.standings(ceremony)).mark();
  }

  @PreDestroy
  void forgetAll() {
    runs.values().forEach(PaperRuns::forget);
  }

  private static void forget(@Nullable PaperRun run) {
    if (run != null) {
      delete(run.bundle());
    }
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        LOG.warn("{} stays behind", file, left);
      }
    }
  }
}
