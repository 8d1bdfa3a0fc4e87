package org.dostyk.allocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A round with every feature, drawn from a seed and written as CSV. */
final class DrawnRound {
  private final Random random;
  private final int mostApplicants;
  private final List<String> head = new ArrayList<>();
  private final List<String> quotas = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> institutions = new ArrayList<>();
  private final List<String> applicants = new ArrayList<>();

  private DrawnRound(long seed, int mostApplicants) {
    random = new Random(seed);
    this.mostApplicants = mostApplicants;
  }

  static DrawnRound of(long seed, int mostApplicants) {
    var round = new DrawnRound(seed, mostApplicants);
    round.head.add("dostyk-allocation,1");
    round.head.add("lottery,seed " + seed + ",");
    round.draw();
    return round;
  }

  /** A reciprocal exchange. */
  static DrawnRound exchange(long seed, int mostApplicants) {
    var round = new DrawnRound(seed, mostApplicants);
    round.head.add("dostyk-allocation,1");
    round.head.add("mechanism,two-sided-cycles");
    round.head.add("lottery,seed " + seed + ",");
    round.drawExchange();
    return round;
  }

  private void draw() {
    int count = 3 + random.nextInt(5);
    for (int q = 0; q < 3; q++) {
      quotas.add("q%d,%s,%d".formatted(q, q == 0 ? "" : "q0", 1 + random.nextInt(5)));
    }
    for (int p = 0; p < count; p++) {
      int seats = 1 + random.nextInt(3);
      String within = p < 3 ? "q" + p : List.of("", "q0", "q1", "q2").get(random.nextInt(4));
      String reserve = random.nextInt(3) == 0 ? "g=" + (1 + random.nextInt(seats)) : "";
      String grade = random.nextInt(4) == 0 ? "3.25" : "";
      String languages = random.nextInt(4) == 0 ? "zh=B1" : "";
      String institution = p == count - 1 && within.isEmpty() ? "i0" : "";
      places.add(
          "p%d,%s,%d,%s,%s,%s,%s"
              .formatted(p, within, seats, institution, reserve, grade, languages));
    }
    institutions.add("i0,5,6,3,");
    institutions.add("i1,,,," + random.nextInt(4));
    int n = 1 + random.nextInt(mostApplicants);
    for (int a = 0; a < n; a++) {
      applicants.add(
          "a%d,%s,%d,%d,%s,%s,%s,%s"
              .formatted(
                  a,
                  List.of("", "i0", "i1", "i2").get(random.nextInt(4)),
                  random.nextInt(3),
                  random.nextInt(10),
                  random.nextBoolean() ? "3.5" : "3.2",
                  random.nextBoolean() ? "zh=B2|en=A2" : "zh=A2",
                  random.nextInt(3) == 0 ? "g|h" : "",
                  wishes(count)));
    }
  }

  private String wishes(int count) {
    List<String> all = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      all.add("p" + p + (random.nextInt(3) == 0 ? "=" + random.nextInt(10) + ".5" : ""));
    }
    Collections.shuffle(all, random);
    return String.join("|", all.subList(0, random.nextInt(count + 1)));
  }

  private void drawExchange() {
    int count = 2 + random.nextInt(5);
    for (int p = 0; p < count; p++) {
      places.add(
          "p%d,,%d,,,%s,".formatted(p, 1 + random.nextInt(3), random.nextInt(4) == 0 ? 3.25 : ""));
      if (random.nextInt(3) == 0) {
        institutions.add("p%d,%d,%d,%d,".formatted(p, 3, 2, random.nextInt(4)));
      }
    }
    int n = 1 + random.nextInt(mostApplicants);
    for (int a = 0; a < n; a++) {
      int home = random.nextInt(count);
      List<String> others = new ArrayList<>();
      for (int p = 0; p < count; p++) {
        if (p != home) {
          others.add("p" + p);
        }
      }
      Collections.shuffle(others, random);
      applicants.add(
          "a%d,p%d,%d,,%s,,,%s"
              .formatted(
                  a,
                  home,
                  random.nextInt(3),
                  random.nextBoolean() ? "3.5" : "3.2",
                  String.join("|", others.subList(0, random.nextInt(others.size() + 1)))));
    }
  }

  /** The same round with everything in another order. */
  DrawnRound shuffled(Random otherOrder) {
    Collections.shuffle(places, otherOrder);
    Collections.shuffle(quotas, otherOrder);
    Collections.shuffle(applicants, otherOrder);
    return this;
  }

  String csv() {
    return String.join("\n", head)
        + "\n[quotas]\nid,within,seats\n"
        + String.join("\n", quotas)
        + "\n[places]\nid,within,seats,institution,reserve,grade,languages\n"
        + String.join("\n", places)
        + "\n[institutions]\nid,sent,received,tolerance,exports\n"
        + String.join("\n", institutions)
        + "\n[applicants]\nid,home,order,score,grade,languages,groups,wishes\n"
        + String.join("\n", applicants)
        + "\n";
  }

  Round read() {
    return read(csv()).orThrow();
  }

  static Reading read(String text) {
    try {
      return RoundFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
