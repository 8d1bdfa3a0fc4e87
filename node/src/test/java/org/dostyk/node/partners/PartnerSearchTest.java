package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PartnerSearchTest {
  @Autowired Houses houses;
  @Autowired Partners partners;
  private House house;

  @BeforeEach
  void aRegisterInFourScripts() {
    house = houses.open("Searching");
    enter("Абай атындағы Қазақ ұлттық педагогикалық университеті", "KZ");
    enter("青岛大学", "CN");
    enter("新疆大学", "CN");
    enter("Шыңғыс Айтматов колледжі", "KG");
    enter("Red Camel University", "KZ");
    enter("Müller-Hochschule München", "DE");
  }

  private void enter(String name, String country) {
    partners.add(
        new PartnerId(Uuid7.next(Clock.systemUTC())),
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of(country.equals("CN") ? "zh" : country.equals("DE") ? "de" : "kk", name),
            List.of(),
            new Country(country),
            null,
            ZoneId.of("UTC"),
            Identity.CONFIRMED),
        Dossier.empty(house.id()),
        house.officer());
  }

  @ParameterizedTest
  @CsvSource({
    "Abai, Абай",
    "абай, Абай",
    "阿拜, Абай",
    "АБАЙ казак, Абай",
    "qingdao, 青岛大学",
    "Циндао, 青岛大学",
    "青, 青岛大学",
    "岛大, 青岛大学",
    "qingdaodaxue, 青岛大学",
    "Синьцзян, 新疆大学",
    "Xinjiang univ, 新疆大学",
    "шынгыс, Шыңғыс",
    "шынгыс айтм, Шыңғыс",
    "redcam, Red Camel",
    "camel, Red Camel",
    "muller, Müller",
    "Мюнхен, Müller",
  })
  void aPartnerIsFoundByTypingInAnyScript(String typed, String expected) {
    List<String> found =
        partners.search(typed, Set.of(house.id()), Language.EN, 200).stream()
            .filter(p -> p.keptBy().equals(house.id()))
            .map(p -> p.name().in(Language.EN))
            .toList();
    assertThat(found).as(typed).anyMatch(n -> n.contains(expected)).hasSize(1);
  }

  @Test
  void aQuestionOfSignsAloneShowsTheList() {
    assertThat(partners.search("…", Set.of(house.id()), Language.EN, 20))
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void quotesAndOperatorsInAQuestionAreLettersLikeOthers() {
    for (String question : List.of("'", "a' | 'b", "\\", ":*", "& | !", "' ) ("))
      assertThat(partners.search(question, Set.of(house.id()), Language.EN, 20)).isNotNull();
  }
}
