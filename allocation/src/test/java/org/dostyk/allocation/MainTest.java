package org.dostyk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String EXAMPLE = "../docs/guide/twelve-students.csv";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    var toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Main(toOut, new PrintStream(err, true, StandardCharsets.UTF_8)).run(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRoundIsMatchedAndTheResultIsCheckedByFile() throws IOException {
    String result = folder.resolve("result.csv").toString();
    assertThat(run(EXAMPLE, "--to", result)).isZero();
    assertThat(err()).contains("12 applicants, 8 placed, 5 of them at their first wish");
    assertThat(run(EXAMPLE, "--check", result)).isZero();
    assertThat(out()).contains("The result is right");
    String wrong =
        Files.readString(Path.of(result)).replace("Dana,Languages in Ürümqi,1", "Dana,,");
    Files.writeString(Path.of(result), wrong);
    assertThat(run(EXAMPLE, "--check", result)).isEqualTo(1);
    assertThat(err()).contains("Dana has been passed over at Languages in Ürümqi");
  }

  @Test
  void withoutAFileForItTheResultIsPrinted() {
    assertThat(run(EXAMPLE)).isZero();
    assertThat(out())
        .contains("Dana,Languages in Ürümqi,1,")
        .contains("Commerce in Qingdao: asks for a grade of 3 or better");
  }

  @Test
  void theResultInJsonSaysTheSame() throws IOException {
    Path result = folder.resolve("result.json");
    assertThat(run(EXAMPLE, "--to", result.toString())).isZero();
    assertThat(Files.readString(result))
        .contains("{\"id\": \"Dana\", \"place\": \"Languages in Ürümqi\", \"wish\": 1}");
  }

  @Test
  void aCutOffOfAPlaceThatNobodyWishesIsRefusedWithItsLine() throws IOException {
    Path round = folder.resolve("round.csv");
    Files.writeString(
        round,
        "dostyk-allocation,1\n[places]\nid,seats\na,1\nb,1\n[applicants]\nid,score,wishes\nx,1,a\n");
    assertThat(run(round.toString(), "--cut-off", "a", "b", "c")).isEqualTo(1);
    assertThat(err())
        .contains("line 5: Nobody wishes \"b\", so it has no cut-off")
        .contains("no place or quota \"c\"")
        .doesNotContain("matched");
    assertThat(run(round.toString(), "--cut-off", "a")).isZero();
    assertThat(out()).contains("the last by \"x\" with the score 1");
  }

  @Test
  void anObjectionNamesTheFileAndTheLineAndNothingIsMatched() throws IOException {
    Path round = folder.resolve("round.csv");
    Files.writeString(round, "dostyk-allocation,1\n[places]\nid,seats\na,0\n");
    assertThat(run(round.toString())).isEqualTo(1);
    assertThat(err())
        .contains("round.csv: line 4: \"a\" has no seats")
        .contains("Nothing was matched");
    assertThat(out()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--frobnicate")).isEqualTo(2);
    assertThat(err()).contains("--check").contains("--cut-off").contains("--lottery");
    assertThat(run("no-such-file.csv")).isEqualTo(1);
    assertThat(err()).contains("There is no file no-such-file.csv");
  }

  @Test
  void aDrawnSeedKeepsItsWord() {
    assertThat(run("--lottery")).isZero();
    String[] lines = out().strip().split("\\R");
    String seed = lines[1].substring(lines[1].lastIndexOf(' ') + 1);
    assertThat(lines[0]).endsWith(Lottery.commitmentTo(seed));
  }
}
