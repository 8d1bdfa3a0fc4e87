package org.dostyk.node.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.dostyk.node.NodeTest;
import org.dostyk.node.documents.KeptDocument.Kind;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.documents.ScanFinding.Why;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ScansTest {
  private static final int SIDE = 21_000;

  @Autowired private Scans scans;
  @Autowired private Documents documents;
  @Autowired private BilingualPdf pdf;
  @Autowired private JdbcClient jdbc;
  @Autowired private java.time.Clock clock;

  @Test
  void aScanIsReadInAProcessOfItsOwnAndKeptAsItWasSent() throws IOException {
    var house = new InstitutionId(Uuid7.next(clock));
    var stranger = new InstitutionId(Uuid7.next(clock));
    BilingualDocument memorandum = Sample.memorandum("kk", "zh");
    byte[] jpeg =
        ScannedPaper.ofLastPage(pdf.render(Sample.signed(memorandum))).turned(2).jpeg(0.6f);
    var read = (Legible) scans.read(jpeg);

    Hash scan = scans.keep(jpeg, read, Set.of(house));
    assertThat(scans.keep(jpeg, read, Set.of(house))).isEqualTo(scan);

    assertThat(documents.find(scan, Set.of(house)).orElseThrow())
        .satisfies(
            kept -> {
              assertThat(kept.kind()).isEqualTo(Kind.SCAN);
              assertThat(kept.bytes()).isEqualTo(jpeg);
            });
    assertThat(scans.pages(scan, Set.of(house)))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.turn()).isEqualTo(Turn.UPSIDE_DOWN);
              assertThat(page.codes()).containsExactly(memorandum.hash());
            });
    assertThat(scans.picture(scan, 1, Set.of(house))).contains(read.pages().getFirst().jpeg());
    assertThat(scans.picture(scan, 2, Set.of(house))).isEmpty();
    assertThat(scans.pages(scan, Set.of(stranger))).isEmpty();
    assertThat(scans.picture(scan, 1, Set.of(stranger))).isEmpty();
    assertThatThrownBy(() -> jdbc.sql("delete from documents.scan_page").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void thePaperItselfIsNoScanOfIt() {
    byte[] paper = pdf.render(Sample.signed(Sample.memorandum("ru", "zh")));
    assertThat(scans.read(paper)).isEqualTo(new Illegible(Why.THE_PAPER_ITSELF));
  }

  @Test
  void whatIsNoPictureIsToldWithoutHarm() {
    assertThat(scans.read("not a picture".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Illegible(Why.NOT_A_PICTURE));
  }

  /**
   * A picture of 21,000 × 21,000 points, all black: 441 million bytes in less than half a million.
   */
  @Test
  void aPdfThatUnpacksWithoutEndTakesNobodyWithIt() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[SIDE];
      for (int y = 0; y < SIDE; y++) {
        out.write(row);
      }
    }
    var bomb = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var picture =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(packed.toByteArray()),
              COSName.FLATE_DECODE,
              SIDE,
              SIDE,
              8,
              PDDeviceGray.INSTANCE);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(picture, 10, 10, 300, 300);
      }
      document.save(bomb);
    }
    scans.read(bomb.toByteArray());
    assertThat(scans.read(ScannedPaper.empty().signed().jpeg(0.6f))).isInstanceOf(Legible.class);
  }
}
