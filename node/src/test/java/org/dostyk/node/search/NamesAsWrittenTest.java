package org.dostyk.node.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.search.Likeness.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists and letterheads write around a name, and how hurried people write it. */
class NamesAsWrittenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KZ | K. Zhubanov Aktobe Regional University, 34 A. Moldagulova Ave., Aktobe, Kazakhstan | Қ. Жұбанов атындағы Ақтөбе өңірлік университеті
          KZ | Костанайский региональный университет имени Ахмет Байтұрсынұлы, 110000, г. Костанай, ул. Байтурсынова, 47 | Akhmet Baitursynuly Kostanay Regional University
          CN | КНР, СУАР, г. Урумчи, Синьцзянский сельскохозяйственный университет | 新疆农业大学
          CN | 湖北省武汉市武汉大学 | Wuhan University
          CN | 三峡大学（湖北省宜昌市） | 三峡大学
          KZ | г. Алматы, Казахстанско-Немецкий университет | Казахстанско-Немецкий университет
          """)
  void anAddressTellsNobodyApart(String country, String one, String other) {
    assertThat(NameReading.of(one).of(Part.Role.NUMBER)).isEmpty();
    assertThat(likeness(country, one, other)).isGreaterThanOrEqualTo(Likeness.WORTH_ASKING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          US | University of California, Berkeley | University of California, Davis
          CN | 中国地质大学（武汉） | 中国地质大学（北京）
          CN | 北京市第四中学 | 北京市第五中学
          KZ | Көкшетау қаласы, жоғары техникалық колледж | Талдықорған қаласы, жоғары техникалық колледж
          """)
  void aTownThatTellsStays(String country, String one, String other) {
    assertThat(likeness(country, one, other)).isLessThan(Likeness.WORTH_ASKING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UZ | Navoiyskiy gorno-metallurgicheskiy kombinat | Навоийский горно-металлургический комбинат
          RU | Novosibirskij gosudarstvennyj universitet | Новосибирский государственный университет
          KZ | Kazak ulttyk agrarlyk zertteu universiteti | Қазақ ұлттық аграрлық зерттеу университеті
          CN | Guangxi Nomal Universty | Guangxi Normal University
          CN | Lanzhou Univ. of Tech. | 兰州理工大学
          CN | 北京语言大 | 北京语言大学
          RU | Омский гостехуниверситет | Омский государственный технический университет
          """)
  void lettersThatAreAtHandAndWordsHalfWrittenAreRead(String country, String one, String other) {
    assertThat(likeness(country, one, other)).isGreaterThanOrEqualTo(Likeness.WORTH_ASKING);
  }

  @Test
  void latinNamesOfOtherLanguagesAreNotTakenForRussian() {
    for (String name :
        List.of("Institut Pasteur", "Germany University", "Teatr Wielki", "Universitet Sjælland")) {
      assertThat(RussianLatin.read(name)).isEqualTo(name);
    }
  }

  private static double likeness(String country, String one, String other) {
    return Likeness.of(
            new Named(List.of(one), country, List.of()),
            new Named(List.of(other), country, List.of()))
        .score();
  }
}
