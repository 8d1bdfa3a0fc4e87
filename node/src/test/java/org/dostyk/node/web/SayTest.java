package org.dostyk.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

class SayTest {
  private final Texts texts = new Texts();

  private List<String> sorted(Language language, String... names) {
    return List.of(names).stream().sorted(texts.in(language).order()).toList();
  }

  @Test
  void kazakhLettersStandWhereKazakhsLookForThem() {
    assertThat(sorted(Language.KK, "Ясин", "Әсел", "Бекова", "Ғабит", "Асқар", "Гүлнар"))
        .containsExactly("Асқар", "Әсел", "Бекова", "Гүлнар", "Ғабит", "Ясин");
  }

  @Test
  void chineseNamesStandInTheOrderOfTheirPinyin() {
    assertThat(sorted(Language.ZH, "张伟", "李娜", "王小明", "欧阳修", "阿依古丽"))
        .containsExactly("阿依古丽", "李娜", "欧阳修", "王小明", "张伟");
  }

  /** Whatever the width of its spaces. */
  private String days(Language language, LocalDate from, LocalDate to) {
    return texts.in(language).days(from, to).replaceAll("\\h", " ");
  }

  @Test
  void theDaysOfAVisitAreSaidAsEachLanguageSaysThem() {
    var from = LocalDate.of(2026, 12, 7);
    var to = LocalDate.of(2026, 12, 10);
    assertThat(days(Language.EN, from, to)).isEqualTo("7–10 December 2026");
    assertThat(days(Language.EN, from, LocalDate.of(2027, 1, 2)))
        .isEqualTo("7 December 2026 – 2 January 2027");
    assertThat(days(Language.KK, from, to)).isEqualTo("2026 ж. 7–10 желтоқсан");
    assertThat(days(Language.RU, from, to)).isEqualTo("7–10 декабря 2026 г.");
    assertThat(days(Language.ZH, from, to)).isEqualTo("2026年12月7日至10日");
    assertThat(days(Language.ZH, from, from)).isEqualTo("2026年12月7日");
    assertThat(days(Language.ZH, from, LocalDate.of(2027, 1, 2))).isEqualTo("2026年12月7日至2027年1月2日");
  }

  @Test
  void aClockIsToldByHowFarItIsFromUtcInThatSeason() {
    Say say = texts.in(Language.KK);
    var summer = Instant.parse("2026-07-01T00:00:00Z");
    var winter = Instant.parse("2026-12-01T00:00:00Z");
    assertThat(say.offset(winter, ZoneId.of("Asia/Almaty"))).isEqualTo("UTC+5");
    assertThat(say.offset(winter, ZoneId.of("Asia/Kolkata"))).isEqualTo("UTC+5:30");
    assertThat(say.offset(winter, ZoneId.of("America/St_Johns"))).isEqualTo("UTC−3:30");
    assertThat(say.offset(winter, ZoneId.of("Europe/London"))).isEqualTo("UTC");
    assertThat(say.offset(summer, ZoneId.of("Europe/London"))).isEqualTo("UTC+1");
  }

  @Test
  void noZeroStandsBeforeADayWhoseMonthIsAWord() {
    for (Language language : Language.values()) {
      assertThat(texts.in(language).shortDate(LocalDate.of(2026, 4, 3)))
          .as(language.tag())
          .doesNotContain("03");
    }
  }
}
