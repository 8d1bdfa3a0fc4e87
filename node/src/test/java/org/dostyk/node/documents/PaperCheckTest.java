package org.dostyk.node.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.dostyk.node.documents.PaperFinding.Altered;
import org.dostyk.node.documents.PaperFinding.NotOurs;
import org.dostyk.node.documents.PaperFinding.Uncompared;
import org.dostyk.node.documents.PaperFinding.Whole;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCheckTest {
  private static final BilingualPdf PDF = new BilingualPdf(new Texts());
  private static final SignedDocument SIGNED =
      Sample.signed(Sample.memorandum("ru", "zh"), Sample.RECTOR, Sample.PRESIDENT);
  private static final Optional<Hash> HASH = Optional.of(SIGNED.document().hash());
  private static final byte[] PAPER = PDF.render(SIGNED);

  private final PaperCheck check = new PaperCheck(PDF);

  @Test
  void aPaperAsItWasHandedOutIsWhole() {
    assertThat(check(PAPER)).isEqualTo(new Whole(SIGNED));
  }

  /**
   * Papers are in drawers for years. Once a release is out, whoever has changed how pages come out
   * raises {@link BilingualPdf#EDITION} and adds a paper of the new edition beside the old ones.
   */
  @Test
  void aPaperThatWasHandedOutLongAgoIsStillWhole() throws IOException {
    byte[] paper = Sample.resource("papers/edition-" + BilingualPdf.EDITION + ".pdf");
    assertThat(check(paper)).isEqualTo(new Whole(SIGNED));
  }

  @Test
  void anUnsignedPaperAndOneOfFourLanguagesAreWholeToo() {
    SignedDocument draft = Sample.signed(Sample.memorandum("kk", "ru", "zh", "en"));
    assertThat(check(PDF.render(draft))).isEqualTo(new Whole(draft));
  }

  @Test
  void anotherWordInTheDataIsFound() {
    byte[] forged = replaced(PAPER, utf8("пятнадцати"), utf8("пятидесяти"));
    assertThat(check(forged)).isEqualTo(new Altered(HASH, Altered.What.DATA));
  }

  @Test
  void anotherSignatureIsFound() {
    byte[] forged = replaced(PAPER, "2025-12-04T10:30:00Z", "2025-11-04T10:30:00Z");
    assertThat(check(forged)).isEqualTo(new Altered(HASH, Altered.What.PAGES));
  }

  @Test
  void aSignatureOfNobodyIsFound() {
    byte[] forged = replaced(PAPER, "\"signatory\":\"rector\"", "\"signatory\":\"recter\"");
    assertThat(check(forged)).isEqualTo(new Altered(HASH, Altered.What.DATA));
  }

  @Test
  void dataThatBelongsToAnotherPaperIsFound() {
    byte[] other = Sample.memorandum("kk", "zh").canonical();
    byte[] own = SIGNED.document().canonical();
    byte[] cut = Arrays.copyOf(other, own.length);
    assertThat(check(replaced(PAPER, own, cut))).isEqualTo(new Altered(HASH, Altered.What.DATA));
  }

  /** Whoever changes the hash as well makes a paper of another document; its pages give it away. */
  @Test
  void dataAndHashChangedTogetherLeaveThePagesBehind() {
    byte[] own = SIGNED.document().canonical();
    byte[] other = replaced(own, utf8("пятнадцати"), utf8("пятидесяти"));
    Hash hash = Hash.of(other);
    byte[] forged = replaced(PAPER, own, other);
    forged = replaced(forged, SIGNED.document().hash().hex(), hash.hex());
    assertThat(check(forged)).isEqualTo(new Altered(Optional.of(hash), Altered.What.PAGES));
  }

  @Test
  void aPageThatSaysSomethingElseIsFound() throws IOException {
    Matcher stream = firstPage();
    byte[] packed = Arrays.copyOfRange(PAPER, stream.end(), stream.end() + length(stream));
    byte[] page = new InflaterInputStream(new java.io.ByteArrayInputStream(packed)).readAllBytes();
    byte[] other = replaced(page, " Tj", " TJ");
    assertThat(other).isNotEqualTo(page);
    assertThat(check(withStream(stream, packed(other, Deflater.BEST_COMPRESSION))))
        .isEqualTo(new Altered(HASH, Altered.What.PAGES));
  }

  @Test
  void theSamePageCompressedByAnotherMachineIsTheSame() throws IOException {
    Matcher stream = firstPage();
    byte[] packed = Arrays.copyOfRange(PAPER, stream.end(), stream.end() + length(stream));
    byte[] page = new InflaterInputStream(new java.io.ByteArrayInputStream(packed)).readAllBytes();
    byte[] anew = withStream(stream, packed(page, Deflater.NO_COMPRESSION));
    assertThat(anew).isNotEqualTo(PAPER);
    assertThat(check(anew)).isEqualTo(new Whole(SIGNED));
  }

  @Test
  void aStreamThatUnpacksWithoutEndIsNotFollowed() throws IOException {
    byte[] bomb = packed(new byte[200_000_000], Deflater.BEST_COMPRESSION);
    assertThat(check(withStream(firstPage(), bomb)))
        .isEqualTo(new Altered(HASH, Altered.What.PAGES));
  }

  @Test
  void anyByteThatChangesIsFound() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      byte[] forged = PAPER.clone();
      forged[random.nextInt(forged.length)] ^= (byte) (1 + random.nextInt(255));
      assertThat(check(forged)).as("seed %d, change %d", seed, i).isNotInstanceOf(Whole.class);
    }
  }

  @Test
  void anythingAddedOrCutOffIsFound() {
    for (byte[] forged :
        new byte[][] {
          joined(PAPER, utf8("\n")),
          joined(PAPER, PAPER),
          replaced(PAPER, "endobj\nxref", "endobj\n%  \nxref"),
          Arrays.copyOf(PAPER, PAPER.length - 1),
          Arrays.copyOf(PAPER, PAPER.length / 2),
          Arrays.copyOf(PAPER, 20),
        }) {
      assertThat(check(forged)).isNotInstanceOfAny(Whole.class, Uncompared.class);
    }
  }

  @Test
  void aCopyThatAnotherProgramSavedCannotBeCompared() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PAPER)) {
      try (var over = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true, true)) {
        over.addRect(50, 50, 100, 100);
        over.fill();
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      assertThat(check(out.toByteArray())).isEqualTo(new NotOurs(NotOurs.Why.NO_DATA));
    }
  }

  @Test
  void aPaperOfAnotherEditionIsNotCompared() {
    byte[] older = replaced(PAPER, "\"edition\":1,", "\"edition\":0,");
    assertThat(check(older)).isEqualTo(new Uncompared(SIGNED, Uncompared.Why.OTHER_EDITION));
  }

  @Test
  void thePagesOfAnUnknownDocumentAreNotLaid() {
    assertThat(check.check(PAPER, hash -> false))
        .isEqualTo(new Uncompared(SIGNED, Uncompared.Why.NOT_ASKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%PDF", "<html>", "PK\u0003\u0004"})
  void otherFilesAreNoPapers(String file) {
    assertThat(check(utf8(file))).isEqualTo(new NotOurs(NotOurs.Why.NOT_PDF));
  }

  @Test
  void randomBytesAreNoPapers() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(5_000)];
      random.nextBytes(noise);
      byte[] file = joined(Arrays.copyOf(PAPER, random.nextInt(3_000)), noise);
      assertThat(check(file)).as("seed %d", seed).isInstanceOf(NotOurs.class);
    }
  }

  private PaperFinding check(byte[] file) {
    return check.check(file, hash -> true);
  }

  /** Where the stream of the first page begins. */
  private static Matcher firstPage() {
    var page =
        Pattern.compile("<<\n/Length (\\d+)\n/Filter /FlateDecode\n>>\nstream\r\n")
            .matcher(new String(PAPER, ISO_8859_1));
    assertThat(page.find()).isTrue();
    return page;
  }

  private static int length(Matcher stream) {
    return Integer.parseInt(stream.group(1));
  }

  /** The paper with another stream there, and with its table put right. */
  private static byte[] withStream(Matcher old, byte[] stream) {
    String file = new String(PAPER, ISO_8859_1);
    int end = old.end() + length(old);
    String head = old.group().replace("/Length " + length(old), "/Length " + stream.length);
    String forged =
        file.substring(0, old.start())
            + head
            + new String(stream, ISO_8859_1)
            + file.substring(end);
    int by = forged.length() - file.length();
    var entries = Pattern.compile("(\\d{10})(?= 00000 n\r\n)").matcher(forged);
    forged =
        entries.replaceAll(
            entry -> {
              int at = Integer.parseInt(entry.group(1));
              return "%010d".formatted(at > old.start() ? at + by : at);
            });
    var start = Pattern.compile("(?<=startxref\n)\\d+").matcher(forged);
    return start
        .replaceFirst(at -> String.valueOf(Integer.parseInt(at.group()) + by))
        .getBytes(ISO_8859_1);
  }

  private static byte[] packed(byte[] bytes, int level) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out, new Deflater(level))) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] replaced(byte[] file, String old, String by) {
    return replaced(file, utf8(old), utf8(by));
  }

  private static byte[] replaced(byte[] file, byte[] old, byte[] by) {
    return new String(file, ISO_8859_1)
        .replace(new String(old, ISO_8859_1), new String(by, ISO_8859_1))
        .getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
