package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers, or one with two windows, at one text; and texts that are too long. */
@NodeTest
class TwoOfficersTest {
  private static final String FORM = "form.on-paper";
  @Autowired private Agreements agreements;
  @Autowired private Houses houses;
  @Autowired private Negotiations negotiations;
  @Autowired private Browsers browsers;
  private House university;
  private House college;
  private AgreementId id;
  private Browser aigerim;
  private Browser marat;

  @BeforeEach
  void twoOfficersAtOneText() {
    Negotiation begun = negotiations.drafted();
    university = begun.university();
    college = begun.college();
    id = begun.id();
    aigerim = browsers.as(university.officer());
    marat = browsers.as(houses.employ(university.id(), Role.OFFICER));
  }

  @Test
  void changesInDifferentPlacesAreJoinedAndTheSecondIsTold() {
    Reply first = aigerim.get(edit());
    Reply second = marat.get(edit());
    aigerim.submit(first, FORM, "clause.1.body.ru", "Слова Айгерим");
    Reply saved = marat.submit(second, FORM, "clause.1.body.zh", "马拉特的文字");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(marat.follow(saved).text())
        .contains("Somebody else had saved this text in the meantime");
    Draft now = draft();
    assertThat(now.clauses().getFirst().body())
        .containsEntry("ru", "Слова Айгерим")
        .containsEntry("zh", "马拉特的文字");
  }

  @Test
  void differentWordsInOnePlaceAreShownSideBySideAndTheSecondDecides() {
    Reply first = aigerim.get(edit());
    Reply second = marat.get(edit());
    aigerim.submit(first, FORM, "clause.1.body.ru", "Слова Айгерим", "clause.2.body.ru", "Второе");
    Reply shown = marat.submit(second, FORM, "clause.1.body.ru", "Слова Марата");
    assertThat(shown.status()).isEqualTo(409);
    assertThat(shown.page().select(".theirs .abreast").text())
        .contains("Слова Айгерим", "Слова Марата");
    assertThat(shown.page().select("[name=clause.1.body.ru]").val()).isEqualTo("Слова Марата");
    assertThat(shown.page().select("[name=clause.2.body.ru]").val()).isEqualTo("Второе");
    assertThat(draft().clauses().getFirst().body()).containsEntry("ru", "Слова Айгерим");
    assertThat(marat.submit(shown, FORM).status()).isEqualTo(303);
    assertThat(draft().clauses().getFirst().body()).containsEntry("ru", "Слова Марата");
  }

  @Test
  void aTextWrittenWhileTheWorkingTextWasLaidAsideIsNotLost() {
    agreements.propose(id, university.officer());
    Reply first = aigerim.get(edit());
    agreements.discard(id, university.officer());
    Reply saved = aigerim.submit(first, FORM, "clause.1.body.ru", "Слова Айгерим");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(draft().clauses().getFirst().body()).containsEntry("ru", "Слова Айгерим");
  }

  @Test
  void anEarlierTextIsSeenAndBroughtBack() {
    aigerim.submit(aigerim.get(edit()), FORM, "clause.1.body.ru", "Прежние слова");
    marat.submit(marat.get(edit()), FORM, "clause.1.body.ru", "Новые слова");
    Reply list = marat.get("/agreements/" + id + "/revisions");
    String earlier = list.page().select(".plain a").attr("href");
    Reply shown = marat.get(earlier);
    assertThat(shown.page().select("ins").text()).contains("Прежние");
    assertThat(marat.submit(shown, "main form").status()).isEqualTo(303);
    assertThat(draft().clauses().getFirst().body()).containsEntry("ru", "Прежние слова");
    assertThat(browsers.as(college.officer()).get(earlier).status()).isEqualTo(404);
  }

  @Test
  void aTextOfFiveHundredClausesInFourLanguagesIsSavedAndOpened() {
    Reply saved = aigerim.post(edit(), clauses(500, 400));
    assertThat(saved.status()).isEqualTo(303);
    assertThat(draft().clauses()).hasSize(500);
    Reply open = aigerim.get(edit());
    assertThat(open.page().select("textarea[name^=clause]")).hasSize(2_000);
    assertThat(aigerim.submit(open, FORM, "clause.500.body.kk", "соңы").status()).isEqualTo(303);
    assertThat(draft().clauses().getLast().body()).containsEntry("kk", "соңы");
  }

  @Test
  void aTextOfFiveThousandClausesIsRefusedWithAllThatWasTyped() {
    Reply refused = aigerim.post(edit(), clauses(5_000, 40));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("at most 1,000 clauses");
    assertThat(refused.page().select("textarea[name^=clause]")).hasSize(20_000);
    assertThat(refused.page().select("[name=clause.5000.body.zh]").val()).isNotEmpty();
    assertThat(draft().clauses().size()).isLessThan(100);
  }

  private List<Map.Entry<String, String>> clauses(int count, int length) {
    int revision = agreements.workOn(id, university.officer()).revision();
    var fields = new ArrayList<Map.Entry<String, String>>();
    fields.add(Map.entry("revision", String.valueOf(revision)));
    fields.add(Map.entry("do", "save"));
    for (String tag : List.of("ru", "zh", "kk", "en")) {
      fields.add(Map.entry("language", tag));
      for (int i = 1; i <= count; i++) {
        String letter = tag.equals("zh") ? "字" : tag.equals("en") ? "w" : "б";
        fields.add(Map.entry("clause." + i + ".heading." + tag, tag + i));
        fields.add(Map.entry("clause." + i + ".body." + tag, letter.repeat(length) + i));
      }
    }
    return fields;
  }

  private Draft draft() {
    return agreements.workOn(id, university.officer()).draft();
  }

  private String edit() {
    return "/agreements/" + id + "/edit";
  }
}
