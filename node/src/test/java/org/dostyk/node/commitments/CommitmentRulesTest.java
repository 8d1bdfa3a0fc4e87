package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.node.commitments.Promises.SHANGHAI;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.Owner.Here;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Voice PROMISER = new Voice(true, false, false);
  private static final Voice BENEFICIARY = new Voice(false, true, false);
  private static final Voice BOTH = new Voice(true, true, false);
  private static final Voice OWNER = new Voice(false, false, true);
  private static final Voice NOBODY = new Voice(false, false, false);
  private static final Evidence ORDER = new Evidence("Order 214 of 12 November", "");
  private static final Evidence NONE = new Evidence("", "");
  private static final Commitment OPEN = Promises.due(TODAY, SHANGHAI);
  private static final Commitment UNDATED = Promises.due(null, SHANGHAI);

  @Test
  void aPromiseNeedsTwoParties() {
    PartnerId same = Promises.COLLEGE;
    var promise =
        new Promise(
            OPEN.id(), Promises.EKU, same, same, OPEN.what(), null, null, new Origin.ByHand());
    assertThat(keys(CommitmentRules.promise(promise, BOTH, true, TODAY, false)))
        .containsExactly("same_party");
  }

  @Test
  void aDayThatHasPassedIsTakenOnlyAsItWasGiven() {
    Promise late = promise("Visit in 2025", null, TODAY.minusDays(1));
    assertThat(keys(CommitmentRules.promise(late, BOTH, true, TODAY, false)))
        .containsExactly("due_passed");
    assertThat(CommitmentRules.promise(late, BOTH, true, TODAY, true)).isEmpty();
    assertThat(CommitmentRules.promise(promise("Visit", null, TODAY), BOTH, true, TODAY, false))
        .as("today has not passed")
        .isEmpty();
  }

  @Test
  void aSlipInTheYearIsSeen() {
    Promise slip = promise("Visit", null, LocalDate.of(20260, 1, 1));
    assertThat(keys(CommitmentRules.promise(slip, BOTH, true, TODAY, true)))
        .containsExactly("due_too_far");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Promise wrong = promise("x".repeat(4_001), new There(" "), TODAY.minusYears(60));
    assertThat(keys(CommitmentRules.promise(wrong, BENEFICIARY, true, TODAY, false)))
        .containsExactlyInAnyOrder(
            "too_long", "owner_not_yours", "owner_unreadable", "due_passed", "due_too_far");
  }

  @Test
  void thePromisingSideAloneNamesWhoAnswersForIt() {
    var li = new There("Li Wei, dean");
    assertThat(CommitmentRules.assign(OPEN, li, PROMISER, true)).isEmpty();
    for (Voice voice : List.of(BENEFICIARY, OWNER, NOBODY)) {
      assertThat(keys(CommitmentRules.assign(OPEN, li, voice, true)))
          .containsExactly("owner_not_yours");
      assertThat(keys(CommitmentRules.assign(OPEN, null, voice, true)))
          .containsExactly("owner_not_yours");
    }
  }

  @Test
  void whoeverAnswersForItBelongsToThePromisingSide() {
    var somebody = new Here(new AccountId(new UUID(9, 9)));
    assertThat(keys(CommitmentRules.assign(OPEN, somebody, PROMISER, false)))
        .containsExactly("owner_elsewhere");
    assertThat(keys(CommitmentRules.assign(OPEN, new There("Li Wei"), PROMISER, false)))
        .containsExactly("owner_by_account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Li\u202EieW", "Li\u0000", "Li\nWei"})
  void aNameThatCannotBeReadIsNone(String name) {
    assertThat(keys(CommitmentRules.assign(OPEN, new There(name), PROMISER, true)))
        .containsExactly("owner_unreadable");
  }

  @Test
  void aNameOfFiveHundredLettersIsTooLong() {
    assertThat(keys(CommitmentRules.assign(OPEN, new There("ә".repeat(500)), PROMISER, true)))
        .containsExactly("owner_too_long");
  }

  @Test
  void eitherSideGivesTheFirstDayAndNobodyASecond() {
    assertThat(CommitmentRules.setDue(UNDATED, TODAY, PROMISER, TODAY)).isEmpty();
    assertThat(CommitmentRules.setDue(UNDATED, TODAY, BENEFICIARY, TODAY)).isEmpty();
    assertThat(keys(CommitmentRules.setDue(UNDATED, TODAY, OWNER, TODAY)))
        .containsExactly("not_yours");
    assertThat(keys(CommitmentRules.setDue(OPEN, TODAY.plusDays(1), BOTH, TODAY)))
        .containsExactly("due_is_set");
  }

  @Test
  void theDayIsMovedByThoseToWhomThePromiseWasMadeWithTheReason() {
    LocalDate later = TODAY.plusMonths(1);
    assertThat(CommitmentRules.renegotiate(OPEN, later, "The visas", BENEFICIARY, TODAY)).isEmpty();
    assertThat(keys(CommitmentRules.renegotiate(OPEN, later, " ", PROMISER, TODAY)))
        .containsExactlyInAnyOrder("renegotiate_not_yours", "no_reason");
    assertThat(keys(CommitmentRules.renegotiate(OPEN, TODAY, "Why", BENEFICIARY, TODAY)))
        .containsExactly("due_same");
    assertThat(keys(CommitmentRules.renegotiate(UNDATED, later, "Why", BENEFICIARY, TODAY)))
        .containsExactly("no_due_yet");
    assertThat(
            keys(CommitmentRules.renegotiate(OPEN, TODAY.minusDays(1), "Why", BENEFICIARY, TODAY)))
        .containsExactly("due_passed");
  }

  @Test
  void eitherSideMarksItKeptAndShowsByWhat() {
    assertThat(CommitmentRules.keep(OPEN, TODAY, ORDER, false, PROMISER, TODAY)).isEmpty();
    assertThat(CommitmentRules.keep(OPEN, TODAY, ORDER, false, BENEFICIARY, TODAY)).isEmpty();
    assertThat(CommitmentRules.keep(OPEN, TODAY, NONE, true, BENEFICIARY, TODAY)).isEmpty();
    assertThat(keys(CommitmentRules.keep(OPEN, TODAY, NONE, false, BENEFICIARY, TODAY)))
        .containsExactly("no_evidence");
    assertThat(keys(CommitmentRules.keep(OPEN, TODAY.plusDays(1), ORDER, false, BOTH, TODAY)))
        .containsExactly("kept_in_future");
  }

  @Test
  void whoeverAnswersForItShowsButDoesNotDecide() {
    assertThat(CommitmentRules.addEvidence(OPEN, ORDER, OWNER)).isEmpty();
    assertThat(keys(CommitmentRules.keep(OPEN, TODAY, ORDER, false, OWNER, TODAY)))
        .containsExactly("keep_not_yours");
    assertThat(keys(CommitmentRules.addEvidence(OPEN, ORDER, NOBODY))).containsExactly("not_yours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.org/x",
        "https://",
        "https://example.org/a b",
        "https://example.org/\"onclick=",
        "example.org"
      })
  void aLinkThatIsNoPageIsRefused(String link) {
    assertThat(keys(CommitmentRules.addEvidence(OPEN, new Evidence("see", link), PROMISER)))
        .containsExactly("link");
  }

  @Test
  void thoseToWhomItWasMadeWaiveAndReopenIt() {
    assertThat(CommitmentRules.waive(OPEN, "The programme ended", BENEFICIARY)).isEmpty();
    assertThat(keys(CommitmentRules.waive(OPEN, "We cannot", PROMISER)))
        .containsExactly("waive_not_yours");
    Commitment waived = OPEN.withStanding(new Waived(TODAY, "The programme ended"));
    assertThat(CommitmentRules.reopen(waived, "It goes on", BENEFICIARY)).isEmpty();
    assertThat(keys(CommitmentRules.reopen(waived, "", PROMISER)))
        .containsExactlyInAnyOrder("reopen_not_yours", "no_reason");
    assertThat(keys(CommitmentRules.reopen(OPEN, "Why", BENEFICIARY)))
        .containsExactly("not_settled");
  }

  @Test
  void whatIsSettledStaysSo() {
    Commitment kept = OPEN.withStanding(new Kept(TODAY));
    assertThat(keys(CommitmentRules.assign(kept, null, BOTH, true))).containsExactly("settled");
    assertThat(keys(CommitmentRules.keep(kept, TODAY, ORDER, true, BOTH, TODAY)))
        .containsExactly("settled");
    assertThat(keys(CommitmentRules.waive(kept, "Why", BOTH))).containsExactly("settled");
    assertThat(CommitmentRules.addEvidence(kept, ORDER, BOTH)).as("more may come in").isEmpty();
    Commitment waived = OPEN.withStanding(new Waived(TODAY, "Why"));
    assertThat(keys(CommitmentRules.addEvidence(waived, ORDER, BOTH))).containsExactly("waived");
  }

  private static Promise promise(String what, @Nullable Owner owner, @Nullable LocalDate due) {
    return new Promise(
        OPEN.id(),
        Promises.EKU,
        Promises.COLLEGE,
        PartnerId.of(Promises.EKU),
        Text.of("en", what),
        owner,
        due,
        new Origin.ByHand());
  }

  private static List<String> keys(List<Objection> objections) {
    return objections.stream()
        .map(o -> o.key().substring("commitments.objection.".length()))
        .toList();
  }
}
