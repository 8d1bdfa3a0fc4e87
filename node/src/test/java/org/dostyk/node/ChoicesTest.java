package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.VisitGround;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms in which a partner is looked for and chosen. */
@NodeTest
class ChoicesTest {
  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired VisitGround visits;

  private House house;
  private Browser officer;
  private String crane;
  private String heron;

  /** Letters are written to the officer in English. */
  @BeforeEach
  void twoPartnersWhomEveryLanguageButEnglishListsTheOtherWayRound() {
    house = houses.open("Steppe University");
    officer = browsers.as(house.officer()).in(Language.EN);
    crane = partner("Crane College", "Бекет колледжі", "Якорь, колледж", "山东学院");
    heron = partner("Heron College", "Әбіш колледжі", "Аист, колледж", "北京学院");
  }

  @Test
  void choicesStandInTheOrderOfThePagesLanguage() {
    String ibis = partner("Ibis College", "Тырна колледжі", "Ибис, колледж", "朱鹮学院");
    String visit = visits.approved(house, visits.house("Altay College")).id().toString();
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("/agreements/new", ".parties .check");
    forms.put("/ceremonies/new", ".parties .check");
    forms.put("/visits/new", ".parties .check");
    forms.put("/visits/" + visit + "/edit", ".parties .check");
    forms.put("/visits/" + visit + "/supporters", "#found li");
    forms.put("/gifts/new", "main form li");
    forms.put("/exchanges/new", "main form li");
    forms.put("/promises/new", "#promiser option");
    forms.put("/partners/" + ibis + "/merge?q=college", "main form .check");
    var names =
        Map.of(
            Language.EN, List.of("Crane", "Heron"),
            Language.KK, List.of("Әбіш", "Бекет"),
            Language.RU, List.of("Аист", "Якорь"),
            Language.ZH, List.of("北京", "山东"));
    forms.forEach(
        (path, choices) ->
            names.forEach(
                (language, order) -> {
                  List<String> offered =
                      officer.in(language).get(path).page().select(choices).eachText();
                  assertThat(
                          offered.stream()
                              .flatMap(o -> order.stream().filter(o::startsWith))
                              .toList())
                      .as("%s in %s: %s", path, language, offered)
                      .isEqualTo(order);
                }));
  }

  @Test
  void whoIsLookedForByEnterIsNotSavedAndWhatWasTickedToMergeStays() {
    String ibis = partner("Ibis College", "Тырна колледжі", "Ибис, колледж", "朱鹮学院");
    Reply page = officer.get("/partners/" + ibis + "/merge?q=crane");
    Reply sought =
        officer.press(page, "main form button:first-of-type", "into", crane, "q", "heron");
    assertThat(sought.status()).isEqualTo(200);
    assertThat(sought.page().select("main form .check input").eachAttr("value"))
        .containsExactly(crane, heron);
    assertThat(sought.page().select("main form .check input[checked]").val()).isEqualTo(crane);
    assertThat(sought.page().select("#q").val()).isEqualTo("heron");
    Reply nobody = officer.press(sought, "button[value=merge]", "into", "", "q", "heron");
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.page().select("#q").val()).isEqualTo("heron");
    Reply merged = officer.press(sought, "button[value=merge]", "into", crane);
    assertThat(officer.follow(merged).text()).contains("Crane College");
  }

  @Test
  void figuresStayWhileAnotherPartnerIsChosenForThem() {
    Reply form = officer.get("/exchanges/new?partner=" + crane);
    Reply another =
        officer.press(
            form,
            "button[name=another]",
            "flow",
            "sent",
            "people",
            "70+",
            "each",
            "12",
            "source",
            "Order <214>",
            "source_zh",
            "第214号令");
    Reply sought = officer.press(another, "main form .joined button", "q", "heron");
    Reply chosen = officer.press(sought, "button[name=partner][value=" + heron + "]");
    Element typed = chosen.page().expectFirst("main form[action=/exchanges]");
    assertThat(typed.select("input[name=partner]").val()).isEqualTo(heron);
    assertThat(typed.select("input[name=flow][checked]").val()).isEqualTo("sent");
    assertThat(typed.select("#people").val()).isEqualTo("70+");
    assertThat(typed.select("#each").val()).isEqualTo("12");
    assertThat(typed.select("#source").val()).isEqualTo("Order <214>");
    assertThat(typed.select("#source_zh").val()).isEqualTo("第214号令");
    assertThat(typed.select("input[name=id]").val())
        .isEqualTo(form.page().select("input[name=id]").val());
    assertThat(typed.attr("data-keep")).isEqualTo("unsaved");
    assertThat(officer.submit(chosen, "main form[action=/exchanges]").status()).isEqualTo(303);
  }

  @Test
  void aFoundersShareStaysWhileAnotherIsLookedForAndWhenItIsRefused() {
    String id = UUID.randomUUID().toString();
    officer.post(
        "/foundings",
        "id",
        id,
        "name_en",
        "College of Rails",
        "country",
        "KZ",
        "purpose_en",
        "Rails");
    Reply sought = officer.press(officer.get("/foundings/" + id), FIND_FOUNDER, "q", "crane");
    Reply nobody =
        officer.press(
            sought, FIND_FOUNDER, "q", "nobodyiscalledso", "share", "2/5", "contribution", "Land");
    assertThat(nobody.page().select("#share").val()).isEqualTo("2/5");
    assertThat(nobody.page().select("#contribution").val()).isEqualTo("Land");
    Reply found = officer.press(nobody, FIND_FOUNDER, "q", "heron");
    Reply refused = officer.press(found, "#founders button[data-main]", "share", "a lot");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#share").val()).isEqualTo("a lot");
    assertThat(refused.page().select("#partner option").val()).isEqualTo(heron);
    Reply noted = officer.press(refused, "#founders button[data-main]", "share", "2/5");
    assertThat(officer.follow(noted).page().select("#founders tbody tr").text())
        .contains("Heron College", "Land");
    Reply change = officer.get("/foundings/" + id);
    Reply wrong =
        officer.submit(
            change, "#founders td form[action$=/founders]", "share", "half", "contribution", "Sea");
    Element row = wrong.page().expectFirst("#founders td details[open]");
    assertThat(row.select("input[name=share]").val()).isEqualTo("half");
    assertThat(row.select("input[name=contribution]").val()).isEqualTo("Sea");
  }

  private static final String FIND_FOUNDER = "#founders .joined button";

  private String partner(String en, String kk, String ru, String zh) {
    Reply added =
        officer.submit(
            officer.get("/partners/new"),
            "form[action=/partners]",
            "name_en",
            en,
            "name_kk",
            kk,
            "name_ru",
            ru,
            "name_zh",
            zh,
            "kind",
            "COLLEGE",
            "country",
            "CN");
    String path = added.location().orElseThrow().replaceAll("\\?.*", "");
    return PartnerId.of(path.substring(path.lastIndexOf('/') + 1)).toString();
  }
}
