package org.dostyk.node.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.commitments.Origin.FromRecord;
import org.dostyk.node.commitments.Owner.There;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** Promises of every standing, and each change as a form sends it. */
@Component
class CommitmentExamples implements Examples {
  private final Commitments commitments;
  private final LedgerGround ground;
  private final SampleSource sample;
  private final Clock clock;

  CommitmentExamples(
      Commitments commitments, LedgerGround ground, SampleSource sample, Clock clock) {
    this.commitments = commitments;
    this.ground = ground;
    this.sample = sample;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    PartnerId college = ground.college(house);
    UUID memorandum = sample.memorandum(house, college);
    Commitment open = enter(house, ground.theirs(house, college, today.plusDays(10)), memorandum);
    Commitment late = enter(house, ground.theirs(house, college, today.minusDays(19)), memorandum);
    Commitment bare = enter(house, ground.ours(house, college, null), memorandum);
    Commitment moved = enter(house, ground.theirs(house, college, today.plusDays(5)), memorandum);
    commitments.renegotiate(
        moved.id(), today.plusMonths(3), "The visas came late", ground.act(moved, house));
    Commitment kept = enter(house, ground.theirs(house, college, today.minusDays(5)), memorandum);
    commitments.keep(
        kept.id(),
        today,
        new Evidence("Order 214", "https://eku.example/214"),
        ground.act(kept, house));
    Commitment waived = enter(house, ground.theirs(house, college, today), memorandum);
    commitments.waive(waived.id(), "The programme ended", ground.act(waived, house));
    commitments.assign(
        open.id(), new There("Wang Lin, head of the library"), ground.act(open, house));
    String id = open.id().toString();
    return List.of(
        Example.get("/promises").hiding("blue horse", "синей лошади"),
        Example.get("/promises").asking("status=late&side=to_us"),
        Example.get("/promises").asking("status=kept"),
        Example.get("/promises").asking("status=waived&mine=yes"),
        Example.get("/promises").asking("status=soon&page=2"),
        Example.get("/promises").asking("status=on_time&by=" + house.id()),
        Example.get("/promises").asking("status=kept_late&by=" + college),
        Example.get("/promises").asking("status=ahead&by=" + college),
        Example.get("/promises").asking("status=renegotiated&by=" + college),
        Example.get("/lists/{list}/{deed}", "promises", "hand_over")
            .asking("row=" + late.id())
            .by(Role.OFFICER),
        Example.get("/lists/{list}/{deed}", "promises", "remind").by(Role.OFFICER),
        Example.post("/lists/{list}/{deed}", "promises", "remind")
            .with("id", UUID.randomUUID())
            .with("row", late.id()),
        Example.get("/promises").asking("columns=what,reason&sort=due&down=yes"),
        Example.get("/promises").asking("print=yes"),
        Example.get("/promises/record"),
        Example.get("/promises/escalation"),
        Example.post("/promises/escalation/{house}", house.id()).with("owner", 3),
        Example.get("/promises/new"),
        Example.get("/promises/new").asking("q=Qingdao"),
        Example.get("/promises/new").asking("kind=" + SampleSource.KIND + "&id=" + memorandum),
        Example.get("/promises/new")
            .asking("kind=" + SampleSource.KIND + "&id=" + memorandum + "&clause=2"),
        Example.post("/promises/new").with("q", "Qingdao"),
        Example.get("/promises/{id}", id),
        Example.get("/promises/{id}", late.id()),
        Example.get("/promises/{id}", bare.id()),
        Example.get("/promises/{id}", moved.id()),
        Example.get("/promises/{id}", kept.id()),
        Example.get("/promises/{id}", waived.id()).by(Role.OBSERVER),
        changing("/promises/{id}/owner", id).with("owner_name", "Li Wei"),
        changing("/promises/{id}/due", bare.id().toString()).with("due", today.plusDays(3)),
        changing("/promises/{id}/evidence", id).with("words", "A report"),
        changing("/promises/{id}/keep", id).with("on", today).with("words", "A report"),
        changing("/promises/{id}/renegotiate", id)
            .with("due", today.plusDays(30))
            .with("reason", "Visas"),
        changing("/promises/{id}/waive", id).with("reason", "Ended"),
        changing("/promises/{id}/lay", id),
        changing("/promises/{id}/confirm", id),
        changing("/promises/{id}/object", id).with("reason", "We said 2028"),
        changing("/promises/{id}/withdraw", id).with("reason", "Noted wrongly"),
        changing("/promises/{id}/reopen", waived.id().toString()).with("reason", "Goes on"));
  }

  private static Example changing(String pattern, String id) {
    return Example.post(pattern, id).with("step", UUID.randomUUID()).with("seen", 1);
  }

  private Commitment enter(House house, Promise p, UUID memorandum) {
    var from =
        new FromRecord(SampleSource.KIND, memorandum, "7f00", "2", sampleLabel(memorandum, house));
    return commitments.takeIn(
        new Promise(
            p.id(), p.keeper(), p.promiser(), p.beneficiary(), p.what(), null, p.due(), from),
        house.officer());
  }

  private Text sampleLabel(UUID memorandum, House house) {
    return sample.find(memorandum, house.officer()).orElseThrow().label();
  }
}
