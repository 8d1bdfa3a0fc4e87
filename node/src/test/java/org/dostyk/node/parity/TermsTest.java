package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

/** How an agreement calls its parties is learned from its own clauses, in each language. */
class TermsTest {
  private static final List<Map<Language, String>> LENDING =
      List.of(
          clause(
              "Белоярский колледж связи (далее – Колледж) передаёт Дунлинскому институту"
                  + " автоматики (далее – Институт) учебные стенды.",
              "白亚尔通信学院（以下简称甲方）向东岭自动化研究所（以下简称乙方）移交教学实验台。"),
          clause("Колледж несёт расходы на перевозку.", "甲方承担运输费用。"),
          clause("Институт страхует стенды.", "乙方为实验台投保。"));

  @Test
  void whatIsDefinedInOnePlaceIsOneParty() {
    assertThat(Parity.terms(LENDING, Language.RU))
        .extracting(PartyName::names)
        .contains(
            Map.of(Language.RU, List.of("Колледж"), Language.ZH, List.of("甲方")),
            Map.of(Language.RU, List.of("Институт"), Language.ZH, List.of("乙方")));
  }

  @Test
  void aNationInANameIsNoSide() {
    var exchange =
        List.of(
            clause(
                "Западно-Казахстанский университет имени Курмангазы, далее – Университет, и"
                    + " Циндаоский университет, далее – Институт, заключили соглашение.",
                "西哈萨克斯坦库尔曼加兹大学（以下简称甲方）与青岛大学（以下简称乙方）订立本协议。"),
            clause("Университет оплачивает проезд.", "旅费由甲方承担。"));
    assertThat(kinds(exchange, exchange.getLast())).isEmpty();
    assertThat(kinds(exchange, clause("Университет оплачивает проезд.", "旅费由乙方承担。")))
        .containsExactly(Kind.PARTY);
  }

  @Test
  void anotherTermIsAnotherParty() {
    assertThat(kinds(LENDING, clause("Колледж чинит стенды.", "乙方负责修理实验台。")))
        .containsExactly(Kind.PARTY);
    assertThat(kinds(LENDING, clause("Колледж чинит стенды.", "甲方负责修理实验台。"))).isEmpty();
  }

  @Test
  void aClauseThatDefinesNamesNobodyTwice() {
    assertThat(kinds(LENDING, LENDING.getFirst())).isEmpty();
  }

  @Test
  void withoutTheAgreementNothingIsKnownOfItsTerms() {
    assertThat(kinds(List.of(), clause("Колледж чинит стенды.", "乙方负责修理实验台。"))).isEmpty();
  }

  @Test
  void aTermIsTheSamePartyInWhicheverCaseItStands() {
    var clause = clause("По просьбе Колледжа Институту направляется замена.", "应甲方要求，向乙方寄送替换件。");
    assertThat(kinds(LENDING, clause)).isEmpty();
  }

  @Test
  void whoseNameStandsAloneIsKnownByTheClauseThatTellsWhatItIs() {
    var treaty =
        List.of(
            english(
                "Ravensby University and Tarlan University exchange students.",
                "Рейвенсби университеті мен Тарлан университеті студенттермен алмасады."));
    assertThat(
            kinds(
                treaty,
                english(
                    "The visa letters are issued by Ravensby.", "Виза хаттарын Тарлан береді.")))
        .containsExactly(Kind.PARTY);
    assertThat(
            kinds(
                treaty,
                english(
                    "The visa letters are issued by Ravensby.", "Виза хаттарын Рейвенсби береді.")))
        .isEmpty();
  }

  @Test
  void aTermOfOneLanguageAloneIsWhoeverTheOtherSpeaksOf() {
    var lending =
        List.of(
            english(
                "Oakmere College (the “Keeper”) installs the simulators.",
                "Окмир колледжі тренажёрлерді орнатады."));
    assertThat(
            kinds(
                lending,
                english("The Keeper repairs the simulators.", "Тренажёрлерді колледж жөндейді.")))
        .isEmpty();
  }

  @Test
  void peopleAreToldByTheirSurnames() {
    var russian = "Координатором назначена Г. К. Серикова.";
    assertThat(kinds(List.of(), kazakh(russian, "Үйлестіруші болып Е. Т. Омаров тағайындалды.")))
        .containsExactly(Kind.PARTY);
    assertThat(kinds(List.of(), kazakh(russian, "Үйлестіруші болып Г. К. Серікова тағайындалды.")))
        .isEmpty();
  }

  @Test
  void whoeverStandsFirstTheSameIsSaid() {
    for (var clause : LENDING) {
      assertThat(Parity.of(reversed(clause), Parity.terms(LENDING, Language.ZH))).isEmpty();
    }
  }

  private static List<Kind> kinds(
      List<Map<Language, String>> agreement, Map<Language, String> clause) {
    var first = clause.keySet().iterator().next();
    return Parity.of(new LinkedHashMap<>(clause), Parity.terms(agreement, first)).stream()
        .map(Divergence::kind)
        .toList();
  }

  private static LinkedHashMap<Language, String> reversed(Map<Language, String> clause) {
    var reversed = new LinkedHashMap<Language, String>();
    List.copyOf(clause.keySet()).reversed().forEach(l -> reversed.put(l, clause.get(l)));
    return reversed;
  }

  private static Map<Language, String> clause(String russian, String chinese) {
    return new EnumMap<>(Map.of(Language.RU, russian, Language.ZH, chinese));
  }

  private static Map<Language, String> english(String english, String kazakh) {
    return new EnumMap<>(Map.of(Language.EN, english, Language.KK, kazakh));
  }

  private static Map<Language, String> kazakh(String russian, String kazakh) {
    return new EnumMap<>(Map.of(Language.RU, russian, Language.KK, kazakh));
  }
}
