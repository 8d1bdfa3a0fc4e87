package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

class ParityTest {
  private static final PartyName STEPPE =
      new PartyName(
          Map.of(
              Language.RU, List.of("Степной университет", "СУ"),
              Language.EN, List.of("Steppe University"),
              Language.ZH, List.of("草原大学")));
  private static final PartyName RIVER =
      new PartyName(
          Map.of(
              Language.RU, List.of("Речной университет"),
              Language.EN, List.of("River University"),
              Language.ZH, List.of("江河大学")));

  @Test
  void aFindingSaysWhatStandsInEachLanguage() {
    var found = Parity.between(Language.RU, "Срок ответа — 30 дней.", Language.ZH, "答复期限为60日。");
    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.kind()).isEqualTo(Kind.NUMBER);
              assertThat(d.key()).isEqualTo("parity.differ.number");
              assertThat(d.values(Language.EN))
                  .containsExactly("Russian", "30 дней", "Chinese", "60日");
            });
  }

  @Test
  void theClockOfAnotherCityIsAnotherHour() {
    assertThat(kinds(Language.EN, "at 15:00 Astana time", Language.ZH, "北京时间15时"))
        .containsExactly(Kind.DATE);
    assertThat(kinds(Language.EN, "at 15:00 Astana time", Language.ZH, "北京时间18时")).isEmpty();
  }

  @Test
  void aNameThatMeansNothingIsToldInChineseByItsSound() {
    String english = "Mingshan Normal University shall draw up the report.";
    assertThat(kinds(Language.ZH, "报告由桑利大学撰写。", Language.EN, english)).containsExactly(Kind.PARTY);
    assertThat(kinds(Language.ZH, "报告由明山大学撰写。", Language.EN, english)).isEmpty();
  }

  @Test
  void whoeverIsNamedInThePlaceOfSomebodyElseIsAnother() {
    String russian = "Протокол подписывает врач.";
    assertThat(kinds(Language.RU, russian, Language.EN, "The coach signs the minutes."))
        .containsExactly(Kind.PARTY);
    assertThat(kinds(Language.RU, russian, Language.EN, "The physician signs the minutes."))
        .isEmpty();
  }

  @Test
  void whatIsPlainlyDeniedIsNotWhatIsPlainlySaid() {
    String kazakh = "Оқу ақысы қайтарылмайды.";
    assertThat(kinds(Language.KK, kazakh, Language.ZH, "学费按日退还。")).containsExactly(Kind.MODAL);
    assertThat(kinds(Language.KK, kazakh, Language.ZH, "学费不予退还。")).isEmpty();
  }

  @Test
  void aSecondClockIsToldByItsOwnPlace() {
    String kazakh = "Семинар Ақтөбе уақытымен сағат 16:00-де басталады.";
    for (String second : List.of("", " (19:00 in Beijing)", " (11:00 in Inverness)")) {
      String english = "The seminar starts at 16:00 Aktobe time" + second + ".";
      assertThat(kinds(Language.EN, english, Language.KK, kazakh)).as(english).isEmpty();
    }
    String wrong = "The seminar starts at 16:00 Aktobe time (18:00 in Beijing).";
    assertThat(kinds(Language.EN, wrong, Language.KK, kazakh)).containsExactly(Kind.DATE);
  }

  @Test
  void smallerCoinsArePartsOfTheSum() {
    String chinese = "每张卡收取两元五角。";
    assertThat(kinds(Language.ZH, chinese, Language.RU, "За каждую карту взимается 2,50 юаня."))
        .isEmpty();
    assertThat(kinds(Language.ZH, chinese, Language.RU, "За каждую карту взимается 2,05 юаня."))
        .containsExactly(Kind.AMOUNT);
    assertThat(kinds(Language.EN, "A copy costs 40 pence.", Language.RU, "Копия стоит 0,4 фунта."))
        .isEmpty();
  }

  @Test
  void aYearBeforeTheWarIsNoLengthOfTime() {
    String english = "Books printed before 1900 stay in the reading room.";
    String russian = "Книги, изданные до %d года, остаются в читальном зале.";
    assertThat(kinds(Language.EN, english, Language.RU, russian.formatted(1900))).isEmpty();
    assertThat(kinds(Language.EN, english, Language.RU, russian.formatted(1930)))
        .containsExactly(Kind.DATE);
  }

  @Test
  void aConditionOfWhichTheOtherWordingHasNoWordIsExtra() {
    assertThat(
            kinds(
                Language.EN,
                "The museum lends the carpet for two exhibitions.",
                Language.RU,
                "Музей передаёт ковёр на две выставки, если температура хранилища не превышает"
                    + " нормы."))
        .containsExactly(Kind.EXTRA);
  }

  @Test
  void numbersOfOneThingAreCompared() {
    String russian = "Спор рассматривается тремя арбитрами.";
    assertThat(kinds(Language.RU, russian, Language.ZH, "争议由一名仲裁员审理。"))
        .containsExactly(Kind.NUMBER);
    assertThat(kinds(Language.RU, russian, Language.ZH, "争议由三名仲裁员审理。")).isEmpty();
  }

  /** 方可 is “only then”, but not in 双方可. */
  @Test
  void whatBothPartiesMayDoIsNoCondition() {
    String chinese = "双方可以共同邀请演奏家。";
    assertThat(
            kinds(Language.ZH, chinese, Language.RU, "Стороны совместно приглашают исполнителей."))
        .containsExactly(Kind.MODAL);
    assertThat(
            kinds(
                Language.ZH,
                chinese,
                Language.RU,
                "Стороны вправе совместно приглашать исполнителей."))
        .isEmpty();
  }

  @Test
  void studentsWhoPayThemselvesAreNotTheCollegeThatPays() {
    assertThat(
            kinds(
                Language.KK,
                "Тұру ақысын студенттердің өздері төлейді.",
                Language.RU,
                "Оплату проживания производит направляющая сторона."))
        .containsExactly(Kind.PARTY);
    assertThat(
            kinds(
                Language.KK,
                "Тұру ақысын студенттердің өздері төлейді.",
                Language.RU,
                "Оплату проживания производят сами студенты."))
        .isEmpty();
  }

  @Test
  void halfAMonthIsFifteenDaysAndAMonthAndAHalfIsNotFortyFive() {
    assertThat(
            kinds(
                Language.ZH,
                "应在半个月内寄发邀请函。",
                Language.RU,
                "Приглашения высылаются в течение 15 дней."))
        .isEmpty();
    assertThat(
            kinds(
                Language.ZH,
                "应在一个半月内寄发邀请函。",
                Language.RU,
                "Приглашения высылаются в течение 45 дней."))
        .containsExactly(Kind.NUMBER);
  }

  @Test
  void aDenialThatBothWordingsHaveIsNoException() {
    assertThat(
            kinds(
                Language.RU,
                "Сторона, не представившая отчёт, возвращает средства.",
                Language.ZH,
                "未提交报告的一方应退还经费，但因不可抗力未能提交的除外。"))
        .contains(Kind.EXTRA);
  }

  @Test
  void whoDoesWhatIsTheSameInWhicheverOrderTheActsStand() {
    String russian =
        "Международный проезд участников оплачивает направляющая сторона, а расходы на территории"
            + " страны несёт принимающая сторона.";
    assertThat(kinds(Language.RU, russian, Language.ZH, "东道国境内的费用由接待方负担；参加人员的国际旅费由派出方负担。"))
        .isEmpty();
  }

  @Test
  void anotherPartyOfTheAgreementIsFoundByItsName() {
    var parties = List.of(STEPPE, RIVER);
    var swapped = new LinkedHashMap<Language, String>();
    swapped.put(Language.RU, "Расходы несёт СУ.");
    swapped.put(Language.EN, "River University bears the costs.");
    swapped.put(Language.ZH, "费用由草原大学承担。");
    assertThat(Parity.of(swapped, parties))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.kind()).isEqualTo(Kind.PARTY);
              assertThat(d.b()).isEqualTo(Language.EN);
            });
  }

  @Test
  void anInstitutionIsKnownByTheSoundOfItsOwnName() {
    String luofu = "手稿由罗浮图书馆扫描。";
    assertThat(
            kinds(
                Language.RU,
                "Рукописи сканирует Калбинская научная библиотека.",
                Language.ZH,
                luofu))
        .containsExactly(Kind.PARTY);
    assertThat(kinds(Language.RU, "Рукописи сканирует Лофуская библиотека.", Language.ZH, luofu))
        .isEmpty();
    assertThat(kinds(Language.RU, "Рукописи сканирует библиотека.", Language.ZH, luofu)).isEmpty();
  }

  @Test
  void whoIsNamedInAdditionIsAnotherParty() {
    String both = "Қедергі университеті тізімді Сарысу компаниясына және Тұранды банкіне жібереді.";
    assertThat(
            kinds(
                Language.KK,
                both,
                Language.EN,
                "Kedergi University sends the list to Sarysu Company."))
        .containsExactly(Kind.PARTY);
    assertThat(
            kinds(
                Language.KK,
                both,
                Language.EN,
                "Kedergi University sends the list to Sarysu Company and to the bank."))
        .isEmpty();
  }

  @Test
  void anInstitutionOfASortThatNoTableKnowsIsKnownByItsNameAlone() {
    String pipes = "焊条由武岭钢管厂采购。";
    assertThat(kinds(Language.RU, "Электроды закупает Шалкийский технопарк.", Language.ZH, pipes))
        .containsExactly(Kind.PARTY);
    assertThat(
            kinds(
                Language.EN,
                "The referees are appointed by Shalkiya Technopark.",
                Language.RU,
                "Судей назначает Шалкийский технопарк."))
        .isEmpty();
  }

  @Test
  void aSentenceThatSaysNothingOfTheOthersIsNoPartOfThem() {
    assertThat(
            kinds(
                Language.ZH,
                "参赛机器人的重量不得超过三公斤。其长、宽、高均不得超过四十厘米。",
                Language.EN,
                "A robot must not weigh more than 3 kilograms. Batteries are weighed together with"
                    + " it. Its length, width and height must not exceed 40 cm."))
        .containsExactly(Kind.EXTRA);
  }

  @Test
  void anHourAndAQuarterIsSeventyFiveMinutes() {
    assertThat(
            kinds(
                Language.KK,
                "Сынақ бір сағат он бес минутқа созылады.",
                Language.EN,
                "The test lasts an hour and a quarter."))
        .isEmpty();
    assertThat(kinds(Language.RU, "Тест длится час с четвертью.", Language.ZH, "测试时长90分钟。"))
        .containsExactly(Kind.NUMBER);
  }

  @Test
  void sentencesInAnotherOrderAreNoneThatTheOtherLacks() {
    assertThat(
            kinds(
                Language.RU,
                "Отчёт сдаётся до 1 мая. В нём не менее 40 страниц.",
                Language.ZH,
                "报告不少于40页。报告于5月1日前提交。"))
        .isEmpty();
  }

  @Test
  void whatStandsBehindASemicolonOrAndIsExtraIfOneLanguageLacksIt() {
    assertThat(
            kinds(
                Language.RU,
                "Споры разрешаются путём переговоров, а при недостижении согласия – в суде по месту"
                    + " нахождения ответчика.",
                Language.KK,
                "Даулар Тараптардың келіссөздері арқылы шешіледі."))
        .containsExactly(Kind.EXTRA);
    assertThat(
            kinds(
                Language.RU,
                "Споры разрешаются путём переговоров, а при недостижении согласия – в суде.",
                Language.ZH,
                "争议由双方协商解决，协商不成的，提交法院。"))
        .isEmpty();
  }

  @Test
  void aNameThatIsTranslatedIsTheSameName() {
    String crane = "住宿费由白鹤基金会承担。";
    assertThat(
            kinds(
                Language.EN, "Lodging is paid by the White Crane Foundation.", Language.ZH, crane))
        .isEmpty();
    assertThat(
            kinds(Language.EN, "Lodging is paid by the Green Hill Foundation.", Language.ZH, crane))
        .containsExactly(Kind.PARTY);
  }

  @Test
  void whatShouldBeDoneIsNotWhatMust() {
    String should = "The Board should review the budget every year.";
    assertThat(kinds(Language.EN, should, Language.ZH, "理事会必须每年审议预算。")).containsExactly(Kind.MODAL);
    assertThat(kinds(Language.EN, should, Language.ZH, "理事会应每年审议预算。")).isEmpty();
  }

  @Test
  void aClauseThatOneLanguageLacksIsMissing() {
    assertThat(kinds(Language.KK, "", Language.RU, "Споры решаются переговорами."))
        .containsExactly(Kind.MISSING);
  }

  @Test
  void whoMayIsNotWhoMust() {
    assertThat(
            kinds(
                Language.KK,
                "Студент емтихан тапсыруға құқылы.",
                Language.RU,
                "Студент обязан сдать экзамен."))
        .containsExactly(Kind.MODAL);
  }

  @Test
  void whoMeansToIsNotWhoMust() {
    String must = "Стороны обязаны обмениваться студентами.";
    assertThat(kinds(Language.EN, "The parties intend to exchange students.", Language.RU, must))
        .containsExactly(Kind.MODAL);
    assertThat(kinds(Language.KK, "Тараптар студент алмасуға ниетті.", Language.RU, must))
        .containsExactly(Kind.MODAL);
    assertThat(
            kinds(Language.EN, "The parties endeavour to find housing.", Language.ZH, "双方努力寻找住房。"))
        .isEmpty();
  }

  @Test
  void whoMayIsNotWhoDoes() {
    assertThat(kinds(Language.EN, "The coordinator signs the minutes.", Language.ZH, "协调人可以签署纪要。"))
        .containsExactly(Kind.MODAL);
    assertThat(kinds(Language.EN, "No fee is charged.", Language.RU, "Может взиматься плата."))
        .containsExactly(Kind.MODAL);
  }

  @Test
  void aConditionOrAnExceptionThatOneLanguageLacksIsExtra() {
    assertThat(
            kinds(
                Language.EN,
                "The fee is refunded if the course is cancelled.",
                Language.RU,
                "Взнос возвращается."))
        .containsExactly(Kind.EXTRA);
    assertThat(
            kinds(
                Language.ZH,
                "除周日外,实验室每天开放。",
                Language.EN,
                "The laboratory is open every day but Sunday."))
        .isEmpty();
  }

  private static List<Kind> kinds(Language a, String textA, Language b, String textB) {
    return Parity.between(a, textA, b, textB).stream().map(Divergence::kind).toList();
  }
}
