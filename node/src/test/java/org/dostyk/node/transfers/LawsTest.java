package org.dostyk.node.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.Test;

class LawsTest {
  private static final Country CHINA = new Country("CN");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private final Laws laws = new Laws();

  @Test
  void everyLineSpeaksOfABasisOrACategoryThatThereIsAndOfALawThatHasAName() throws IOException {
    List<String> bases = Arrays.stream(TransferBasis.values()).map(TransferBasis::key).toList();
    List<String> data = Arrays.stream(DataCategory.values()).map(DataCategory::key).toList();
    for (String[] line : lines()) {
      assertThat(line[0].equals("basis") ? bases : data).contains(line[1]);
      for (Language language : Language.values()) {
        assertThat(new Texts().in(language).has("transfers.law." + line[3])).isTrue();
      }
    }
  }

  @Test
  void aProvisionHoldsFromItsDay() {
    assertThat(laws.grounds(TransferBasis.POST, CHINA, LocalDate.of(2024, 3, 21)))
        .extracting(LegalGround::law)
        .containsExactly("cn_pipl");
    assertThat(laws.grounds(TransferBasis.POST, CHINA, LocalDate.of(2024, 3, 22)))
        .extracting(LegalGround::law)
        .containsExactly("cn_pipl", "cn_flows");
  }

  @Test
  void ofACountryThatIsNotEnteredNothingIsClaimed() {
    var elsewhere = new Country("FR");
    assertThat(laws.knows(elsewhere)).isFalse();
    for (TransferBasis basis : TransferBasis.values()) {
      assertThat(laws.grounds(basis, elsewhere, TODAY)).isEmpty();
    }
  }

  @Test
  void theSameLawKnowsABasisAndAnotherDoesNot() {
    assertThat(laws.grounds(TransferBasis.POST, CHINA, TODAY)).isNotEmpty();
    assertThat(laws.grounds(TransferBasis.POST, new Country("KZ"), TODAY)).isEmpty();
    assertThat(laws.sensitive(DataCategory.HEALTH, CHINA, TODAY)).isNotEmpty();
    assertThat(laws.sensitive(DataCategory.NAME, CHINA, TODAY)).isEmpty();
  }

  private static List<String[]> lines() throws IOException {
    try (var file = Objects.requireNonNull(Laws.class.getResourceAsStream("/transfers/laws.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .toList();
    }
  }
}
