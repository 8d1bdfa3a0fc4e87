package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;

class RegionTest {
  private static final Country KAZAKHSTAN = new Country("KZ");
  private static final Country CHINA = new Country("CN");

  @Test
  void oneRegionIsOneWhateverItIsCalled() {
    for (String said :
        List.of(
            "Akmola Region",
            "Акмолинская область",
            "АҚМОЛА ОБЛЫСЫ",
            "阿克莫拉州",
            "KZ-11",
            "Ақмола облысы / 阿克莫拉州")) {
      assertThat(RegionWords.of(KAZAKHSTAN, said).orElseThrow().key()).as(said).isEqualTo("KZ-11");
    }
    assertThat(RegionWords.of(CHINA, "山东省")).isEqualTo(RegionWords.of(CHINA, "Шаньдун"));
  }

  @Test
  void everyListedRegionHasItsNamesInFourLanguages() {
    for (Country country : List.of(KAZAKHSTAN, CHINA)) {
      assertThat(RegionWords.listed(country)).hasSizeGreaterThan(19);
      for (Region region : RegionWords.listed(country)) {
        for (Language language : Language.values()) {
          assertThat(region.name().byTag().get(language.tag())).as(region.key()).isNotBlank();
        }
      }
    }
  }

  @Test
  void aTownTellsItsRegionInItsOwnCountryAlone() {
    Text kokshetau = Text.of("kk", "Көкшетау", "zh", "科克舍套");
    assertThat(RegionWords.ofTown(KAZAKHSTAN, kokshetau).orElseThrow().key()).isEqualTo("KZ-11");
    assertThat(RegionWords.ofTown(KAZAKHSTAN, Text.of("ru", "Жезказган")).orElseThrow().key())
        .isEqualTo("KZ-62");
    assertThat(RegionWords.ofTown(CHINA, kokshetau)).isEmpty();
    assertThat(RegionWords.ofTown(KAZAKHSTAN, Text.of("ru", "Нигдеград"))).isEmpty();
  }

  @Test
  void aRegionThatIsNotListedKeepsItsOwnWords() {
    Region osaka = RegionWords.of(new Country("JP"), "Osaka / 大阪府").orElseThrow();
    assertThat(osaka.name().byTag()).containsEntry("en", "Osaka").containsEntry("zh", "大阪府");
    assertThat(RegionWords.of(new Country("JP"), "OSAKA").orElseThrow().key())
        .isEqualTo(osaka.key());
    assertThat(RegionWords.of(new Country("JP"), " ")).isEmpty();
  }
}
