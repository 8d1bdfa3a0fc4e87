package org.dostyk.node.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.commitments.PromiseRecord;
import org.dostyk.node.commitments.PromiseRecord.Side;
import org.dostyk.node.portfolio.Health.Kind;
import org.dostyk.node.portfolio.Health.Reason;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.VisitDays.Day;
import org.dostyk.node.visits.VisitDays.Days;
import org.dostyk.node.visits.VisitId;
import org.junit.jupiter.api.Test;

class HealthRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Side NONE = new Side(0, 0, 0, 0, 0, Optional.empty());
  private static final Days NEVER = new Days(Optional.empty(), Optional.empty());

  @Test
  void whatNeverBeganIsNotAsleep() {
    Health health = of(List.of(), Map.of(), NEVER, NONE, 0, Optional.empty());
    assertThat(health).isEqualTo(new Health(Word.NOT_BEGUN, List.of()));
  }

  @Test
  void anAgreementWithoutAnythingElseFallsAsleepAfterTwoYears() {
    HeldAgreement signed = agreement(Step.IN_FORCE, TODAY.minusMonths(24));
    assertThat(of(signed).word()).isEqualTo(Word.SLEEPING);
    assertThat(kinds(of(signed))).containsExactly(Kind.IN_FORCE, Kind.SILENT);
    assertThat(of(agreement(Step.IN_FORCE, TODAY.minusMonths(24).plusDays(1))).word())
        .isEqualTo(Word.ALIVE);
  }

  @Test
  void aVisitAheadWakesWhatSlept() {
    Days ahead =
        new Days(Optional.empty(), Optional.of(new Day(new VisitId(UUID.randomUUID()), TODAY)));
    Health health =
        of(
            List.of(agreement(Step.IN_FORCE, TODAY.minusYears(5))),
            Map.of(),
            ahead,
            NONE,
            0,
            Optional.empty());
    assertThat(health.word()).isEqualTo(Word.ALIVE);
  }

  @Test
  void anEndAsksForAttentionHalfAYearBeforeNoticeIsDue() {
    HeldAgreement signed = agreement(Step.IN_FORCE, TODAY.minusMonths(3));
    LocalDate end = TODAY.plusDays(180 + 90);
    assertThat(of(signed, term(signed, end, 90, false)).word()).isEqualTo(Word.ATTENTION);
    assertThat(of(signed, term(signed, end.plusDays(1), 90, false)).word()).isEqualTo(Word.ALIVE);
  }

  @Test
  void aTermThatPassedIsNamedUnlessItRenewsItself() {
    HeldAgreement signed = agreement(Step.IN_FORCE, TODAY.minusMonths(3));
    Health health = of(signed, term(signed, TODAY.minusDays(1), 0, false));
    assertThat(kinds(health)).contains(Kind.TERM_OVER);
    assertThat(health.reasons().getFirst().path()).isEqualTo("/agreements/" + signed.id());
    assertThat(of(signed, term(signed, TODAY.minusDays(1), 0, true)).word()).isEqualTo(Word.ALIVE);
    HeldAgreement ended = agreement(Step.ENDED, TODAY.minusMonths(3));
    assertThat(of(ended, term(ended, TODAY.minusDays(1), 0, false)).word())
        .as("what was ended asks for nothing more")
        .isEqualTo(Word.ALIVE);
  }

  @Test
  void aLatePromiseAndOneThatNobodyAnswersForAskForAttention() {
    Health health =
        of(
            List.of(agreement(Step.IN_FORCE, TODAY.minusMonths(1))),
            Map.of(),
            NEVER,
            new Side(5, 2, 3, 1, 2, Optional.of(TODAY)),
            0,
            Optional.empty());
    assertThat(health.word()).isEqualTo(Word.ATTENTION);
    assertThat(health.urgency()).isEqualTo(2);
    assertThat(health.reasons())
        .extracting(r -> r.kind() + " " + r.number())
        .contains(
            "PROMISES_LATE 1", "PROMISES_UNOWNED 2", "PROMISES_KEPT 3", "PROMISES_KEPT_LATE 2");
  }

  @Test
  void placesThatNobodyTookAreNamedAfterAYear() {
    HeldAgreement young = agreement(Step.IN_FORCE, TODAY.minusMonths(11));
    HeldAgreement old = agreement(Step.IN_FORCE, TODAY.minusMonths(13));
    assertThat(kinds(of(List.of(young), Map.of(), NEVER, NONE, 0, Optional.of(4))))
        .doesNotContain(Kind.PLACES_UNUSED);
    assertThat(kinds(of(List.of(old), Map.of(), NEVER, NONE, 0, Optional.of(4))))
        .contains(Kind.PLACES_UNUSED);
    assertThat(kinds(of(List.of(old), Map.of(), NEVER, NONE, 1, Optional.of(4))))
        .doesNotContain(Kind.PLACES_UNUSED);
  }

  @Test
  void whateverHappenedTheWordHasItsReasons() {
    long seed = 77;
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var agreements = new ArrayList<HeldAgreement>();
      for (int a = random.nextInt(3); a > 0; a--) {
        agreements.add(
            agreement(
                Step.values()[random.nextInt(Step.values().length)],
                TODAY.minusDays(random.nextInt(3_000))));
      }
      int late = random.nextInt(2);
      var promises =
          new Side(random.nextInt(3), 0, late + random.nextInt(3), late, 0, Optional.empty());
      Health health =
          of(agreements, Map.of(), NEVER, promises, random.nextInt(2), Optional.empty());
      assertThat(health.word() == Word.ATTENTION)
          .as("seed %d, case %d: %s", seed, i, health)
          .isEqualTo(health.urgency() > 0 && health.word() != Word.ENDED);
      if (health.word() != Word.NOT_BEGUN
          && agreements.stream().anyMatch(a -> a.step() != Step.DRAFT)) {
        assertThat(health.reasons()).as("seed %d, case %d", seed, i).isNotEmpty();
      }
      List<Boolean> urgent = health.reasons().stream().map(r -> r.kind().isUrgent()).toList();
      assertThat(urgent.lastIndexOf(true))
          .as("what asks for attention stands first; seed %d, case %d", seed, i)
          .isLessThan(urgent.contains(false) ? urgent.indexOf(false) : urgent.size());
    }
  }

  private static Health of(HeldAgreement agreement, Term... terms) {
    return of(
        List.of(agreement),
        terms.length == 0 ? Map.of() : Map.of(agreement.id(), terms[0]),
        NEVER,
        NONE,
        0,
        Optional.empty());
  }

  private static Health of(
      List<HeldAgreement> agreements,
      Map<AgreementId, Term> terms,
      Days visits,
      Side promises,
      int people,
      Optional<Integer> places) {
    return HealthRules.of(
        new HealthFacts(
            new HealthFacts.Paths("/exchanges", "/agreements", "/promises"),
            agreements,
            terms,
            visits,
            new PromiseRecord(promises, NONE),
            people,
            places,
            people > 0 ? Optional.of(2025) : Optional.empty()),
        TODAY);
  }

  private static HeldAgreement agreement(Step step, LocalDate changed) {
    var at = changed.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new HeldAgreement(
        new AgreementId(UUID.randomUUID()),
        AgreementType.MEMORANDUM,
        Optional.of(Text.of("en", "Memorandum")),
        "",
        step,
        at,
        step == Step.IN_FORCE ? Optional.of(at) : Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Term term(HeldAgreement of, LocalDate end, int notice, boolean renews) {
    return new Term(
        of.id(),
        new InstitutionId(UUID.randomUUID()),
        Optional.of(end),
        Optional.of(notice),
        renews,
        "",
        1);
  }

  private static List<Kind> kinds(Health health) {
    return health.reasons().stream().map(Reason::kind).toList();
  }
}
