package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many promises of a list at once. */
@NodeTest
class PromiseDeedsTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

  @Autowired Commitments commitments;
  @Autowired LedgerGround ground;
  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired TestClock clock;
  private House house;
  private PartnerId college;
  private Browser officer;

  @BeforeEach
  void anOfficerAtTheLedger() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    college = ground.college(house);
    officer = browsers.as(house.officer());
  }

  @Test
  void whatIsTickedIsHandedOverAfterAQuestionThatSaysHowManyAndGoesBackWhenUndone() {
    Actor coordinator = house.the(Role.COORDINATOR);
    Commitment first = ours(house.officer());
    Commitment second = ours(null);
    Commitment untouched = ours(null);
    Commitment theirs = enter(ground.theirs(house, college, DUE));
    Reply question =
        officer.get(
            "/lists/promises/hand_over?status=running&row="
                + first.id()
                + "&row="
                + second.id()
                + "&row="
                + theirs.id());
    assertThat(question.page().select("h1").text()).isEqualTo("Hand over 2 promises");
    assertThat(question.page().select(".hold").text()).startsWith("One row is left out");
    Reply done =
        officer.follow(
            officer.submit(question, "main form", "owner", coordinator.account().toString()));
    assertThat(owner(first)).isEqualTo(new Here(coordinator.account()));
    assertThat(owner(second)).isEqualTo(new Here(coordinator.account()));
    assertThat(owner(untouched)).isNull();
    assertThat(done.page().select(".hold").text()).contains("Done for 2 rows");

    commitments.assign(
        second.id(),
        new Here(house.signatory().account()),
        Act.on(read(second), house.officer(), clock));
    officer.submit(done, "form[action^=/lists/done]");
    assertThat(owner(first)).isEqualTo(new Here(house.officer().account()));
    assertThat(owner(second)).as("changed since").isEqualTo(new Here(house.signatory().account()));
  }

  @Test
  void oneFormSentTwiceIsDoneOnceAndNobodyIsANewOwnerByMistake() {
    Commitment c = ours(null);
    Reply question = officer.get("/lists/promises/hand_over?row=" + c.id());
    assertThat(officer.submit(question, "main form", "owner", "").status()).isEqualTo(422);
    String to = house.the(Role.COORDINATOR).account().toString();
    assertThat(officer.submit(question, "main form", "owner", to).status()).isEqualTo(303);
    assertThat(officer.submit(question, "main form", "owner", to).status()).isEqualTo(303);
    assertThat(commitments.lifeOf(read(c)).stream().filter(s -> s.kind() == Step.Kind.ASSIGNED))
        .hasSize(1);
    Actor elsewhere = houses.open("Some college elsewhere").officer();
    Reply refused =
        officer.submit(
            officer.get("/lists/promises/hand_over?row=" + c.id()),
            "main form",
            "owner",
            elsewhere.account().toString());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(owner(c)).isEqualTo(new Here(house.the(Role.COORDINATOR).account()));
  }

  @Test
  void whoeverAnswersIsRemindedAndThePromiseTellsIt() {
    Commitment c = ours(house.officer());
    Reply question = officer.get("/lists/promises/remind?row=" + c.id());
    Reply done = officer.follow(officer.submit(question, "main form"));
    assertThat(commitments.lifeOf(read(c)).getLast().kind()).isEqualTo(Step.Kind.REMINDED);
    assertThat(done.page().select("form[action^=/lists/done] button")).isEmpty();
  }

  @Test
  void anObserverDoesNothingWithMany() {
    Commitment c = ours(null);
    Browser observer = browsers.as(house.the(Role.OBSERVER));
    assertThat(observer.get("/promises").page().select("button[formaction^=/lists]")).isEmpty();
    assertThat(observer.get("/lists/promises/hand_over?row=" + c.id()).status()).isEqualTo(404);
  }

  @Test
  void aWorkbookHoldsTheColumnsAndRowsThatWereChosenInTheOrderOfTheList() throws Exception {
    Commitment late = enter(ground.ours(house, college, DUE.plusDays(5)));
    Commitment soon = enter(ground.ours(house, college, DUE));
    enter(ground.ours(house, college, DUE.plusDays(9)));
    Reply file =
        officer.get(
            "/promises/export?columns=what,due&sort=due&down=yes&row="
                + soon.id()
                + "&row="
                + late.id());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 3);
      assertThat(List.of(1, 2))
          .extracting(r -> sheet.getRow(r).getCell(1).getLocalDateTimeCellValue().toLocalDate())
          .containsExactly(DUE.plusDays(5), DUE);
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
    }
    assertThat(officer.get("/promises?print=yes&row=" + soon.id()).page().select("tbody tr"))
        .hasSize(1);
  }

  private Commitment ours(@Nullable Actor owner) {
    Commitment c = enter(ground.ours(house, college, DUE));
    if (owner != null) {
      commitments.assign(c.id(), new Here(owner.account()), Act.on(c, house.officer(), clock));
    }
    return read(c);
  }

  private Commitment enter(Promise promise) {
    return commitments.promise(promise, house.officer());
  }

  private Commitment read(Commitment c) {
    return commitments.get(c.id(), house.officer().institutions());
  }

  private @Nullable Owner owner(Commitment c) {
    return read(c).owner();
  }
}
