package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.dostyk.node.values.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Сәрсен Аманжолов атындағы Шығыс Қазақстан университеті, Өскемен",
        "ӘәҒғҚқҢңӨөҰұҮүҺһІі ЁёЪъЫыЭэ №«»—…",
        "山东外贸职业学院，青岛。《合作备忘录》——“友谊”、第一条；（甲方）",
        "刘敏 吕 䶮 㛃 𬍛 喆 玥",
        "Müller, Łódź, İstanbul, Nguyễn Thị Ánh, Þór, Çelik Şahin",
        "a line\nand\tanother",
      })
  void theScriptsOfOurPartnersCanBePrinted(String text) {
    assertThat(Fonts.missing(text)).isEmpty();
    assertThat(Fonts.objections(text)).isEmpty();
    assertThat(Fonts.visible(text)).isEqualTo(text);
  }

  @Test
  void aCharacterThatNoFontHasIsNamed() {
    assertThat(Fonts.missing("Дос🤝тық سلام")).containsExactly(0x1F91D, 0x633, 0x644, 0x627, 0x645);
    assertThat(Fonts.objections("Дос🤝тық"))
        .containsExactly(Objection.of("documents.objection.no_glyph", "🤝 (U+1F91D)"));
    assertThat(Fonts.visible("Дос🤝тық")).isEqualTo("Дос[U+1F91D]тық");
  }

  @Test
  void aCharacterThatTurnsTheDirectionIsNamed() {
    for (int c : new int[] {0x200E, 0x200F, 0x061C, 0x202A, 0x202E, 0x2066, 0x2069}) {
      String text = "Rector" + Character.toString(c) + "rotceR";
      assertThat(Fonts.directions(text)).containsExactly(c);
      assertThat(Fonts.objections(text))
          .extracting(Objection::key)
          .containsExactly("documents.objection.direction");
      assertThat(Fonts.visible(text)).contains("[U+%04X]".formatted(c));
    }
  }

  @Test
  void aCharacterThatNobodySeesIsNamed() {
    String text = "5\u200b0\u00ad, \u0007\ufeff\ufe0f\u3164\u2028";
    assertThat(Fonts.invisible(text))
        .containsExactly(0x200B, 0xAD, 0x07, 0xFEFF, 0xFE0F, 0x3164, 0x2028);
    assertThat(Fonts.objections(text))
        .extracting(Objection::key)
        .containsExactly("documents.objection.invisible");
  }

  @Test
  void theFontsAreThoseWhoseChecksumsAreKept() throws Exception {
    List<String> lines = new String(read("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(Typeface.values().length);
    for (String line : lines) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(read(line.substring(66)));
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(line.substring(0, 64));
    }
  }

  private static byte[] read(String font) throws IOException {
    try (InputStream in = FontsTest.class.getResourceAsStream("/fonts/" + font)) {
      return Objects.requireNonNull(in, font).readAllBytes();
    }
  }
}
