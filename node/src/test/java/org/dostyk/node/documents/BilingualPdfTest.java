package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dostyk.node.documents.Party.Signatory;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class BilingualPdfTest {
  private static final BilingualPdf PDF = new BilingualPdf(new Texts());
  private static final String[] RU_ZH = {"ru", "zh"};

  @BeforeAll
  static void prepareTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru zh", "kk zh", "kk ru zh", "kk ru zh en"})
  void thePaperIsFitForTheArchiveAndForThoseWhoListen(String languages) throws Exception {
    byte[] pdf = signedByBoth(languages.split(" "));
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
        var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
        assertThat(result.getTestAssertions()).as("%s", flavour).isEmpty();
        assertThat(result.isCompliant()).as("%s", flavour).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru zh", "kk zh", "kk ru zh en"})
  void everyWordCanBeReadBackFromThePaper(String languages) throws IOException {
    BilingualDocument document = Sample.memorandum(languages.split(" "));
    String read = squeezed(text(PDF.render(Sample.signed(document, Sample.RECTOR))));
    for (String tag : document.languages()) {
      var texts = new ArrayList<Text>(List.of(document.title(), document.preamble()));
      document.clauses().forEach(c -> texts.addAll(List.of(required(c.heading()), c.body())));
      for (Party party : document.parties()) {
        texts.add(party.name());
        party.signatories().forEach(s -> texts.addAll(List.of(s.name(), s.office())));
      }
      for (Text text : texts) {
        assertThat(read).contains(squeezed(text.exactly(tag).orElseThrow()));
      }
    }
    assertThat(read)
        .contains(squeezed(document.hash().longForm()))
        .contains(squeezed(document.hash().shortForm()))
        .contains(document.hash().hex());
  }

  /** Letters that look alike share a glyph in some fonts; the usual one must come back. */
  @Test
  void everyLetterComesBackAsItself() throws IOException {
    String letters =
        "АаӘәБбГгҒғКкҚқНнҢңОоӨөУуҰұҮүҺһІіЁёЙйЪъЫыЭэ ХорПроа HxoPpa 长页见门马鸟龙金食水火 μΩ—–«»“”№";
    Text text = Sample.everywhere(letters, RU_ZH);
    byte[] pdf =
        PDF.render(
            Sample.signed(
                Sample.document(
                    RU_ZH, text, text, List.of(new Clause("1", null, text)), Sample.parties())));
    assertThat(text(pdf).replaceAll("\\s", "")).contains(letters.replace(" ", ""));
  }

  @Test
  void theSameDocumentGivesTheSameBytes() {
    byte[] first = signedByBoth(RU_ZH);
    assertThat(new BilingualPdf(new Texts()).render(signed(RU_ZH))).isEqualTo(first);
  }

  @Test
  void theDatesAreThoseOfTheDocument() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(signedByBoth(RU_ZH))) {
      var info = pdf.getDocumentInformation();
      assertThat(info.getCreationDate().toInstant()).isEqualTo("2025-12-03T06:00:00Z");
      assertThat(info.getModificationDate().toInstant()).isEqualTo(Sample.PRESIDENT.at());
    }
  }

  @Test
  void onlyLettersThatAreUsedAreEmbeddedAndNoneIsSlantedOrThickened() throws IOException {
    byte[] bytes = signedByBoth("kk", "ru", "zh", "en");
    assertThat(bytes.length).isLessThan(400_000);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
              PDFont font = position.getFont();
              assertThat(font.isEmbedded()).isTrue();
              assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans(SC)?-(Regular|Bold)");
              assertThat(position.getTextMatrix().getShearX()).isZero();
              assertThat(getGraphicsState().getTextState().getRenderingMode().intValue()).isZero();
            }
          };
      stripper.getText(pdf);
    }
  }

  @Test
  void aNameOfFiveHundredLettersStaysOnThePage() throws IOException {
    String name = "Ұ".repeat(250) + "国".repeat(250);
    List<Party> parties =
        List.of(
            new Party(
                "a",
                Sample.everywhere(name, RU_ZH),
                List.of(
                    new Signatory(
                        "s",
                        Sample.everywhere(name, RU_ZH),
                        Sample.everywhere("Ы".repeat(500), RU_ZH)))),
            Sample.parties().getLast());
    Text wording = Sample.everywhere("Щ".repeat(500), RU_ZH);
    byte[] pdf =
        PDF.render(
            Sample.signed(
                Sample.document(
                    RU_ZH,
                    Sample.everywhere(name, RU_ZH),
                    wording,
                    List.of(new Clause("1.1.1.1.1", wording, wording)),
                    parties)));
    assertNothingRunsOffThePage(pdf);
    assertThat(squeezed(text(pdf))).contains("Щ".repeat(500)).contains(name);
  }

  @Test
  void aClauseLongerThanAPageGoesOnOverleaf() throws IOException {
    String russian = "Стороны ежегодно обмениваются опытом. ".repeat(200).strip();
    String chinese = "双方每年交流经验，并保存记录。".repeat(300);
    byte[] pdf =
        PDF.render(
            Sample.signed(
                Sample.document(
                    RU_ZH,
                    Text.of("ru", "Меморандум", "zh", "备忘录"),
                    Text.of("ru", "Стороны договорились.", "zh", "双方达成一致。"),
                    List.of(new Clause("1", null, Text.of("ru", russian, "zh", chinese))),
                    Sample.parties())));
    assertNothingRunsOffThePage(pdf);
    String read = squeezed(text(pdf));
    assertThat(count(read, squeezed("обмениваются опытом."))).isEqualTo(200);
    assertThat(count(read, "并保存记录")).isBetween(295, 300);
  }

  @Test
  void noChineseLineBeginsWithAStopOrEndsWithAnOpeningBracket() throws IOException {
    for (String line : text(signedByBoth(RU_ZH)).lines().map(String::strip).toList()) {
      assertThat(line).doesNotMatch("^[，。；：、？！）》”].*").doesNotMatch(".*[（《“]$");
    }
  }

  @Test
  void whatCannotBePrintedIsWrittenOutAndNeverABox() throws IOException {
    String name = "Дос🤝тық \u202Eabc\u200b";
    Text text = Sample.everywhere(name, RU_ZH);
    String read =
        text(
            PDF.render(
                Sample.signed(
                    Sample.document(
                        RU_ZH,
                        text,
                        text,
                        List.of(new Clause("1", null, text)),
                        Sample.parties()))));
    assertThat(read).contains("Дос[U+1F91D]тық [U+202E]abc[U+200B]").doesNotContain("#");
  }

  @Test
  void markupInANameIsOnlyAName() throws IOException {
    String name = "<b>A&amp;B</b> ${page} @if \"'</style><script>";
    Text text = Sample.everywhere(name, RU_ZH);
    byte[] pdf =
        PDF.render(
            Sample.signed(
                Sample.document(
                    RU_ZH, text, text, List.of(new Clause(name, text, text)), Sample.parties())));
    assertThat(squeezed(text(pdf))).contains(squeezed(name));
  }

  private static void assertNothingRunsOffThePage(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition p) {
              assertThat(p.getXDirAdj()).isBetween(55f, 540f);
              assertThat(p.getXDirAdj() + p.getWidthDirAdj()).isLessThan(541f);
              assertThat(p.getYDirAdj()).isBetween(40f, 810f);
            }
          };
      stripper.getText(pdf);
    }
  }

  private static SignedDocument signed(String... languages) {
    return Sample.signed(Sample.memorandum(languages), Sample.RECTOR, Sample.PRESIDENT);
  }

  private static byte[] signedByBoth(String... languages) {
    return PDF.render(signed(languages));
  }

  private static String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String squeezed(String text) {
    return Normalizer2.getNFKCInstance().normalize(text).replaceAll("\\s", "");
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static Text required(@org.jspecify.annotations.Nullable Text text) {
    return Objects.requireNonNull(text);
  }
}
