package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;

class JsonFileTest {

  @Test
  void aListOfObjectsIsATableOfItsKeys() {
    Sheet sheet =
        JsonFile.read("[{\"name\":\"A\",\"country\":\"CN\"}, {\"town\":\"B\",\"name\":\"C\"}]");
    assertThat(row(sheet, 0)).containsExactly("name", "country", "town");
    assertThat(row(sheet, 1)).containsExactly("A", "CN");
    assertThat(row(sheet, 2)).containsExactly("C", "B");
    assertThat(sheet.address(2, 2)).isEqualTo("town");
  }

  @Test
  void objectsMayStandOneToALine() {
    Sheet sheet = JsonFile.read("{\"name\":\"A\"}\n{\"name\":\"B\"}\r\n\n{\"name\":\"C\"}\n");
    assertThat(sheet.rows()).hasSize(4);
    assertThat(row(sheet, 3)).containsExactly("C");
  }

  @Test
  void aListOfTextsIsSeveralValues() {
    assertThat(row(JsonFile.read("[{\"d\":[\"a.b\", \"c.d\"]}]"), 1)).containsExactly("a.b\nc.d");
  }

  @Test
  void anObjectOfLanguagesIsAColumnForEach() {
    Sheet sheet = JsonFile.read("[{\"name\":{\"kk\":\"Ә\",\"zh\":\"大学\"}}]");
    assertThat(row(sheet, 0)).containsExactly("name_kk", "name_zh");
    assertThat(row(sheet, 1)).containsExactly("Ә", "大学");
  }

  @Test
  void whatLiesDeeperIsPassedOverAndItsKeyIsKnown() {
    Sheet sheet = JsonFile.read("[{\"name\":\"A\",\"at\":[{\"x\":1}],\"in\":{\"y\":{\"z\":1}}}]");
    assertThat(row(sheet, 0)).containsExactly("name", "at", "in_y");
    assertThat(row(sheet, 1)).containsExactly("A");
  }

  @Test
  void numbersStayAsTheyAreWritten() {
    assertThat(row(JsonFile.read("[{\"a\":12e0}]"), 1)).containsExactly("12e0");
    assertThat(row(JsonFile.read("[{\"a\":1e999999999,\"b\":12345678901234567890}]"), 1))
        .containsExactly("1e999999999", "12345678901234567890");
  }

  @Test
  void aNumberWithoutEndIsRefused() {
    assertRefused("[{\"a\":" + "9".repeat(2_000_000) + "}]", "json_number");
  }

  @Test
  void brokenJsonIsRefusedWithThePlace() {
    for (String broken :
        List.of("[{\"name\":\"A\"", "[{\"name\" \"A\"}]", "{\"name\":\"A", "[{name:1}]", "[{},]")) {
      assertRefused(broken, "json");
    }
    assertThatThrownBy(() -> JsonFile.read("[\n{\"a\":1},\n{\"a\" 1}]"))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> assertThat(e.objections().getFirst().values().getFirst()).isEqualTo(3));
  }

  @Test
  void aListOfSomethingElseIsRefused() {
    assertRefused("[1, 2]", "json_list");
    assertRefused("\"text\"", "json_list");
    assertRefused("[{\"a\":1}] [2]", "json_list");
    assertRefused("[[{\"a\":1}]]", "json_list");
    assertRefused("[]", "empty");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertRefused("[{\"name\":\"A\",\"name\":\"B\"}]", "json_twice");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertRefused("[{\"a\":" + "[".repeat(1_000_000), "json_deep");
    assertRefused("[{\"a\":" + "{\"a\":".repeat(400_000), "json_deep");
    assertRefused("[".repeat(1_000_000), "json_list");
  }

  @Test
  void aListOfTwoMillionRowsIsRefused() {
    assertRefused("[" + "{\"a\":1},".repeat(2_000_000) + "{}]", "rows");
    assertRefused("{}\n".repeat(2_000_000), "rows");
  }

  @Test
  void moreKeysThanATableHasColumnsAreRefused() {
    var keys = new StringBuilder("[{");
    for (int i = 0; i < 600; i++) {
      keys.append("\"k").append(i).append("\":1,");
    }
    assertRefused(keys + "\"z\":1}]", "columns");
  }

  @Test
  void whateverTheBytesAreTheyAreReadOrRefused() {
    long seed = 20_261_120;
    var random = new Random(seed);
    String honest = "[{\"name\":\"A\",\"d\":[\"x\"],\"n\":{\"en\":1.5e3}},{\"a\":null}]";
    String letters = "[]{}\":,\\\u0001ә1e-";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder(honest);
      for (int j = random.nextInt(4); j >= 0; j--) {
        text.setCharAt(
            random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
      }
      try {
        JsonFile.read(text.toString());
      } catch (Refused expected) {
        assertThat(expected.objections()).as("seed %d: %s", seed, text).isNotEmpty();
      }
    }
  }

  private static List<String> row(Sheet sheet, int number) {
    return sheet.row(number).values().stream().map(Cell::text).toList();
  }

  private static void assertRefused(String text, String why) {
    assertThatThrownBy(() -> JsonFile.read(text))
        .as(text.substring(0, Math.min(60, text.length())))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection." + why);
  }
}
