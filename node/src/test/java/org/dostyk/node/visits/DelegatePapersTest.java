package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.documents.PaperRun;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.ItineraryItem.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a delegation takes along on paper. */
@NodeTest
class DelegatePapersTest {
  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private DelegatePapers papers;
  @Autowired private Browsers browsers;
  private House guest;
  private Visit visit;
  private Delegate dean;

  @BeforeEach
  void aDelegationOfThree() {
    guest = ground.house("Taraz University");
    Visit planned = ground.planned(guest, ground.elsewhere(guest));
    dean = ground.delegate(planned, "Omarova Aigerim", Language.KK, guest);
    ground.delegate(planned, "Askarov Bolat", Language.RU, guest);
    ground.delegate(planned, "Li Na", Language.ZH, guest);
    ground.planned(planned, VisitGround.item("Opening", "10:00", "12:00"), guest);
    ground.planned(planned, ofTheDeanAlone(), guest);
    visit = visits.find(planned.id(), guest.officer());
  }

  @Test
  void everyDelegateHasACardAnInvitationAndAnItineraryInTheirLanguage() throws Exception {
    Map<String, String> texts = texts(finished(papers.begin(visit)));
    assertThat(texts.keySet())
        .contains(
            "01 Omarova Aigerim/name-card.pdf",
            "02 Askarov Bolat/invitation.pdf",
            "03 Li Na/itinerary.pdf")
        .hasSize(9);
    assertThat(texts.get("02 Askarov Bolat/invitation.pdf"))
        .contains("邀请函", "Приглашение", "29 октября – 2 ноября 2027")
        .doesNotContain("Omarova");
    assertThat(texts.get("03 Li Na/itinerary.pdf")).contains("日程", "Li Na", "研讨会“Opening”");
    assertThat(texts.get("01 Omarova Aigerim/name-card.pdf")).contains("Omarova Aigerim", "Dean");
  }

  @Test
  void anItineraryNamesWhatItsReaderTakesPartInAlone() throws Exception {
    Map<String, String> texts = texts(finished(papers.begin(visit)));
    assertThat(texts.get("01 Omarova Aigerim/itinerary.pdf")).contains("Deans");
    assertThat(texts.get("02 Askarov Bolat/itinerary.pdf"))
        .contains("Opening")
        .doesNotContain("Deans");
  }

  @Test
  void thePrinterGetsTwoCardsOnASheetThenLettersThenItineraries() throws Exception {
    PaperRun run = finished(papers.begin(visit));
    try (var pdf = Loader.loadPDF(run.file(DelegatePapers.PRINT).orElseThrow().toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2 + 3 + 3);
      var first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(pdf)).contains("Omarova Aigerim", "Askarov Bolat");
    }
    assertThat(run.set()).isEqualTo(run.papers());
  }

  @Test
  void papersOfAnItineraryThatChangedAreOutOfDate() {
    PaperRun run = finished(papers.begin(visit));
    assertThat(papers.of(visit)).contains(run);
    ground.planned(visit, VisitGround.item("Farewell", "18:00", "20:00"), guest);
    assertThat(papers.of(visits.find(visit.id(), guest.officer()))).isEmpty();
  }

  @Test
  void theWorkIsLeftAndComeBackTo() {
    Browser officer = browsers.as(guest.officer()).in(Language.EN);
    String path = "/visits/" + visit.id() + "/papers";
    officer.submit(officer.get(path), "form[action$='/papers']");
    finished(papers.begin(visit));
    Reply later = officer.get(path);
    assertThat(later.page().text()).contains("PDF for the printer");
    assertThat(officer.get(path + ".pdf").type()).isEqualTo("application/pdf");
    assertThat(officer.get(path + ".zip").type()).isEqualTo("application/zip");
  }

  private ItineraryItem ofTheDeanAlone() {
    ItineraryItem item = VisitGround.item("Deans", "14:00", "15:00");
    return new ItineraryItem(
        item.id(),
        item.day(),
        item.starts(),
        item.ends(),
        item.zone(),
        ItemKind.MEETING,
        item.title(),
        "",
        new Who(false, Set.of(dean.id())),
        "",
        "",
        false,
        0,
        item.changedAt());
  }

  /** Waits until the papers are set. */
  static PaperRun finished(PaperRun run) {
    while (run.isUnderWay()) {
      Thread.onSpinWait();
    }
    assertThat(run.isFailed()).isFalse();
    return run;
  }

  private static Map<String, String> texts(PaperRun run) throws IOException {
    byte[] zipped = Files.readAllBytes(run.file(DelegatePapers.BUNDLE).orElseThrow());
    var texts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        try (var pdf = Loader.loadPDF(zip.readAllBytes())) {
          texts.put(
              e.getName(),
              Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC));
        }
      }
    }
    return texts;
  }
}
