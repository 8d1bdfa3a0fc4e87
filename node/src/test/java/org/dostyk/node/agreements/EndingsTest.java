package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementState.Drafted;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.InNegotiation;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.Ending.Manner;
import org.dostyk.node.agreements.Endings.Entry;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' clock stands on 20 November 2026. */
@NodeTest
class EndingsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Entry NOTICE = new Entry(Manner.TERMINATED, TODAY, "Letter of 1 May");
  private static final Entry GIVEN_UP = new Entry(Manner.GIVEN_UP, null, "");
  @Autowired private Agreements agreements;
  @Autowired private Endings endings;
  @Autowired private AgreementList list;
  @Autowired private AgreementVerification verification;
  @Autowired private Negotiations negotiations;
  @Autowired private Audit audit;
  @Autowired private Browsers browsers;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void whatIsInForceEndsByNoticeForBothSidesAndKeepsItsSignatures() {
    Negotiation of = negotiations.inForce();
    endings.end(of.id(), NOTICE, of.university().officer());
    Agreement seen = agreements.find(of.id(), of.college().officer());
    assertThat(seen.state())
        .isInstanceOfSatisfying(
            Ended.class,
            ended -> {
              assertThat(ended.was().orElseThrow().version().signatures()).hasSize(2);
              assertThat(ended.ending().manner()).isEqualTo(Manner.TERMINATED);
              assertThat(ended.ending().reason()).isEqualTo("Letter of 1 May");
              assertThat(ended.ending().recordedFor()).isEqualTo(of.university().id());
            });
    for (House house : List.of(of.university(), of.college())) {
      assertThat(list.steps(house.officer()))
          .containsEntry(Step.ENDED, 1L)
          .containsEntry(Step.IN_FORCE, 0L);
      assertThat(audit.of(of.id().value(), house.officer().institutions()))
          .extracting(AuditEntry::action)
          .contains("agreements.ended");
    }
  }

  @Test
  void theOtherPartysOfficersAreToldAndWhoeverHoldsThePaperLearnsIt() {
    Negotiation of = negotiations.inForce();
    Hash paper = agreements.find(of.id(), of.college().officer()).latest().orElseThrow().hash();
    endings.end(of.id(), NOTICE, of.university().officer());
    assertThat(told(of.college(), "has recorded that")).isTrue();
    assertThat(told(of.university(), "has recorded that")).isFalse();
    assertThat(verification.verify(paper).orElseThrow().statusKey())
        .isEqualTo("agreements.verified.ended");
  }

  @Test
  void whatHasEndedIsNeitherChangedNorEndedAgainAndNothingIsMadeUnderIt() {
    Negotiation of = negotiations.inForce();
    endings.end(of.id(), NOTICE, of.university().officer());
    assertThatThrownBy(() -> agreements.workOn(of.id(), of.college().officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.ended");
    assertThatThrownBy(() -> endings.end(of.id(), NOTICE, of.college().officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.ended");
    var below =
        new Beginning(
            AgreementType.IMPLEMENTING,
            of.university().id(),
            List.of(PartnerId.of(of.college().id())),
            of.id());
    assertThatThrownBy(
            () ->
                agreements.begin(
                    new AgreementId(Uuid7.next(clock)),
                    below,
                    Starters.first(AgreementType.IMPLEMENTING, List.of("ru", "zh")),
                    of.university().officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.parent_ended");
  }

  @Test
  void aNegotiationThatIsGivenUpAwaitsNobodyUntilItIsTakenBack() {
    Negotiation of = negotiations.proposed();
    Hash hash = agreements.find(of.id(), of.college().officer()).latest().orElseThrow().hash();
    endings.end(of.id(), GIVEN_UP, of.college().officer());
    assertThat(agreements.waitingFor(of.university().signatory())).isEmpty();
    assertThat(verification.verify(hash).orElseThrow().statusKey())
        .isEqualTo("agreements.verified.given_up");
    assertThatThrownBy(() -> agreements.propose(of.id(), of.university().officer()))
        .isInstanceOf(Refused.class);
    endings.takeBack(of.id(), of.college().officer());
    assertThat(agreements.find(of.id(), of.college().officer()).state())
        .isInstanceOf(InNegotiation.class);
    assertThat(agreements.waitingFor(of.university().signatory())).hasSize(1);
    assertThat(told(of.university(), "has taken back the recorded end")).isTrue();
  }

  @Test
  void anEndIsTakenBackByThePartyThatRecordedItAlone() {
    Negotiation of = negotiations.inForce();
    assertThatThrownBy(() -> endings.takeBack(of.id(), of.college().officer()))
        .hasMessage("agreements.objection.not_ended");
    endings.end(of.id(), NOTICE, of.university().officer());
    assertThatThrownBy(() -> endings.takeBack(of.id(), of.college().officer()))
        .isInstanceOf(Refused.class)
        .hasMessage("agreements.objection.not_yours_to_take_back");
    endings.takeBack(of.id(), of.university().officer());
    assertThat(agreements.find(of.id(), of.college().officer()).state())
        .isInstanceOf(InForce.class);
  }

  @Test
  void anEndWithoutMannerAheadOfTodayOrBeforeItBeganIsRefusedWithEveryObjection() {
    Negotiation of = negotiations.inForce();
    assertThat(against(of, new Entry(null, TODAY.plusDays(1), "x".repeat(1_001))))
        .containsExactlyInAnyOrder(
            "agreements.objection.ending_manner",
            "agreements.objection.ending_ahead",
            "agreements.objection.ending_reason_long");
    assertThat(against(of, new Entry(Manner.TERMINATED, TODAY.minusDays(1), " ")))
        .containsExactlyInAnyOrder(
            "agreements.objection.ending_before", "agreements.objection.ending_reason");
    assertThat(against(of, new Entry(Manner.GIVEN_UP, null, "")))
        .containsExactlyInAnyOrder(
            "agreements.objection.ending_manner", "agreements.objection.ending_day");
    assertThat(agreements.find(of.id(), of.college().officer()).state())
        .isInstanceOf(InForce.class);
    assertThat(against(negotiations.proposed(), NOTICE))
        .containsExactly("agreements.objection.ending_not_in_force");
  }

  @Test
  void ofADraftThatIsGivenUpNobodyElseLearns() {
    Negotiation of = negotiations.drafted();
    endings.end(of.id(), GIVEN_UP, of.university().officer());
    assertThat(list.steps(of.university().officer())).containsEntry(Step.ENDED, 1L);
    assertThat(list.steps(of.college().officer())).containsEntry(Step.ENDED, 0L);
    assertThat(audit.of(of.id().value(), of.college().officer().institutions())).isEmpty();
    assertThat(told(of.college(), "has recorded that")).isFalse();
    endings.takeBack(of.id(), of.university().officer());
    assertThat(agreements.find(of.id(), of.university().officer()).state())
        .isInstanceOf(Drafted.class);
  }

  @Test
  void theFormKeepsWhatWasTypedAndThePageSaysHowItEnded() {
    Negotiation of = negotiations.inForce();
    var officer = browsers.as(of.university().officer());
    String path = "/agreements/" + of.id();
    Reply form = officer.get(path + "/end");
    String at = "form[action$=/end]";
    Reply refused = officer.submit(form, at, "manner", "EXPIRED", "on", "2031-01-01");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[name=on]").val()).isEqualTo("2031-01-01");
    assertThat(refused.page().select("[value=EXPIRED]").hasAttr("checked")).isTrue();
    Reply done = officer.submit(refused, at, "on", "2026-11-20", "reason", "Five years");
    assertThat(done.status()).isEqualTo(303);
    assertThat(officer.follow(done).text())
        .contains("Ended on 20 November 2026: its term has passed", "Five years");
    assertThat(officer.get(path).page().select("a[href$=/end]")).isEmpty();
    assertThat(officer.get(path + "/end").text()).contains("It ended on 20 November 2026");
  }

  private List<String> against(Negotiation of, Entry entry) {
    return catchThrowableOfType(
            Refused.class, () -> endings.end(of.id(), entry, of.university().officer()))
        .objections()
        .stream()
        .map(Objection::key)
        .toList();
  }

  private boolean told(House house, String words) {
    String address = people.find(house.officer().account()).orElseThrow().email();
    return jdbc.sql("select count(*) from notices.mail where email = :email and plain like :words")
            .param("email", address)
            .param("words", "%" + words + "%")
            .query(Integer.class)
            .single()
        > 0;
  }
}
