package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
  private static final String LETTERS = "Қазақстан 塔里木大学 Ürümqi, әңгіме; \\ 😀\n";

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    long seed = 20270301;
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String said = random(random);
      String text = new CalendarText().said("SUMMARY", said).toString();
      for (String line : text.split("\r\n")) {
        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
            .as("seed %d, round %d: %s", seed, round, line)
            .isLessThanOrEqualTo(CalendarText.LONGEST_LINE);
        assertThat(line.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count()).isZero();
      }
      assertThat(unescaped(text.replace("\r\n ", "").replace("\r\n", "")))
          .as("seed %d, round %d", seed, round)
          .isEqualTo("SUMMARY:" + said);
    }
  }

  @Test
  void aLineOfExactly75OctetsIsNotFolded() {
    assertThat(new CalendarText().line("X", "a".repeat(73)).toString())
        .isEqualTo("X:" + "a".repeat(73) + "\r\n");
    assertThat(new CalendarText().line("X", "a".repeat(74)).toString())
        .isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
  }

  @Test
  void kazakhstanKeepsUtcPlusFiveSinceMarch2024() {
    assertThat(zone("Asia/Almaty", "2027-10-29T00:00:00Z", "2028-10-29T00:00:00Z"))
        .containsOnlyOnce("BEGIN:STANDARD")
        .contains("TZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\n");
    assertThat(zone("Asia/Almaty", "2024-02-01T00:00:00Z", "2024-12-01T00:00:00Z"))
        .contains("TZOFFSETFROM:+0600\r\nTZOFFSETTO:+0600\r\n")
        .contains("DTSTART:20240301T000000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500\r\n");
  }

  @Test
  void aZoneWithSummerTimeSaysEachChange() {
    assertThat(zone("Europe/Berlin", "2027-01-15T00:00:00Z", "2027-12-31T00:00:00Z"))
        .contains(
            "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\n"
                + "TZOFFSETTO:+0200")
        .contains("BEGIN:STANDARD\r\nDTSTART:20271031T030000");
  }

  @Test
  void xinjiangsUniversitiesKeepTheClockOfBeijing() {
    assertThat(
            new CalendarText()
                .moment(
                    "DTSTART", Instant.parse("2027-10-31T02:00:00Z"), ZoneId.of("Asia/Shanghai"))
                .toString())
        .isEqualTo("DTSTART;TZID=Asia/Shanghai:20271031T100000\r\n");
  }

  private static String zone(String zone, String from, String to) {
    return new CalendarText()
        .zone(ZoneId.of(zone), Instant.parse(from), Instant.parse(to))
        .toString();
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        char next = text.charAt(++i);
        plain.append(next == 'n' ? '\n' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String random(Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    var text = new StringBuilder("a");
    for (int i = random.nextInt(200); i >= 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.append('z').toString();
  }
}
