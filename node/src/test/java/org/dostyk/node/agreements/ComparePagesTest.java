package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ComparePagesTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private Negotiations negotiations;
  @Autowired private Browsers browsers;
  private House university;
  private House college;
  private AgreementId id;

  @BeforeEach
  void twoVersionsOfWhichTheFirstWasSigned() {
    Negotiation begun = negotiations.drafted();
    university = begun.university();
    college = begun.college();
    id = begun.id();
    reword(university.officer(), "три года и три дня");
    agreements.propose(id, university.officer());
  }

  @Test
  void whatWasStruckAndAddedIsMarkedForTheEyeAndSaidForTheEar() {
    proposeFiveYears();
    Reply page = browsers.as(college.officer()).get(path("/compare?from=1&to=2"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("del").text()).contains("deleted: три года");
    assertThat(page.page().select("ins").text()).contains("inserted: пять лет");
    assertThat(page.page().select("details summary").text()).contains("unchanged clauses");
  }

  @Test
  void theLanguageThatWasForgottenIsPointedAt() {
    proposeFiveYears();
    Reply page = browsers.as(university.signatory()).get(path("/compare?from=1&to=2"));
    assertThat(page.page().select(".abreast [lang=zh] .hold")).hasSize(1);
    assertThat(page.page().select(".abreast [lang=ru] .hold")).isEmpty();
  }

  @Test
  void whoSignedAnOlderVersionIsToldWhatChangedSince() {
    Version first = agreements.find(id, university.signatory()).latest().orElseThrow();
    signing.sign(id, first.hash(), university.signatory());
    proposeFiveYears();
    for (String from : List.of("", "/sign")) {
      assertThat(browsers.as(university.signatory()).get(path(from)).page().select("a").eachText())
          .contains("What changed since version 1, which you signed");
    }
  }

  @Test
  void aWorkingTextIsComparedForItsOwnOfficerAlone() {
    reword(university.officer(), "двенадцать лет");
    assertThat(browsers.as(university.officer()).get(path("/compare")).text())
        .contains("двенадцать");
    assertThat(browsers.as(university.the(Role.OBSERVER)).get(path("/compare")).status())
        .isEqualTo(404);
    assertThat(browsers.as(college.officer()).get(path("/compare")).status()).isEqualTo(404);
  }

  @Test
  void versionsThatAreNotThereAreNotCompared() {
    var officer = browsers.as(university.officer());
    for (String asked : List.of("?from=1&to=9", "?from=0&to=1", "?to=1", "?from=1&to=x")) {
      assertThat(officer.get(path("/compare" + asked)).status()).as(asked).isEqualTo(404);
    }
  }

  private void proposeFiveYears() {
    reword(college.officer(), "пять лет и три дня");
    agreements.propose(id, college.officer());
  }

  private void reword(Actor officer, String words) {
    WorkingText text = agreements.workOn(id, officer);
    Draft draft = text.draft();
    var clauses = new ArrayList<>(draft.clauses());
    var body = new LinkedHashMap<>(clauses.getLast().body());
    body.put("ru", words);
    clauses.set(clauses.size() - 1, new DraftClause(clauses.getLast().heading(), body));
    agreements.save(
        id,
        text.revision(),
        new Draft(
            draft.languages(),
            draft.title(),
            draft.preamble(),
            clauses,
            Map.of(
                university.id().toString(), university.signatory().account().toString(),
                college.id().toString(), college.signatory().account().toString())),
        officer);
  }

  private String path(String below) {
    return "/agreements/" + id + below;
  }
}
