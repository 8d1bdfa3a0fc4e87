package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many partners of a list at once. */
@NodeTest
class PartnerDeedsTest {
  @Autowired Partners partners;
  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired Clock clock;
  @Autowired private Contacts contacts;
  private House house;
  private Browser officer;

  @BeforeEach
  void open() {
    house = houses.open("Labelling University");
    officer = browsers.as(house.officer());
  }

  @Test
  void aLabelIsPutOnManyNarrowsTheListAndIsTakenBack() {
    PartnerId one = partner("Reed Bunting College");
    PartnerId other = partner("Corn Bunting College");
    PartnerId third = partner("Snow Finch Academy");
    Reply question = officer.get("/lists/partners/label?row=" + one + "&row=" + other);
    assertThat(question.page().select("h1").text()).isEqualTo("Label 2 partners");
    assertThat(officer.submit(question, "main form", "put", " ").status()).isEqualTo(422);
    Reply done = officer.follow(officer.submit(question, "main form", "put", "to <visit>"));
    assertThat(shown("/partners?label=to+%3Cvisit%3E")).containsExactlyInAnyOrder(one, other);
    assertThat(shown("/partners?label=to+%3Cvisit%3E&q=corn")).containsExactly(other);
    assertThat(shown("/partners?q=snow")).containsExactly(third);

    Reply off = officer.get("/lists/partners/label?row=" + one + "&row=" + third);
    officer.submit(off, "main form", "put", "to <visit>", "off", "yes");
    assertThat(shown("/partners?label=to+%3Cvisit%3E")).containsExactly(other);
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(shown("/partners?label=to+%3Cvisit%3E")).isEmpty();
  }

  @Test
  void aLabelIsReadByNobodyElse() {
    officer.submit(
        officer.get("/lists/partners/label?row=" + house.id()), "main form", "put", "Secret word");
    assertThat(officer.get("/partners").text()).contains("Secret word");
    Browser neighbour = browsers.as(houses.open("Neighbouring University").officer());
    assertThat(neighbour.get("/partners?label=Secret+word").page().select("tbody tr")).isEmpty();
    assertThat(neighbour.get("/partners?q=labelling").text()).doesNotContain("Secret word");
    Browser observer = browsers.as(house.the(Role.OBSERVER));
    assertThat(observer.get("/lists/partners/label?row=" + house.id()).status()).isEqualTo(404);
  }

  @Test
  void entriesOfOneInstitutionBecomeOneAndTwoAgain() {
    PartnerId stays = partner("Pine Grosbeak Institute");
    PartnerId goes = partner("Pine Grosbeak Inst.");
    Reply question = officer.get("/lists/partners/merge?row=" + stays + "&row=" + goes);
    Reply done = officer.follow(officer.submit(question, "main form", "stays", stays.toString()));
    assertThat(merged(goes)).isTrue();
    assertThat(shown("/partners?q=grosbeak")).containsExactly(stays);
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(merged(goes)).isFalse();
    Reply one = officer.get("/lists/partners/merge?row=" + stays);
    assertThat(officer.submit(one, "main form", "stays", stays.toString()).status()).isEqualTo(422);
  }

  @Test
  void somebodyIsMadeResponsibleForManyAndFindsThemAmongTheirOwn() {
    PartnerId one = partner("Marsh Tit College");
    PartnerId other = partner("Willow Tit College");
    PartnerId third = partner("Coal Tit Academy");
    Actor coordinator = house.the(Role.COORDINATOR);
    Reply question =
        officer.get(
            "/lists/partners/responsible?row=" + one + "&row=" + other + "&row=" + house.id());
    assertThat(question.page().select(".hold").text())
        .contains("One row is left out")
        .contains("Your own institution, not a partner.")
        .contains("Labelling University");
    Reply done =
        officer.follow(
            officer.submit(question, "main form", "person", coordinator.account().toString()));
    assertThat(done.page().select(".hold").text()).contains("Done for 2 rows");
    Browser theirs = browsers.as(coordinator);
    assertThat(shown(theirs, "/partners?mine=yes")).containsExactly(one, other);
    assertThat(shown(theirs, "/partners?mine=yes&q=willow")).containsExactly(other);
    assertThat(shown(theirs, "/partners?mine=yes&q=coal")).isEmpty();
    assertThat(shown("/partners?mine=yes")).isEmpty();
    assertThat(
            officer
                .get("/partners?columns=name,responsible&mine=&q=willow")
                .page()
                .select("tbody")
                .text())
        .contains(coordinator.names().in(Language.EN));
    assertThat(officer.get("/partners/" + one).page().text())
        .contains(coordinator.names().in(Language.EN));
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(shown(theirs, "/partners?mine=yes")).isEmpty();
    assertThat(shown("/partners?q=coal")).containsExactly(third);
  }

  @Test
  void theAddressListHasTheContactsThatOnesOwnHouseKeepsAndShowsWhereThereIsNone()
      throws Exception {
    PartnerId one = partner("Great Bustard College");
    PartnerId other = partner("Little Bustard College");
    contacts.add(
        new Contact(
            new ContactId(Uuid7.next(clock)),
            one,
            house.id(),
            PersonNames.of(NameForm.of(Script.LATN, "Otis", "Tarda")),
            null,
            "otis@bustard.example",
            "zh",
            1),
        house.officer());
    Reply file = officer.get("/partners/addresses?row=" + one + "&row=" + other);
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Great Bustard College");
      assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("otis@bustard.example");
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("中文");
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("Little Bustard College");
      assertThat(sheet.getRow(2).getCell(4)).isNull();
    }
    Browser neighbour = browsers.as(houses.open("Neighbouring University").officer());
    try (var workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(neighbour.get("/partners/addresses?row=" + one).bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
    }
    Browser observer = browsers.as(house.the(Role.OBSERVER));
    assertThat(observer.get("/partners/addresses").status()).isEqualTo(403);
    assertThat(observer.get("/partners").page().select("button[formaction=/partners/addresses]"))
        .isEmpty();
  }

  private boolean merged(PartnerId id) {
    return partners.get(id, Set.of(house.id())).mergedInto().isPresent();
  }

  private List<PartnerId> shown(String path) {
    return shown(officer, path);
  }

  private static List<PartnerId> shown(Browser reader, String path) {
    return reader.get(path).page().select("tbody input[name=row]").stream()
        .map(tick -> PartnerId.of(tick.attr("value")))
        .toList();
  }

  private PartnerId partner(String name) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.COLLEGE,
            Text.of("en", name),
            List.of(),
            new Country("CN"),
            Text.of("en", "Qingdao"),
            ZoneId.of("Asia/Shanghai"),
            Identity.CONFIRMED),
        new Dossier(house.id(), List.of(), null, "", 0),
        house.officer());
    return id;
  }
}
