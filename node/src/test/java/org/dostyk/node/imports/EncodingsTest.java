package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String RUSSIAN =
      "Название;Страна\nУниверситет Цинхуа;Китай\nОмский государственный университет;Россия\n";
  private static final String CHINESE = "名称,国家\n青岛大学,中国\n兰州理工大学,中国\n阿拜大学,哈萨克斯坦\n";
  private static final String MIXED = "Атауы;Ел\nҚарағанды университеті / 卡拉干达大学;Қазақстан\n";

  @Test
  void aListFromARussianOfficeProgramIsRead() {
    assertThat(Encodings.decode(RUSSIAN.getBytes(Charset.forName("windows-1251"))))
        .isEqualTo(RUSSIAN);
  }

  @Test
  void aListFromAChineseOfficeProgramIsRead() {
    assertThat(Encodings.decode(CHINESE.getBytes(Charset.forName("GB18030")))).isEqualTo(CHINESE);
    assertThat(Encodings.decode("名称,国家\n青岛大学,中国".getBytes(Charset.forName("GBK"))))
        .isEqualTo("名称,国家\n青岛大学,中国");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Омск", "Вуз;Страна\nОмГУ;РФ", "ВУЗ;СТРАНА\nКАЗНУ;КАЗАХСТАН"})
  void evenAShortRussianListIsNotTakenForChinese(String list) {
    assertThat(Encodings.decode(list.getBytes(Charset.forName("windows-1251")))).isEqualTo(list);
  }

  @Test
  void utf8AndUtf16AreReadWithAndWithoutTheirMark() {
    assertThat(Encodings.decode(MIXED.getBytes(StandardCharsets.UTF_8))).isEqualTo(MIXED);
    assertThat(Encodings.decode(marked(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF))).isEqualTo(MIXED);
    assertThat(Encodings.decode(MIXED.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(MIXED);
    assertThat(Encodings.decode(MIXED.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(MIXED);
    assertThat(Encodings.decode(marked(StandardCharsets.UTF_16LE, 0xFF, 0xFE))).isEqualTo(MIXED);
    assertThat(Encodings.decode(marked(StandardCharsets.UTF_16BE, 0xFE, 0xFF))).isEqualTo(MIXED);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] noise = {'a', 0, 0, 0, 'b', (byte) 0xD8, 0, 0x01};
    assertThatThrownBy(() -> Encodings.decode(noise))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.encoding");
  }

  private static byte[] marked(Charset charset, int... mark) {
    var bytes = new ByteArrayOutputStream();
    for (int b : mark) {
      bytes.write(b);
    }
    bytes.writeBytes(MIXED.getBytes(charset));
    return bytes.toByteArray();
  }
}
