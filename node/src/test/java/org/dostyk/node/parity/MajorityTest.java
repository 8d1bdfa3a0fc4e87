package org.dostyk.node.parity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

/** Clauses in four languages, of which one at most says something else. */
class MajorityTest {
  private static final List<Language> COLUMNS =
      List.of(Language.KK, Language.RU, Language.ZH, Language.EN);

  private record Clause(String number, List<String> texts, String odd, String kind) {
    boolean isMeant(Divergence found) {
      return found.kind().word().equals(kind)
          && (found.a().tag().equals(odd) || found.b().tag().equals(odd));
    }

    /** What is found where this language stands first. */
    List<Divergence> from(Language first) {
      var wordings = new LinkedHashMap<Language, String>();
      wordings.put(first, texts.get(COLUMNS.indexOf(first)));
      COLUMNS.forEach(l -> wordings.putIfAbsent(l, texts.get(COLUMNS.indexOf(l))));
      return Parity.of(wordings, List.of());
    }

    List<Divergence> pairsFrom(Language first) {
      var found = new ArrayList<Divergence>();
      for (Language other : COLUMNS) {
        if (other != first) {
          found.addAll(Parity.between(first, text(first), other, text(other)));
        }
      }
      return found;
    }

    private String text(Language language) {
      return texts.get(COLUMNS.indexOf(language));
    }
  }

  @Test
  void noFewerAreFoundByFourThanByTwoAndNoMoreFalsely() throws IOException {
    int byTwo = 0;
    int byFour = 0;
    int falseByTwo = 0;
    int falseByFour = 0;
    for (Clause clause : clauses()) {
      for (Language first : COLUMNS) {
        var two = clause.pairsFrom(first);
        var four = clause.from(first);
        byTwo += two.stream().anyMatch(clause::isMeant) ? 1 : 0;
        byFour += four.stream().anyMatch(clause::isMeant) ? 1 : 0;
        falseByTwo += two.stream().filter(d -> !clause.isMeant(d)).toList().size();
        falseByFour += four.stream().filter(d -> !clause.isMeant(d)).toList().size();
      }
    }
    System.out.printf(
        "found by two %d, by four %d; falsely %d, %d%n", byTwo, byFour, falseByTwo, falseByFour);
    assertThat(byFour).isGreaterThanOrEqualTo(byTwo).isGreaterThanOrEqualTo(28);
    assertThat(falseByFour).isLessThanOrEqualTo(falseByTwo);
  }

  /** Chinese and English by themselves are read apart; the two others differ from neither. */
  @Test
  void whatTwoOthersFindWithNeitherIsNoFinding() {
    var clause =
        new Clause(
            "",
            List.of(
                "Үлгілерді шетелге шығару екі Тараптың құзыретті органдарының мақұлдауын талап"
                    + " етеді.",
                "Вывоз образцов за границу требует одобрения компетентных органов обеих Сторон.",
                "样品出境须经双方主管部门批准。",
                "Samples may be taken out of the country only with the approval of the competent"
                    + " authorities of both Parties."),
            "",
            "");
    assertThat(clause.pairsFrom(Language.ZH))
        .extracting(Divergence::kind)
        .containsExactly(Kind.EXTRA);
    assertThat(clause.from(Language.ZH)).isEmpty();
  }

  /** Where two others name nobody, neither speaks for the coach or for the nurse. */
  @Test
  void whoIsSilentContradictsNobody() {
    var clause =
        new Clause(
            "",
            List.of(
                "Тренингтен кейін сертификат беріледі.",
                "После тренинга выдаётся сертификат.",
                "培训后由教练颁发证书。",
                "After the training the nurse issues a certificate."),
            "en",
            "party");
    assertThat(clause.from(Language.ZH)).extracting(Divergence::kind).containsExactly(Kind.PARTY);
  }

  private static List<Clause> clauses() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MajorityTest.class.getResourceAsStream("/parity/tuples.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(c -> new Clause(c[0], List.of(c[1], c[2], c[3], c[4]), c[5], c[6]))
          .toList();
    }
  }
}
