package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

/**
 * One act, by a hundred wordings in four languages: bid, permitted, forbidden, released, advised.
 */
class ForcesTest {
  private record Wording(String force, Language language, String text) {}

  private static final List<Wording> WORDINGS = wordings();

  @Test
  void whatIsSaidWithOneForceIsOneWhateverTheWords() {
    pairs(
        (one, other) -> {
          if (one.force.equals(other.force)) {
            assertThat(kinds(one, other)).as("%s / %s", one, other).isEmpty();
          }
        });
  }

  @Test
  void whatIsSaidWithAnotherForceIsAnother() {
    pairs(
        (one, other) -> {
          if (!one.force.equals(other.force)) {
            assertThat(kinds(one, other)).as("%s / %s", one, other).contains(Kind.MODAL);
          }
        });
  }

  @Test
  void whatIsOnlySupposedForbidsNobody() {
    var russian =
        new Wording("", Language.RU, "Если стороны не могут договориться, спор передаётся в суд.");
    for (var other :
        List.of(
            new Wording("", Language.ZH, "双方不能达成协议的，争议提交法院。"),
            new Wording("", Language.KK, "Тараптар келісе алмай қалса, дау сотқа беріледі."),
            new Wording("", Language.EN, "Failing agreement, the dispute is taken to court."))) {
      assertThat(kinds(russian, other)).as("%s", other).isEmpty();
    }
  }

  @Test
  void aWishOfThoseWhomItConcernsAdvisesNobody() {
    var english =
        new Wording(
            "", Language.EN, "Students who wish to stay longer inform the dean in writing.");
    var chinese = new Wording("", Language.ZH, "希望延长停留时间的学生应书面通知院长。");
    assertThat(kinds(english, chinese)).isEmpty();
  }

  @Test
  void whatMayBeDoneWithoutIsNotWhatMustBeThere() {
    var english =
        new Wording("", Language.EN, "Visitors may enter the laboratory without a supervisor.");
    var must = new Wording("", Language.ZH, "访客须有指导教师陪同，方可进入实验室。");
    assertThat(kinds(english, must)).contains(Kind.MODAL);
  }

  private static List<Kind> kinds(Wording one, Wording other) {
    return Parity.between(one.language, one.text, other.language, other.text).stream()
        .map(Divergence::kind)
        .toList();
  }

  private static void pairs(BiConsumer<Wording, Wording> each) {
    for (int i = 0; i < WORDINGS.size(); i++) {
      for (int j = i + 1; j < WORDINGS.size(); j++) {
        if (WORDINGS.get(i).language != WORDINGS.get(j).language) {
          each.accept(WORDINGS.get(i), WORDINGS.get(j));
        }
      }
    }
  }

  private static List<Wording> wordings() {
    try (var in = ForcesTest.class.getResourceAsStream("/parity/forces.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(c -> new Wording(c[0], Language.of(c[1]).orElseThrow(), c[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
