package org.dostyk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class RoundFileTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "guide", "twelve-students.csv");

  @Test
  void jsonAndCsvSayTheSame() {
    String csv =
        """
        dostyk-allocation;1
        lottery;blue camel;
        [quotas]
        id;seats;covers
        q;2;a|b
        [places]
        id;seats;reserve;grade;languages;fields;earlier;legal
        a;2;rural=1;3,5;zh=B1|en=A2;06|07;6;adult
        b;1;;;;;;
        [institutions]
        id;sent;received;tolerance;exports
        h;1;2;3;1
        [applicants]
        id;home;order;score;grade;languages;field;earlier;legal;groups;wishes
        "x; y";h;1;5;3.5;zh=native|en=A2;0613;6;adult|passport;rural|first;a=7.25|b
        z;h;2;6;;;;;;;b|a
        """
            .replace("3,5", "3.5");
    String json =
        """
        {
          "dostyk-allocation": "1",
          "lottery": {"seed": "blue camel"},
          "quotas": [{"id": "q", "seats": 2, "covers": ["a", "b"]}],
          "places": [
            {"id": "a", "seats": 2, "reserve": {"rural": 1}, "grade": 3.5,
             "languages": {"zh": "B1", "en": "A2"}, "fields": ["06", "07"], "earlier": 6,
             "legal": ["adult"]},
            {"id": "b", "seats": 1}],
          "institutions": [
            {"id": "h", "sent": 1, "received": 2, "tolerance": 3, "exports": 1}],
          "applicants": [
            {"id": "x; \\u0079", "home": "h", "order": 1, "score": 5, "grade": 3.5,
             "languages": {"zh": "native", "en": "A2"}, "field": "0613", "earlier": 6,
             "legal": ["adult", "passport"], "groups": ["rural", "first"],
             "wishes": [{"place": "a", "score": 7.25}, "b"]},
            {"id": "z", "home": "h", "order": 2, "score": 6, "wishes": ["b", "a"]}]
        }
        """;
    Round one = DrawnRound.read(csv).orThrow();
    Round other = DrawnRound.read(json).orThrow();
    for (Round round : new Round[] {one, other}) {
      int x = round.findApplicant("x; y");
      assertThat(round.score(x, 0)).isEqualTo(72_500);
      assertThat(round.score(x, 1)).isEqualTo(50_000);
      assertThat(round.lacks(round.findApplicant("z"), 1))
          .containsExactly(
              Needs.Lack.GRADE, Needs.Lack.LANGUAGE, Needs.Lack.FIELD, Needs.Lack.LEGAL);
    }
    assertThat(OutcomeTest.places(Outcome.of(one)))
        .isEqualTo(OutcomeTest.places(Outcome.of(other)))
        .isEqualTo(Map.of("x; y", "a"));
  }

  @Test
  void theExampleOfTheGuideComesOutAsTheGuideSays() throws IOException {
    Outcome outcome = Outcome.of(RoundFile.read(EXAMPLE).orThrow());
    assertThat(OutcomeTest.places(outcome))
        .containsOnly(
            Map.entry("Aigerim", "Engineering in Ürümqi"),
            Map.entry("Bolat", "Engineering in Ürümqi"),
            Map.entry("Jamila", "Engineering in Ürümqi"),
            Map.entry("Dana", "Languages in Ürümqi"),
            Map.entry("Fariza", "Commerce in Qingdao"),
            Map.entry("Gani", "Commerce in Qingdao"),
            Map.entry("Ilyas", "Robotics in Tashkent"),
            Map.entry("Laura", "Robotics in Tashkent"));
  }

  @Test
  void aFileIsReadAsItComesAndNotHeldInMemory() throws IOException {
    long bytes = Long.getLong("bytes", 300_000_000);
    String remark = "word ".repeat(2_000);
    try (var in =
        new Endless(
            "{\"dostyk-allocation\": 1, \"lottery\": {\"seed\": \"s\"},"
                + " \"places\": [{\"id\": \"a\", \"seats\": 3}], \"applicants\": [",
            i ->
                (i == 0 ? "" : ",")
                    + "\n{\"id\": \"applicant "
                    + i
                    + "\", \"legal\": [\""
                    + remark
                    + "\"], \"wishes\": [\"a\"]}",
            bytes,
            "]}")) {
      Round round = RoundFile.read(in).orThrow();
      assertThat((long) round.applicants()).isEqualTo(in.entries()).isGreaterThan(10_000);
      assertThat(Outcome.of(round).countPlaced()).isEqualTo(3);
    }
  }

  /** A long file that is made as it is read. */
  private static final class Endless extends InputStream {
    private final LongFunction<String> entry;
    private final long until;
    private final String end;
    private byte[] part;
    private int at;
    private long before;
    private long entries;
    private boolean ended;

    Endless(String begin, LongFunction<String> entry, long until, String end) {
      part = begin.getBytes(StandardCharsets.UTF_8);
      this.entry = entry;
      this.until = until;
      this.end = end;
    }

    long entries() {
      return entries;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      if (at == part.length) {
        if (ended) {
          return -1;
        }
        before += part.length;
        ended = before > until;
        part = (ended ? end : entry.apply(entries++)).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int n = Math.min(length, part.length - at);
      System.arraycopy(part, at, to, from, n);
      at += n;
      return n;
    }
  }
}
