package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerWordsTest {

  @ParameterizedTest
  @CsvSource({
    "山东外贸职业学院, COLLEGE",
    "青岛大学, UNIVERSITY",
    "深圳职业技术大学, UNIVERSITY",
    "Шаньдунский профессиональный колледж внешней торговли, COLLEGE",
    "Қарағанды тау-кен индустриалды колледжі, COLLEGE",
    "Сәрсен Аманжолов атындағы Шығыс Қазақстан университеті, UNIVERSITY",
    "Қарағанды облысының білім басқармасы, AUTHORITY",
    "中国驻阿拉木图总领事馆, CONSULATE",
    "海尔集团, COMPANY",
    "ТОО Альфа, COMPANY",
    "Haier Haitech, OTHER",
    "Карагандинская область, REGION",
    "Ассоциация вузов Казахстана, ASSOCIATION",
    "University Alliance of the Silk Road, ASSOCIATION",
  })
  void aNameOftenTellsWhatAPartnerIs(String name, PartnerKind kind) {
    assertThat(KindWords.guess(Text.of("und", name))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Китай",
        "КНР",
        "Қытай",
        "ҚХР",
        "中国",
        "China",
        "PRC",
        "cn",
        "Китай / 中国",
        "P.R. China"
      })
  void aCountryIsKnownByEachOfItsNames(String cell) {
    assertThat(CountryWords.find(cell)).contains(new Country("CN"));
  }

  @Test
  void whatIsNoCountryIsNotTakenForOne() {
    assertThat(CountryWords.find("Шаньдун")).isEmpty();
  }

  @Test
  void aNameIsTheSameWhateverItsCaseSpacesAndPunctuation() {
    assertThat(Fold.of("EAST  Kazakhstan-University "))
        .isEqualTo(Fold.of("East Kazakhstan University"));
    assertThat(Fold.of("ＱＩＮＧＤＡＯ")).isEqualTo("qingdao");
    assertThat(Fold.of("Королёв")).isEqualTo(Fold.of("Королев"));
    assertThat(Fold.of("Әл-Фараби")).isNotEqualTo(Fold.of("Ал-Фараби"));
    assertThat(Fold.of("№ —")).isEqualTo("no");
  }
}
