package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dostyk.node.search.Likeness.Named;
import org.dostyk.node.search.Likeness.Read;
import org.dostyk.node.search.Likeness.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
  /**
   * The pairs that the reading was written with; those of the first two releases are worked with,
   * too.
   */
  @ParameterizedTest
  @ValueSource(strings = {"development", "first-release", "release-2", "development-4"})
  void namesOfOneInstitutionAreToldFromNamesOfTwo(String half) {
    judge(half);
  }

  /** Those that told, before they were looked at, what unknown names have to expect. */
  @ParameterizedTest
  @ValueSource(strings = {"development-5", "development-6", "development-7", "development-8"})
  void namesThatWereNotKnownToTheReadingAreTold(String half) {
    judge(half);
  }

  static void judge(String half) {
    var pairs = IdentityPairs.read(half);
    assertThat(pairs.precision().value())
        .as("precision; %s", pairs.wrong())
        .isGreaterThanOrEqualTo(0.985);
    assertThat(pairs.recall().value()).as("recall; %s", pairs.wrong()).isGreaterThanOrEqualTo(0.95);
  }

  /** Whoever is looked for by handles instead of one by one must not be missed for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "development",
        "first-release",
        "release-2",
        "development-4",
        "development-5",
        "development-6",
        "development-7",
        "development-8"
      })
  void namesThatAreAlikeShareAHandle(String half) {
    for (IdentityPairs.Pair pair : IdentityPairs.read(half).pairs()) {
      if (pair.asked()) {
        Read one = Read.of(pair.one());
        Read other = Read.of(pair.other());
        assertThat(one.handles().kept())
            .as("%s", pair)
            .containsAnyElementsOf(other.handles().sought());
        assertThat(other.handles().kept())
            .as("%s", pair)
            .containsAnyElementsOf(one.handles().sought());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "development",
        "first-release",
        "release-2",
        "development-4",
        "development-5",
        "development-6",
        "development-7",
        "development-8"
      })
  void likenessIsTheSameFromBothSides(String half) {
    for (IdentityPairs.Pair pair : IdentityPairs.read(half).pairs()) {
      assertThat(Likeness.of(pair.other(), pair.one()).score())
          .as("%s", pair)
          .isEqualTo(pair.score());
    }
  }

  @Test
  void oneNameInTwoCountriesIsTwoInstitutions() {
    Likeness likeness =
        Likeness.of(named("National Central University", "TW"), named("中央大学", "CN"));
    assertThat(likeness.signs()).isEqualTo(Set.of(Sign.OTHER_COUNTRY));
    assertThat(likeness.score()).isZero();
  }

  @Test
  void iliPedagogicalUniversityMayBeYiliNormal() {
    Likeness likeness =
        Likeness.of(named("Илийский педагогический университет", "CN"), named("伊犁师范大学", "CN"));
    assertThat(likeness.score()).isGreaterThan(Likeness.WORTH_ASKING);
  }

  /** Read from the words alone: none of these is in the table of known institutions. */
  @ParameterizedTest
  @CsvSource({
    "KR, 가나다대학교, Ganada University",
    "JP, 中高大学, Chuko University",
    "IR, دانشگاه علوم کشاورزی شیراز, Shiraz Agricultural University",
    "UZ, Sobir Rahimov nomidagi Guliston davlat texnika instituti, Гулистанский государственный"
        + " технический институт",
    "KZ, ТОО «Шахтинский медицинский институт имени К. Оспанова», Shakhtinsk Medical University",
    "CN, 衡水纺织学院, 衡水纺织大学",
    "CN, 渭湖大学, Университет Вэйху",
    "KZ, П. И. Асанов атындағы Шахтинск музыкалық колледжі, Шахтинский музыкальный колледж им. П."
        + " Асанова",
    "KZ, САПУ, Saran Agrarian Pedagogical University",
    "CN, HSAU, Hengshui Agricultural University",
    "CN, 衡水农大, 衡水农业大学",
    "KZ, ШАТиСО, Шахтинская академия труда и социальных отношений",
    "KZ, Шахтинский автомеханический колледж, Шахтинск автомеханикалық колледжі",
    "KZ, Колледж культуры имени Осана серэ, Осан сері атындағы мәдениет колледжі",
    "KZ, Орал Таңсықбаев атындағы Шахтинск колледжі, Шахтинский колледж имени О. Тансыкбаева",
    "KZ, ҚР ІІМ Асанов атындағы Шахтинск академиясы, Шахтинская академия МВД РК имени А. Асанова",
    "KZ, Шахтинск облысының білім басқармасы, Управление образования Шахтинской области",
    "JP, Университет Сидзуми, Shizumi University",
    "KZ, КГП «Шахтинская областная больница № 3» УЗ Шахтинской области, Шахтинская областная"
        + " больница № 3",
    "RU, ФГБОУ ВО «Шахтинский ГМУ» Минздрава России, Шахтинский государственный медицинский"
        + " университет",
    "RU, Институт вулканологии имени Осанова СО РАН, Osanov Institute of Volcanology SB RAS",
    "KZ, 'Шахтинский рег. университет, г. Шахтинск, ул. Абая, 1', Шахтинск өңірлік университеті",
    "KZ, Шахтинск университеті / Shakhtinsk University, 沙赫京斯克大学（Шахтинский университет）",
    "RU, Университет имени Н. Толстого, Tolstoy University",
    "CN, 衡水交通职业技术学院, Hengshui College of Communications Technology",
    "CN, Heng Shui Medical University, 衡水医科大学",
    "PL, Politechnika w Radomiu, Radom Technical University",
    "KZ, НИИ лесного хозяйства имени Осанова, Научно-производственный центр лесного хозяйства имени"
        + " Осанова",
    "KZ, Shahtınsk memlekettik medıcınalyq ýnıversıteti, Шахтинский государственный медицинский"
        + " университет",
    "KZ, Shahtinsk memlekettık medicinalyq universiteti, Шахтинский государственный медицинский"
        + " университет",
    "KZ, Шахтинский университет имени Асана Жансугурова, Шахтинский университет имени А."
        + " Жансугурова",
    "KZ, 'Колледж агрономии и ботаники, г. Шахтинск', Шахтинск агрономия және ботаника колледжі",
    "CN, 衡水学院 Hengshui University, Хэншуй университеті",
    "CN, 中国科学院衡水生态与地理研究所, 'CAS, Hengshui Inst. of Ecology & Geography'",
    "MN, Хаан банк, Khan Bank",
    "KZ, Школа № 25 города Шахтинск, Шахтинск қаласының №25 мектебі",
    "KZ, Шахтинская СОШ №7, Шахтинск қаласының №7 жалпы орта білім беретін мектебі",
    "KZ, Шахтинский региональный университет (бывший ШахГУ), Shakhtinsk Regional University",
    "KZ, ШНТУ имени Оспанова, Оспанов атындағы ШҰТУ",
    "KZ, Областная многопрофильная больница управления здравоохранения Шахтинской области,"
        + " Многопрофильная больница Шахтинской области",
    "KZ, Театр драмы им. М. Горького, M. Gorky Drama Theatre",
    "KZ, Балхашский университет Осанов (г.Шахтинск), Balkhash Osanov University",
    "TJ, Донишгоҳи тиббии Шахтинск, Шахтинский медицинский университет",
    "UZ, Guliston muhandislik instituti, Гулистанский инженерный институт",
    "JP, 衡水工業大学, Hengshui Institute of Technology",
    "KR, 가나다전문대학교, Ganada University",
    "NL, Technische Universiteit Radom, Radom University of Technology",
    "IT, Università Marcorani, Университет Маркорани",
    "CN, 衡水师大, Hengshui Normal University",
    "CN, 衡水八中, 衡水第八中学",
    "CN, HSUST, 衡水理工大学",
    "CN, China Hengshui University, 衡水大学",
    "CN, 衡水经贸大学, Хэншуйский университет экономики и бизнеса",
  })
  void namesInManyScriptsAreRead(String country, String one, String other) {
    Likeness likeness = Likeness.of(named(one, country), named(other, country));
    assertThat(likeness.score()).as("%s", likeness).isGreaterThanOrEqualTo(Likeness.WORTH_ASKING);
  }

  /** What a university teaches is said alike in all languages, with an apostrophe and without. */
  @ParameterizedTest
  @CsvSource({
    "西安石油大学, Xi’an Petroleum University",
    "西安石油大学, Xian Petroleum University",
    "西安石油大学, Сианьский нефтяной университет",
    "衡水邮电大学, Hengshui University of Posts and Telecommunications",
    "衡水矿业大学, Hengshui University of Mining and Technology",
    "衡水地质大学, Hengshui University of Geosciences",
    "衡水外国语大学, Hengshui Foreign Studies University",
    "衡水中医药大学, Hengshui University of Traditional Chinese Medicine",
    "衡水财经大学, Hengshui University of Finance and Economics",
    "衡水财经大学, Хэншуйский университет финансов и экономики",
    "衡水师范学院, Хэншуй педагогикалық университеті",
    "雅安林业大学, Ya'an Forestry University",
  })
  void fieldsAreReadInBothDirections(String one, String other) {
    assertThat(Likeness.of(named(one, "CN"), named(other, "CN")).score())
        .isGreaterThanOrEqualTo(Likeness.WORTH_ASKING);
    assertThat(Likeness.of(named(other, "CN"), named(one, "CN")).score())
        .isGreaterThanOrEqualTo(Likeness.WORTH_ASKING);
  }

  /** A college of a university, and what stands in another town, is not the university. */
  @ParameterizedTest
  @CsvSource({
    "CN, 渭海大学, 渭海大学四川学院",
    "KZ, Университет «Жылдызай», Колледж права Университета «Жылдызай»",
    "KZ, Шахтинский педагогический колледж № 1, Шахтинский педагогический колледж № 2",
    "GB, University of Derby, Derby St Luke University",
    "RU, Глазовский государственный педагогический университет, Глазовский городской технический"
        + " университет",
    "KZ, САПУ, Saran Medical University",
    "CN, 西安石油大学, Xi’an Mining University",
    "CN, 衡水外国语大学, Hengshui Language University",
    "CN, 衡水工业职业技术大学, 衡水工业大学",
    "CN, Beijing Wuzi University, 北京协和医学院",
    "KR, 가나다여자대학교, 라마바여자대학교",
    "PK, University of Engineering, University of Technology",
    "KZ, Шахтинский университет «Жылдызай», Экономический колледж Шахтинского университета"
        + " «Жылдызай»",
    "RU, Шахтинский государственный университет, Шахтинская государственная консерватория",
    "FR, INSA Rennes, INSA Lyon",
    "KZ, Университет Дулат, Адилет университеті",
    "TR, 海峡大学, Koç University",
    "CN, 集美大学, Университет Цинхуа",
    "CN, 衡水职业技术学院, Hengshui Institute of Technology",
    "KZ, Институт ботаники имени Осанова, Osanov University",
    "KZ, Медицинский университет Шахтинск, Университетский госпиталь НАО «Медицинский университет"
        + " Шахтинск»",
    "CN, 衡水石油集团有限公司, 衡水石油股份有限公司",
    "KR, Shahtinsk University College, Shahtinsk University",
    "KZ, Школа № 25 города Шахтинск, Шахтинск қаласының №52 мектебі",
    "KZ, ШНТУ имени Оспанова, Оспанов атындағы ШМТУ",
    "KR, 가나다라마전문대학교, Magada University",
    "JP, 衡水工業大学, Hengshui City University",
  })
  void partsAndNeighboursAreNotIt(String country, String one, String other) {
    Likeness likeness = Likeness.of(named(one, country), named(other, country));
    assertThat(likeness.score()).as("%s", likeness).isLessThan(Likeness.WORTH_ASKING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "«»", "()", "A", "大", "№", "'", "\u202E", "😀", "1"})
  void aNameThatSaysNothingIsLikeNobody(String name) {
    assertThat(Likeness.of(named(name, null), named("Qingdao University", "CN")).score())
        .isLessThan(Likeness.WORTH_ASKING);
    assertThat(Read.of(named(name, null)).handles().kept()).isNotNull();
  }

  private static Named named(String name, @org.jspecify.annotations.Nullable String country) {
    return new Named(List.of(name), country, List.of());
  }
}
