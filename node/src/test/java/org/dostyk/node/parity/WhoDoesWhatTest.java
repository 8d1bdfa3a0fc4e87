package org.dostyk.node.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.node.values.Language.EN;
import static org.dostyk.node.values.Language.KK;
import static org.dostyk.node.values.Language.RU;
import static org.dostyk.node.values.Language.ZH;

import java.util.List;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.Test;

/**
 * Who does which of several things, and who else. Each case with the wording that says the same.
 */
class WhoDoesWhatTest {
  @Test
  void twoDutiesInAnotherOrderAreTheSame() {
    same(
        ZH,
        "往返国际机票由派出方购买，境内交通和住宿由接待方安排并付费。",
        EN,
        "The host arranges and pays for accommodation and for travel within the country, whereas"
            + " the return international air tickets are bought by the sending side.");
    same(
        KK,
        "Шетелдік оқытушыларды пәтермен қамтамасыз ету – Институттың міндеті, ал олардың әуе"
            + " билеттерін Мектеп сатып алады.",
        EN,
        "Flats for the foreign teachers are provided by the Institute, whereas it is for the School"
            + " to buy their air tickets.");
  }

  @Test
  void twoDutiesThatAreExchangedAreNot() {
    apart(
        RU,
        "Список слушателей составляет направляющая сторона, расписание занятий – принимающая"
            + " сторона.",
        KK,
        "Тыңдаушылардың тізімін қабылдаушы тарап, сабақ кестесін жіберуші тарап жасайды.");
    apart(
        RU,
        "Директора сроком на четыре года назначает казахстанская сторона, предварительно согласовав"
            + " кандидатуру с китайской стороной.",
        ZH,
        "院长由中方任命，任期四年；任命前，人选应与哈方协商一致。");
  }

  @Test
  void oneWhoPaysThemselvesIsNoInstitution() {
    apart(
        RU,
        "Полис медицинского страхования на весь срок пребывания за рубежом студент до выезда"
            + " приобретает самостоятельно.",
        ZH,
        "学生出国前，由派出学校为其购买覆盖整个境外学习期间的医疗保险。");
    same(
        RU,
        "Полис медицинского страхования на весь срок пребывания за рубежом до выезда приобретает"
            + " направляющий университет.",
        ZH,
        "学生出国前，由派出学校购买覆盖整个境外学习期间的医疗保险。");
  }

  @Test
  void somebodyMoreIsMissed() {
    apart(
        KK,
        "Тағылымгердің тәжірибе күнделігін апта сайын тәлімгер тексеріп, қол қояды.",
        EN,
        "The intern’s diary is checked and signed every week by the mentor and the College’s"
            + " coordinator.");
    same(
        KK,
        "Тағылымгердің тәжірибе күнделігін апта сайын тәлімгер тексеріп, қол қояды.",
        EN,
        "The intern’s diary is checked and signed every week by the mentor.");
  }

  @Test
  void whatBothDoTogetherOneDoesNotAlone() {
    apart(
        EN,
        "The defence committee of seven members is appointed by the rectors of both universities"
            + " acting jointly.",
        RU,
        "Комиссия по защите в составе семи человек назначается ректором Университета Алфама.");
    same(
        EN,
        "The defence committee of seven members is appointed by the rectors of both universities"
            + " acting jointly.",
        RU,
        "Комиссия по защите в составе семи человек назначается совместно ректорами обоих"
            + " университетов.");
  }

  @Test
  void twoOfAKindAreToldByTheirCities() {
    apart(
        EN,
        "Before the objects leave Zhezkazgan, the Baku Museum shall insure them against all risks.",
        KK,
        "Заттар Жезқазғаннан шығарылғанға дейін Жезқазған музейі оларды барлық тәуекелден"
            + " сақтандырады.");
    same(
        EN,
        "Before the objects leave Zhezkazgan, the Baku Museum shall insure them against all risks.",
        KK,
        "Заттар Жезқазғаннан шығарылғанға дейін Баку музейі оларды барлық тәуекелден"
            + " сақтандырады.");
  }

