package org.dostyk.ewp.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dostyk.ewp.Shared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The corpus and the published documents, as they are and spoilt a little, replayed in every run.
 */
class CorpusTest {
  private static final int SPOILT = 150;

  @ParameterizedTest
  @EnumSource
  void nothingInTheCorpusMakesAReaderFail(FuzzTarget target) throws IOException {
    List<byte[]> corpus = corpus(target);
    assertThat(corpus).isNotEmpty();
    corpus.forEach(target::feed);
  }

  @ParameterizedTest
  @EnumSource
  void aPublishedDocumentSpoiltAnywhereMakesNoReaderFail(FuzzTarget target) throws IOException {
    long seed = 20261120;
    var random = new Random(seed);
    for (Path example : examples()) {
      byte[] document = Files.readAllBytes(example);
      target.feed(document);
      for (int i = 0; i < SPOILT; i++) {
        byte[] spoilt = spoil(document, random);
        try {
          target.feed(spoilt);
        } catch (RuntimeException e) {
          throw new AssertionError("%s, seed %d, %d".formatted(example, seed, i), e);
        }
      }
    }
  }

  private static byte[] spoil(byte[] document, Random random) {
    byte[] spoilt = document.clone();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(spoilt.length);
      switch (random.nextInt(4)) {
        case 0 -> spoilt[at] = (byte) random.nextInt(256);
        case 1 -> spoilt[at] = (byte) "<>&\"'/= 019-".charAt(random.nextInt(12));
        case 2 -> spoilt = java.util.Arrays.copyOf(spoilt, Math.max(1, at));
        default -> {
          int length = Math.min(random.nextInt(200), spoilt.length - at);
          System.arraycopy(spoilt, at, spoilt, random.nextInt(spoilt.length - length), length);
        }
      }
    }
    return spoilt;
  }

  static List<byte[]> corpus(FuzzTarget target) throws IOException {
    Path folder = Path.of("src/test/resources/fuzz", target.name().toLowerCase(Locale.ROOT));
    var inputs = new ArrayList<byte[]>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  static List<Path> examples() throws IOException {
    var examples = new ArrayList<Path>();
    for (String folder : List.of("examples", "hash-vectors")) {
      try (Stream<Path> files = Files.list(Shared.folder().resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".xml")).sorted().forEach(examples::add);
      }
    }
    return examples;
  }
}
