package org.dostyk.node.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.commitments.Filter.View;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class TrackRecordTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Commitments commitments;
  @Autowired private Ledger ledger;
  @Autowired private LedgerGround ground;
  @Autowired private Browsers browsers;
  @Autowired private TestClock clock;
  private House house;
  private PartnerId college;

  @BeforeEach
  void promisesOfEveryStanding() {
    clock.set(TestClock.BEGIN);
    house = ground.house();
    college = ground.college(house);
    keep(theirs(TODAY.plusDays(3)));
    keep(theirs(null));
    keep(theirs(TODAY.minusDays(3)));
    theirs(TODAY.minusDays(1));
    theirs(TODAY.plusDays(1));
    theirs(null);
    Commitment moved = theirs(TODAY.plusDays(2));
    commitments.renegotiate(moved.id(), TODAY.plusDays(9), "Visas", ground.act(moved, house));
    Commitment waived = theirs(TODAY);
    commitments.waive(waived.id(), "Ended", ground.act(waived, house));
    commitments.promise(ground.ours(house, college, TODAY), house.officer());
  }

  @Test
  void eachNumberIsOfWhatThisPartnerPromisedAlone() {
    assertThat(ledger.record(college, house.officer()).numbers())
        .containsExactlyEntriesOf(numbers(2, 1, 1, 2, 1, 1));
    assertThat(ledger.record(PartnerId.of(house.id()), house.officer()).numbers())
        .containsExactlyEntriesOf(numbers(0, 0, 0, 1, 0, 0));
  }

  @Test
  void eachNumberOpensAListOfAsMany() {
    Browser officer = browsers.as(house.officer()).in(Language.EN);
    TrackRecord record = ledger.record(college, house.officer());
    record
        .numbers()
        .forEach(
            (view, number) ->
                assertThat(
                        officer
                            .get(record.filter().with(view).path())
                            .page()
                            .select("table.rows tbody tr"))
                    .as(view.key())
                    .hasSize(number));
    assertThat(officer.get("/partners/" + college).text()).contains("Kept on time");
    assertThat(officer.get("/promises/record").text()).contains("East Kazakhstan University");
  }

  @Test
  void whatTheNodeNoticesIsEvidenceOnceAndDecidesNothing() {
    Commitment promise = theirs(TODAY.plusDays(5));
    UUID step = UUID.randomUUID();
    var seen = new Evidence("A visit took place", "/visits/" + step);
    assertThat(commitments.addEvidence(promise.id(), step, seen)).isTrue();
    assertThat(commitments.addEvidence(promise.id(), step, seen)).isFalse();
    assertThat(commitments.lifeOf(promise))
        .extracting(Step::kind)
        .containsOnlyOnce(Step.Kind.EVIDENCE);
    assertThat(ground.now(promise.id(), house).standing().isRunning()).isTrue();
  }

  private static Map<View, Integer> numbers(int... n) {
    var all = new java.util.LinkedHashMap<View, Integer>();
    View[] views = {
      View.ON_TIME, View.KEPT_LATE, View.LATE, View.AHEAD, View.RENEGOTIATED, View.WAIVED
    };
    for (int i = 0; i < n.length; i++) {
      all.put(views[i], n[i]);
    }
    return all;
  }

  private Commitment theirs(@org.jspecify.annotations.Nullable LocalDate due) {
    return commitments.takeIn(ground.theirs(house, college, due), house.officer());
  }

  private void keep(Commitment c) {
    commitments.keep(c.id(), TODAY, new Evidence("Order", ""), ground.act(c, house));
  }
}
