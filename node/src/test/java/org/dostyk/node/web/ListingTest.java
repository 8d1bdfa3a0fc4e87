package org.dostyk.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

/** Lists are arranged as their readers ask, and every arrangement is an address. */
class ListingTest {
  private final Texts texts = new Texts();

  private record Town(UUID id, String name, Integer people) {
    static Town of(String name, int people) {
      return new Town(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, people);
    }
  }

  private static final Listing<Town> TOWNS =
      new Listing<>(
          "towns",
          "web.list.columns",
          "/towns",
          List.of("country"),
          Town::id,
          t -> "/towns/" + t.id(),
          List.of(
              ListColumn.of("name", "web.list.shown", (t, say) -> t.name()),
              ListColumn.<Town>of(
                      "people", "web.list.sort", (t, say) -> t.people() == 0 ? null : t.people())
                  .number(),
              ListColumn.<Town>of("letters", "web.list.down", (t, say) -> t.name().length())
                  .extra()));

  @Test
  void kazakhLettersStandWhereKazakhsLookForThem() {
    var rows =
        rows("Үржар", "Уил", "Ғабит", "Гагарин", "Әйтеке", "Байтерек", "Ақтау", "Қордай", "Катон");
    assertThat(sorted(rows, Language.KK, "sort=name"))
        .containsExactly(
            "Ақтау", "Әйтеке", "Байтерек", "Гагарин", "Ғабит", "Катон", "Қордай", "Уил", "Үржар");
  }

  @Test
  void chineseNamesStandByPinyin() {
    var rows = rows("石河子", "乌鲁木齐", "上海", "阿拉尔", "喀什");
    assertThat(sorted(rows, Language.ZH, "sort=name"))
        .containsExactly("阿拉尔", "喀什", "上海", "石河子", "乌鲁木齐");
    assertThat(sorted(rows, Language.ZH, "sort=name&down=yes").getFirst()).isEqualTo("乌鲁木齐");
  }

  @Test
  void numbersAreSortedAsNumbersAndWhatIsNotKnownStandsLast() {
    var rows = Rows.of(List.of(Town.of("a", 900), Town.of("b", 0), Town.of("c", 10_000)));
    assertThat(sorted(rows, Language.EN, "sort=people")).containsExactly("a", "c", "b");
    assertThat(sorted(rows, Language.EN, "sort=people&down=yes")).containsExactly("c", "a", "b");
  }

  @Test
  void aListTooLongToSortKeepsItsOrderAndSaysSo() {
    var many =
        IntStream.range(0, Listing.MOST_SORTED + 1).mapToObj(n -> Town.of("t" + n, n)).toList();
    Listed page = page(Rows.of(many), Language.EN, "sort=people&down=yes");
    assertThat(page.tooLong()).isTrue();
    assertThat(page.lines().getFirst().name()).isEqualTo("t0");
    assertThat(
            page(Rows.of(many.subList(1, many.size())), Language.EN, "sort=people&down=yes")
                .tooLong())
        .isFalse();
  }

  @Test
  void theAddressOfAPageHoldsItsWholeState() {
    Listed page =
        page(
            rows("a", "b", "c", "d", "e"),
            Language.EN,
            "country=KZ&columns=letters&columns=people&sort=name&down=yes&page=2&evil=1&did=x.did.y");
    assertThat(page.lines()).extracting(Listed.Line::name).containsExactly("c", "b");
    assertThat(page.next())
        .isEqualTo("/towns?country=KZ&columns=letters%2Cpeople&sort=name&down=yes&page=3");
    assertThat(page.before())
        .isEqualTo("/towns?country=KZ&columns=letters%2Cpeople&sort=name&down=yes");
    Listed again =
        page(
            rows("a", "b", "c", "d", "e"),
            Language.EN,
            page.next().substring(7).replace("%2C", ","));
    assertThat(again.lines()).extracting(Listed.Line::name).containsExactly("a");
  }

  @Test
  void aColumnThatTheListDoesNotHaveIsPassedOver() {
    Listed page = page(rows("a"), Language.EN, "columns=name,password&sort=password&page=-1");
    assertThat(page.heads()).hasSize(1);
    assertThat(page.arrangement().sort()).isEmpty();
    assertThat(page.arrangement().page()).isOne();
    assertThat(page(rows("a"), Language.EN, "columns=nothing").heads())
        .as("the usual ones")
        .hasSize(2);
  }

  @Test
  void whatIsTickedIsPrintedAloneInTheOrderAskedFor() {
    var rows = rows("a", "b", "c");
    String ticks = "row=" + Town.of("a", 1).id() + "&row=" + Town.of("c", 1).id() + "&row=nobody";
    Listed paper = TOWNS.paper(asked(ticks + "&sort=name&down=yes"), texts.in(Language.EN), rows);
    assertThat(paper.lines()).extracting(Listed.Line::name).containsExactly("c", "a");
  }

  private List<String> sorted(Rows<Town> rows, Language language, String asked) {
    var names = new ArrayList<String>();
    TOWNS.each(asked(asked), texts.in(language), rows, 100, t -> names.add(t.name()));
    return names;
  }

  private Listed page(Rows<Town> rows, Language language, String asked) {
    return TOWNS.page(asked(asked), texts.in(language), rows, 2);
  }

  private static Rows<Town> rows(String... names) {
    return Rows.of(List.of(names).stream().map(n -> Town.of(n, 1)).toList());
  }

  private static Arrangement asked(String query) {
    Map<String, List<String>> fields = new java.util.LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
    }
    var parameters = new java.util.LinkedHashMap<String, String[]>();
    fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return Arrangement.of(parameters);
  }
}
