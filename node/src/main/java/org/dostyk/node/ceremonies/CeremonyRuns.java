package org.dostyk.node.ceremonies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Papers;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.PaperRun;
import org.dostyk.node.documents.PaperRuns;
import org.dostyk.node.people.Actor;
import org.springframework.stereotype.Component;

/** Sets the papers of whole ceremonies in the background, into one bundle each. */
@Component
class CeremonyRuns {
  static final String BUNDLE = "zip";
  private final Ceremonies ceremonies;
  private final Agreements agreements;
  private final Papers papers;
  private final PaperRuns runs;

  CeremonyRuns(Ceremonies ceremonies, Agreements agreements, Papers papers, PaperRuns runs) {
    this.ceremonies = ceremonies;
    this.agreements = agreements;
    this.papers = papers;
    this.runs = runs;
  }

  /** The run that is under way, or whose bundle still shows the ceremony as it is. */
  Optional<PaperRun> of(Ceremony ceremony) {
    return runs.of(ceremony.id().value(), mark(ceremony));
  }

  /** Begins to set them, unless somebody has begun already. */
  PaperRun begin(Ceremony ceremony, Actor reader) {
    var all = new ArrayList<Agreement>();
    for (Pair pair : ceremony.pairs()) {
      all.add(agreements.find(pair.agreement(), reader));
    }
    int count = all.stream().mapToInt(a -> Papers.papers(latest(a))).sum();
    return runs.begin(ceremony.id().value(), mark(ceremony), count, run -> set(ceremony, all, run));
  }

  private void set(Ceremony ceremony, List<Agreement> all, PaperRun run) throws IOException {
    try (var zip =
        new ZipOutputStream(Files.newOutputStream(run.begin(BUNDLE)), StandardCharsets.UTF_8)) {
      for (int i = 0; i < all.size(); i++) {
        papers.bundle(all.get(i), latest(all.get(i)), folder(ceremony, i), zip, run::one);
      }
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
    return PaperRuns.fileName(name) + "/";
  }

  private static Version latest(Agreement agreement) {
    return agreement.latest().orElseThrow();
  }

  private String mark(Ceremony ceremony) {
    return WallState.of(ceremony, ceremonies.standings(ceremony)).mark();
  }
}
