package org.dostyk.node.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ImportPagesTest {
  private static final byte[] WORKBOOK =
      SampleWorkbook.of(
          new String[] {"Name", "Country or region", "Note"},
          new String[] {"Red Camel University / 红骆驼大学", "China", "<script>alert(1)</script>"},
          new String[] {"National Central University", "China", ""});

  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired Texts texts;
  @Autowired Clock clock;

  private House house;
  private Browser officer;

  @BeforeEach
  void anOfficer() {
    house = houses.open("Bactrian House");
    officer = browsers.as(house.officer());
  }

  @Test
  void aWorkbookIsSeenAppliedAndTakenBack() {
    Reply preview = officer.follow(send(WORKBOOK, newId()));
    assertThat(preview.text()).contains("红骆驼大学", "<script>alert(1)</script>", "Taiwan");
    Reply applied = officer.submit(preview, "form[action$=/apply]");
    assertThat(officer.follow(applied).text()).contains("The workbook has been applied.");
    assertThat(officer.get("/partners?q=REDcamel").text()).contains("红骆驼大学", "1 partner");
    Reply undone = officer.submit(officer.follow(applied), "form[action$=/undo]");
    assertThat(officer.follow(undone).text()).contains("The import has been undone");
    assertThat(officer.get("/partners?q=红骆驼").text()).contains("No partner has that name");
  }

  @Test
  void theListOfImportsIsSortedPrintedAndTakenAlong() {
    send(WORKBOOK, newId());
    send(WORKBOOK, newId());
    Reply list = officer.get("/imports?sort=sent&columns=file,kind,rows");
    assertThat(list.page().select("tbody tr")).hasSize(2);
    assertThat(list.page().select("th[aria-sort]")).as("not among what is shown").isEmpty();
    assertThat(list.page().select("tbody").text()).contains("camels.xlsx", "2");
    assertThat(officer.get("/imports?print=yes").page().select("tbody tr")).hasSize(2);
    assertThat(officer.get("/imports/export").type()).contains("spreadsheetml");
  }

  @Test
  void aFormThatIsSentTwiceKeepsOneImport() {
    String id = newId();
    assertThat(send(WORKBOOK, id).location()).isEqualTo(send(WORKBOOK, id).location());
    assertThat(officer.get("/imports").page().select("tbody tr")).hasSize(1);
  }

  @Test
  void whyAFileIsRefusedIsSaidInTheReadersLanguage() {
    byte[] macros = SampleWorkbook.with(WORKBOOK, "xl/vbaProject.bin", "Sub");
    for (Language language : Language.values()) {
      officer.in(language);
      Reply refused = send(macros, newId());
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains(texts.in(language).it("imports.objection.macros"));
      assertThat(refused.page().select("tbody tr")).as("nothing is kept").isEmpty();
    }
  }

  @Test
  void aFormWithoutAFileSaysSo() {
    assertThat(send(new byte[0], newId()).text()).contains("No file was chosen");
  }

  @Test
  void aFileOfMoreThanTwentyMegabytesIsAnsweredWithAPage() {
    Reply refused = send(new byte[21 * 1024 * 1024 + 1], newId());
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text()).contains("20 MB");
  }

  @Test
  void whatIsThrownAwayIsGone() {
    Reply sent = send(WORKBOOK, newId());
    Reply preview = officer.follow(sent);
    String discard = preview.page().select("button[formaction]").attr("formaction");
    assertThat(officer.post(discard).location()).contains("/imports?did=imports.did.discarded");
    assertThat(officer.follow(sent).status()).isEqualTo(404);
  }

  @Test
  void theEmptyFormIsReadBackInEveryLanguage() {
    for (Language language : Language.values()) {
      byte[] form = officer.in(language).get("/imports/template").bytes();
      assertThat(send(form, newId()).text())
          .contains(texts.in(language).it("imports.objection.no_rows"));
    }
  }

  private Reply send(byte[] workbook, String id) {
    return officer.upload(
        "/imports", "file", "camels.xlsx", workbook, "id", id, "keeper", house.id().toString());
  }

  private String newId() {
    return Uuid7.next(clock).toString();
  }
}
