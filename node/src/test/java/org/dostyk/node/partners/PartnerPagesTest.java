package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PartnerPagesTest {
  @Autowired Houses houses;
  @Autowired Browsers browsers;

  private House house;
  private Browser officer;

  @BeforeEach
  void anOfficer() {
    house = houses.open("Steppe University");
    officer = browsers.as(house.officer());
  }

  @Test
  void anEmptyRegisterTeachesTheFirstStep() {
    assertThat(officer.get("/").text()).contains("You have not entered any partners");
    add("name_en", "White Crane College");
    assertThat(officer.get("/").text()).doesNotContain("You have not entered any partners");
  }

  @Test
  void onesOwnInstitutionIsShownAndCountedApart() {
    House own = houses.open("Quokka University");
    officer = browsers.as(own.officer());
    add("name_en", "Quokka College");
    add("name_en", "Quokka Academy");
    assertThat(officer.get("/partners?q=quokka").page().select("#found h2").text())
        .isEqualTo("2 partners and your institution");
    assertThat(officer.get("/partners?q=quokka+academy").page().select("#found h2").text())
        .isEqualTo("1 partner");
    for (String list : List.of("/partners", "/partners?country=KZ", "/partners/regions")) {
      assertThat(officer.get(list).page().select("main h2").text())
          .as(list)
          .contains("partners and your institution");
    }
  }

  @Test
  void lettersTypedGetWhatIsFoundAndNothingElse() {
    for (int i = 0; i < 21; i++) {
      add("name_en", "Zitting Cisticola College " + (char) ('A' + i));
    }
    Reply part = officer.getPart("/partners?q=zit");
    assertThat(part.body()).startsWith("<section");
    assertThat(part.text()).contains("21 partners", "1–10 of 21");
    assertThat(part.page().select("tbody").text()).doesNotContain("Steppe");
    assertThat(part.page().select("tbody tr")).hasSize(10);
    assertThat(part.page().select("form")).isEmpty();
    assertThat(officer.get("/partners?q=zit").page().select("tbody tr")).hasSize(21);
    assertThat(officer.getPart("/partners?q=zit", "HX-History-Restore-Request", "true").body())
        .as("a browser that goes back gets the page whole")
        .contains("<html", "name=\"q\"");
  }

  @Test
  void aPartnerIsEnteredFoundAndChanged() {
    Reply added =
        add(
            "name_en",
            "White Crane College",
            "name_zh",
            "白鹤学院",
            "since",
            "апрель 2024",
            "aliases",
            "WCC\nБелый журавль");
    Reply record = officer.follow(added);
    assertThat(record.text())
        .contains("The partner has been added", "白鹤学院", "April 2024", "Белый журавль")
        .contains("(UTC+8)")
        .doesNotContain("Asia/");
    assertThat(officer.get("/partners?q=белыйЖУРАВЛЬ&country=CN").text())
        .contains("White Crane College");
    assertThat(officer.get("/partners?q=白鹤&country=KZ").text())
        .contains("No partner has that name");
    Reply form = officer.get(record.page().select("a[href$=/edit]").attr("href"));
    Reply changed = officer.submit(form, "form[action$=/edit]", "name_en", "Grey Crane College");
    assertThat(officer.follow(changed).text())
        .contains("The change has been saved", "Grey Crane College");
  }

  @Test
  void aFormThatIsSentTwiceMakesOnePartner() {
    Reply form = officer.get("/partners/new");
    for (int i = 0; i < 2; i++) {
      assertThat(
              officer
                  .submit(
                      form,
                      "form[action=/partners]",
                      "name_en",
                      "Twice College",
                      "kind",
                      "COLLEGE",
                      "country",
                      "CN")
                  .status())
          .isEqualTo(303);
    }
    assertThat(officer.get("/partners?q=twice").text()).contains("1 partner");
  }

  @Test
  void ofTwoWhoSaveOneTextTheSecondSeesBothAndLosesNothing() {
    String edit = path(add("name_en", "White Crane College", "name_ru", "Белый журавль")) + "/edit";
    Reply mine = officer.get(edit);
    Reply theirs = officer.get(edit);
    officer.submit(theirs, "form[action$=/edit]", "name_en", "Black Crane College");
    Reply both = officer.submit(mine, "form[action$=/edit]", "name_en", "Red Crane College");
    assertThat(both.status()).isEqualTo(422);
    assertThat(both.text()).contains("Black Crane College", "Red Crane College");
    assertThat(both.page().select("input[name=name_en]").val()).isEqualTo("Red Crane College");
    Reply kept = officer.submit(both, "form[action$=/edit]");
    assertThat(officer.follow(kept).text())
        .contains("Red Crane College")
        .doesNotContain("Black Crane College ");
  }

  @Test
  void ofTwoWhoSaveOneNoteTheSecondSeesBoth() {
    String notes = path(add("name_en", "White Crane College")) + "/notes";
    Reply mine = officer.get(notes);
    officer.submit(officer.get(notes), "form[action$=/notes]", "note", "They call on Mondays");
    Reply both = officer.submit(mine, "form[action$=/notes]", "note", "They call on Fridays");
    assertThat(both.text()).contains("They call on Mondays", "They call on Fridays");
  }

  @Test
  void whatCannotBeKeptIsSaidAndWhatWasTypedStays() {
    Reply refused =
        add(
            "name_en", "L" + "o".repeat(500) + "ng",
            "id_kz-bin", "12345",
            "zone", "Asia/Atlantis",
            "since", "30.02.2024");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections li").eachText()).hasSize(2);
    assertThat(refused.page().select("input[name=zone]").val()).isEqualTo("Asia/Atlantis");
    Reply mended = officer.submit(refused, "form[action=/partners]", "zone", "", "since", "");
    assertThat(mended.page().select(".objections li").eachText())
        .anyMatch(said -> said.contains("more than 300 characters"))
        .anyMatch(said -> said.contains("12345"));
  }

  @Test
  void marksThatTurnTheDirectionAreTakenOutOfANameAndPersianStays() {
    Reply record =
        officer.follow(add("name_en", "Evil\u202E College", "name_fa", "دانشگاه تهران\u200cما"));
    assertThat(record.text()).contains("Evil College", "دانشگاه تهران\u200cما");
    assertThat(record.body()).doesNotContain("\u202E");
  }

  @Test
  void aListIsSortedAsTheReadersLanguageSorts() {
    for (String name : List.of("Бекет", "Әбіш", "Абай", "Ғабит", "Гүлнар")) {
      add("name_kk", "Сынақ " + name);
    }
    Reply kazakh = officer.in(Language.KK).get("/partners?q=сынак");
    assertThat(kazakh.page().select("tbody td:nth-child(2) a").eachText())
        .containsExactly("Сынақ Абай", "Сынақ Әбіш", "Сынақ Бекет", "Сынақ Гүлнар", "Сынақ Ғабит");
  }

  @Test
  void chineseIsSortedByPinyin() {
    for (String name : List.of("中央学院", "北京学院", "山东学院")) {
      add("name_zh", name);
    }
    Reply chinese = officer.in(Language.ZH).get("/partners?q=学院&country=CN");
    assertThat(chinese.page().select("tbody td:nth-child(2) a").eachText())
        .containsSubsequence("北京学院", "山东学院", "中央学院");
  }

  @Test
  void aContactIsEnteredChangedAndRemoved() {
    String partner = path(add("name_en", "White Crane College"));
    Reply added =
        officer.submit(
            officer.get(partner + "/contacts/new"),
            "form[action$=/contacts]",
            "name_Latn",
            "Liu Min",
            "name_Hani",
            "刘敏",
            "post_en",
            "President",
            "email",
            "liu@crane.example",
            "language",
            "zh");
    Reply record = officer.follow(added);
    assertThat(record.text()).contains("Liu Min", "刘敏", "President", "liu@crane.example");
    Reply form =
        officer.get(record.page().select("a[href*=/contacts/]:not([href$=new])").attr("href"));
    Reply wrong = officer.submit(form, "form:has([name=email])", "email", "no address");
    assertThat(wrong.text()).contains("“no address” is not an e-mail address");
    Reply changed = officer.submit(wrong, "form:has([name=email])", "email", "min@crane.example");
    assertThat(officer.follow(changed).text()).contains("min@crane.example");
    String remove = form.page().select("button[formaction]").attr("formaction");
    assertThat(officer.follow(officer.post(remove)).text())
        .contains("The contact has been removed")
        .doesNotContain("Liu Min ");
  }

  @Test
  void aColleagueReadsAndDoesNotWrite() {
    String partner = path(add("name_en", "White Crane College"));
    Browser signatory = browsers.as(house.the(Role.SIGNATORY));
    assertThat(signatory.get(partner).page().select("a[href$=/edit], a[href$=new]")).isEmpty();
    assertThat(signatory.get(partner + "/edit").status()).isEqualTo(403);
  }

  @Test
  void aPersonConfirmsWhoItIs() {
    String id = path(add("name_en", "Ili Pedagogical University", "aliases", ""));
    officer.get(id);
    assertThat(officer.post(id + "/identity", "usual", "true").status()).isEqualTo(303);
    assertThat(officer.get(id).text())
        .contains("伊犁师范大学", "Yili Normal University", "Ili Pedagogical University")
        .doesNotContain("to be confirmed");
  }

  private Reply add(String... more) {
    String[] fields = new String[more.length + 4];
    System.arraycopy(more, 0, fields, 0, more.length);
    fields[more.length] = "kind";
    fields[more.length + 1] = "COLLEGE";
    fields[more.length + 2] = "country";
    fields[more.length + 3] = "CN";
    return officer.submit(officer.get("/partners/new"), "form[action=/partners]", fields);
  }

  private static String path(Reply added) {
    return added.location().orElseThrow().replaceAll("\\?.*", "");
  }
}