  @Test
  void peopleAreToldByName() {
    apart(
        RU,
        "Координаторами программы назначены: от Университета – проректор Н. Рахимова, от Школы –"
            + " руководитель международного отдела Клод Мерсье.",
        EN,
        "The programme is coordinated by Vice-Rector N. Rakhimova for the University and by Paul"
            + " Girard, head of the international office, for the School.");
    same(
        RU,
        "Координаторами программы назначены: от Университета – проректор Н. Рахимова, от Школы –"
            + " руководитель международного отдела Клод Мерсье.",
        EN,
        "The programme is coordinated by Vice-Rector N. Rakhimova for the University and by Claude"
            + " Mercier, head of the international office, for the School.");
  }

  @Test
  void aSummerSchoolIsNoParty() {
    same(
        RU,
        "Отрарский университет (Шымкент) и Ханьшуйский университет (Ухань) ежегодно проводят летнюю"
            + " школу, поочерёдно в Ухане и Шымкенте.",
        KK,
        "Отырар университеті (Шымкент) мен Ханьшуй университеті (Ухань) жыл сайын жазғы мектеп"
            + " өткізеді. Мектеп кезекпен бір жылы Уханьда, бір жылы Шымкентте ұйымдастырылады.");
  }

  @Test
  void whoIsMeantByAWordThatPointsBackDoesIt() {
    String elsewhere =
        "Сканирование рукописей выполняет направляющая сторона, необходимое для этого оборудование"
            + " предоставляет принимающая сторона.";
    apart(
        RU,
        "Сканирование рукописей выполняет направляющая сторона; она же предоставляет необходимое"
            + " для этого оборудование.",
        KK,
        "Қолжазбаларды сканерлеуді жіберуші тарап орындайды, ал бұған қажет жабдықты қабылдаушы"
            + " тарап береді.");
    same(
        RU,
        elsewhere,
        KK,
        "Қолжазбаларды сканерлеуді жіберуші тарап орындайды, ал бұған қажет жабдықты қабылдаушы"
            + " тарап береді.");
  }

  @Test
  void aDeputyIsNotTheHead() {
    apart(
        EN, "The certificate is signed by the Rector of the host university.", ZH, "证书由接收学校副校长签署。");
    same(
        EN,
        "The certificate is signed by the Vice-Rector of the host university.",
        ZH,
        "证书由接收学校副校长签署。");
  }

  @Test
  void aMinistryIsToldByItsField() {
    String energy =
        "Закупку оборудования финансирует Министерство энергетики Республики Казахстан.";
    apart(
        RU,
        energy,
        EN,
        "The purchase of equipment is financed by the Ministry of Agriculture of the Republic of"
            + " Kazakhstan.");
    same(
        RU,
        energy,
        EN,
        "The purchase of equipment is financed by the Ministry of Energy of the Republic of"
            + " Kazakhstan.");
  }

  @Test
  void whoIsNamedBesidesIsSomebodyAndNotASentence() {
    assertThat(
            Parity.between(
                    EN,
                    "The report is submitted to the rectors of the two universities.",
                    RU,
                    "Отчёт представляется ректорам обоих университетов и Национальному центру"
                        + " развития высшего образования.")
                .stream()
                .map(Divergence::kind)
                .toList())
        .containsExactly(Kind.PARTY);
  }

  private static void same(Language a, String textA, Language b, String textB) {
    assertThat(parties(a, textA, b, textB)).as(textA).isEmpty();
    assertThat(parties(b, textB, a, textA)).as(textA).isEmpty();
  }

  private static void apart(Language a, String textA, Language b, String textB) {
    assertThat(parties(a, textA, b, textB)).as(textA).hasSize(1);
    assertThat(parties(b, textB, a, textA)).as(textA).hasSize(1);
  }

  private static List<Divergence> parties(Language a, String textA, Language b, String textB) {
    return Parity.between(a, textA, b, textB).stream()
        .filter(one -> one.kind() == Kind.PARTY)
        .toList();
  }
}
