package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.documents.ScanFinding.Why;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReaderTest {
  private static final BilingualDocument MEMORANDUM = Sample.memorandum("ru", "zh");
  private static ScannedPaper scanned = ScannedPaper.empty();

  @BeforeAll
  static void printSignAndScanThePaper() throws IOException {
    byte[] paper = new BilingualPdf(new Texts()).render(Sample.signed(MEMORANDUM));
    scanned = ScannedPaper.ofLastPage(paper);
  }

  @ParameterizedTest
  @CsvSource({"0, UPRIGHT", "1, TO_THE_RIGHT", "2, UPSIDE_DOWN", "3, TO_THE_LEFT"})
  void aPoorScanShowsWhichPaperItIsOfAndHowItLay(int quarters, Turn lay) throws IOException {
    byte[] jpeg = scanned.skewed(2).noisy().turned(quarters).jpeg(0.6f);
    Legible read = readable(jpeg);
    assertThat(read.codes()).containsExactly(MEMORANDUM.hash());
    assertThat(read.turn()).isEqualTo(lay);
  }

  @Test
  void whatLayUpsideDownIsShownUpright() throws IOException {
    byte[] upright = readable(scanned.jpeg(0.8f)).pages().getFirst().jpeg();
    byte[] turned = readable(scanned.turned(2).jpeg(0.8f)).pages().getFirst().jpeg();
    assertThat(penIsToTheLeft(turned)).isEqualTo(penIsToTheLeft(upright)).isTrue();
    var page =
        ImageIO.read(
            new ByteArrayInputStream(
                readable(scanned.turned(1).jpeg(0.8f)).pages().getFirst().jpeg()));
    assertThat(page.getHeight()).isGreaterThan(page.getWidth());
  }

  @Test
  void aPhotographFromTheSideShowsItsCode() throws IOException {
    byte[] photo = scanned.photographed().noisy().skewed(-4).jpeg(0.6f);
    assertThat(readable(photo).codes()).containsExactly(MEMORANDUM.hash());
  }

  @Test
  void aCameraHeldSidewaysIsBelieved() throws IOException {
    byte[] jpeg = withOrientation(ScannedPaper.empty().signed().turned(3).jpeg(0.8f), 6);
    var page = readable(jpeg).pages().getFirst();
    assertThat(page.height()).isGreaterThan(page.width());
    assertThat(page.turn()).isEqualTo(Turn.UPRIGHT);
  }

  @Test
  void aScanWithoutACodeIsReadableAndHasNone() throws IOException {
    assertThat(readable(ScannedPaper.empty().signed().noisy().jpeg(0.6f)).codes()).isEmpty();
  }

  @Test
  void aScannedPdfShowsEachPageAndASheetWithoutCodeLiesAsTheOthers() throws IOException {
    byte[] pdf =
        ScannedPaper.pdf(ScannedPaper.empty().signed().turned(2), scanned.noisy().turned(2));
    Legible read = readable(pdf);
    assertThat(read.pages()).hasSize(2);
    assertThat(read.codes()).containsExactly(MEMORANDUM.hash());
    assertThat(read.pages()).allMatch(p -> p.turn() == Turn.UPSIDE_DOWN);
  }

  @Test
  void aPngIsReadToo() throws IOException {
    assertThat(readable(scanned.png()).codes()).containsExactly(MEMORANDUM.hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dear colleagues,", "<html><img src=x>", "GIF", "#!/bin/sh"})
  void aTextUnderAPicturesNameIsNoPicture(String text) {
    assertThat(why(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Why.NOT_A_PICTURE);
  }

  @Test
  void whatCanBeSavedAnewIsToldApart() {
    Map.of(
            "\0\0\0\u0018ftypheic\0\0\0\0mif1heic", Why.HEIC,
            "II*\0\u0008\0\0\0", Why.OTHER_PICTURE,
            "RIFF\0\0\0\0WEBPVP8 ", Why.OTHER_PICTURE,
            "PK\u0003\u0004\u0014\0\u0006\0", Why.OFFICE)
        .forEach(
            (head, why) ->
                assertThat(why(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(why));
  }

  @Test
  void aPictureCutOffHalfwayIsNotHalfShown() throws IOException {
    for (byte[] whole :
        new byte[][] {scanned.jpeg(0.6f), scanned.png(), ScannedPaper.pdf(scanned)}) {
      byte[] half = Arrays.copyOf(whole, whole.length / 2);
      assertThat(why(half)).isEqualTo(Why.BROKEN);
    }
  }

  @Test
  void aBombIsSeenBeforeItIsUnpacked() {
    assertThat(why(whitePng(20_000, 20_000))).isEqualTo(Why.TOO_LARGE);
    assertThat(why(whitePng(Integer.MAX_VALUE, Integer.MAX_VALUE))).isIn(Why.TOO_LARGE, Why.BROKEN);
  }

  @Test
  void aThumbnailIsTooSmallForASeal() {
    assertThat(why(whitePng(640, 480))).isEqualTo(Why.TOO_SMALL);
  }

  @Test
  void aSheetThatLayTheWrongWayRoundIsEmpty() throws IOException {
    assertThat(why(ScannedPaper.empty().noisy().jpeg(0.6f))).isEqualTo(Why.BLANK);
    assertThat(why(whitePng(2_000, 3_000))).isEqualTo(Why.BLANK);
  }

  @Test
  void aPdfUnderAPasswordIsTold() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ScannedPaper.pdf(scanned))) {
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      assertThat(why(out.toByteArray())).isEqualTo(Why.LOCKED);
    }
  }

  @Test
  void aBookIsNoScanOfASignature() throws IOException {
    try (var pdf = new PDDocument()) {
      for (int i = 0; i <= ScanReader.MOST_PAGES; i++) {
        pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      assertThat(why(out.toByteArray())).isEqualTo(Why.TOO_MANY_PAGES);
    }
  }

  @Test
  void whatOneProcessFindsTheOtherReads() throws IOException {
    Legible read = readable(scanned.turned(2).jpeg(0.6f));
    var out = new ByteArrayOutputStream();
    ScanProcess.write(read, out);
    ScanFinding again = ScanProcess.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(again).usingRecursiveComparison().isEqualTo(read);
  }

  private static Legible readable(byte[] file) {
    ScanFinding finding = ScanReader.read(file);
    assertThat(finding).isInstanceOf(Legible.class);
    return (Legible) finding;
  }

  private static Why why(byte[] file) {
    ScanFinding finding = ScanReader.read(file);
    assertThat(finding).isInstanceOf(Illegible.class);
    return ((Illegible) finding).why();
  }

  /** {@link ScannedPaper#signed} scribbles to the left of the seal. */
  private static boolean penIsToTheLeft(byte[] jpeg) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(jpeg));
    long weight = 0;
    for (int y = 0; y < image.getHeight(); y += 4) {
      for (int x = 0; x < image.getWidth(); x += 4) {
        int red = image.getRGB(x, y) >> 16 & 0xff;
        int blue = image.getRGB(x, y) & 0xff;
        boolean pen = blue - red > 50;
        weight += pen ? (x < image.getWidth() / 2 ? 1 : -1) : 0;
      }
    }
    return weight > 0;
  }

  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A PNG of one bit a point, of any size, in few bytes. */
  private static byte[] whitePng(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {1, 0, 0, 0, 0})
            .array());
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[1 + (Math.min(width, 100_000) + 7) / 8];
      Arrays.fill(row, 1, row.length, (byte) 0xff);
      for (int y = 0; y < Math.min(height, 20_000); y++) {
        deflater.write(row);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
    byte[] named = type.getBytes(StandardCharsets.ISO_8859_1);
    var crc = new CRC32();
    crc.update(named);
    crc.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes(named);
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
