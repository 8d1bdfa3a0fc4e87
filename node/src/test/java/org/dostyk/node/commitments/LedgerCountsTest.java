package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Filter.Side;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.partners.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums beside the table say what counting it would say. */
@NodeTest
class LedgerCountsTest {
  private static final long SEED = 20261121;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Commitments commitments;
  @Autowired private LedgerStore store;
  @Autowired private LedgerGround ground;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  private House house;
  private PartnerId college;

  @BeforeEach
  void anInstitutionWithAPartner() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    college = ground.college(house);
  }

  @Test
  void whateverHappensToPromisesTheSumsCountThem() {
    var random = new Random(SEED);
    var promises = new ArrayList<Commitment>();
    for (int i = 0; i < 40; i++) {
      LocalDate day = TODAY.plusDays(random.nextInt(80));
      promises.add(
          random.nextBoolean()
              ? commitments.promise(ground.ours(house, college, day), house.officer())
              : commitments.takeIn(
                  ground.theirs(house, college, random.nextInt(3) == 0 ? null : day.minusDays(20)),
                  house.officer()));
    }
    for (int i = 0; i < promises.size(); i++) {
      Commitment c = promises.get(i);
      if (c.promiser().equals(PartnerId.of(house.id())) && random.nextInt(3) > 0) {
        commitments.assign(c.id(), new Owner.Here(house.officer().account()), ground.act(c, house));
        promises.set(i, ground.now(c.id(), house));
      }
    }
    for (Commitment c : promises) {
      switch (random.nextInt(4)) {
        case 0 ->
            commitments.keep(
                c.id(),
                TODAY.minusDays(random.nextInt(30)),
                new Evidence("Order", ""),
                ground.act(c, house));
        case 1 -> commitments.waive(c.id(), "Ended", ground.act(c, house));
        case 2 -> {
          if (c.due() != null) {
            commitments.renegotiate(c.id(), TODAY.plusDays(90), "Visas", ground.act(c, house));
          }
        }
        default -> {}
      }
    }
    assertSumsCount();
    clock.advance(Duration.ofDays(30));
    assertSumsCount();
    jdbc.sql("select commitments.draw_together()").query().listOfRows();
    assertSumsCount();
    jdbc.sql("select commitments.count_again()").query().listOfRows();
    assertSumsCount();
  }

  private void assertSumsCount() {
    var all = new Filter(Set.of(house.id()), View.RUNNING, Side.ALL, null, null);
    for (Side side : Side.values()) {
      assertSumsCount(all.with(side));
      assertSumsCount(all.with(side).of(house.officer().account()));
      assertSumsCount(all.with(side).by(PartnerId.of(house.id())));
      assertSumsCount(all.with(side).by(college));
      assertSumsCount(all.with(side).with(due(TODAY.minusDays(10), TODAY.plusDays(20), false)));
      assertSumsCount(all.with(side).with(due(null, null, true)));
      assertSumsCount(all.with(side).with(held(Set.of(college))));
      assertSumsCount(all.with(side).with(held(Set.of())));
    }
    for (PartnerId by : List.of(PartnerId.of(house.id()), college)) {
      TrackRecord record = store.record(all.by(by), clock.instant());
      record
          .numbers()
          .forEach(
              (view, number) -> assertThat(number).as(view.name()).isEqualTo(listed(record, view)));
    }
  }

  private static Narrowing due(@Nullable LocalDate from, @Nullable LocalDate to, boolean undated) {
    return new Narrowing("", Optional.empty(), false, from, to, undated);
  }

  private static Narrowing held(Set<PartnerId> partners) {
    return new Narrowing("some words", Optional.of(partners), false, null, null, false);
  }

  private int listed(TrackRecord record, View view) {
    return store.list(record.filter().with(view), clock.instant(), 100, 0).size();
  }

  private void assertSumsCount(Filter filter) {
    LedgerStore.Counts counts = store.counts(filter, clock.instant());
    for (View view :
        List.of(View.LATE, View.SOON, View.MISSING, View.RUNNING, View.KEPT, View.WAIVED)) {
      assertThat(counts.of(view))
          .as("%s, seed %d", filter.with(view).path(), SEED)
          .isEqualTo(store.list(filter.with(view), clock.instant(), 100, 0).size());
    }
  }
}
