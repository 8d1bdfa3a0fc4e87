package org.dostyk.node.approvals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A version on its way through the house, and somebody who is away. */
@Component
class ApprovalExamples implements Examples {
  private final ApprovalGround ground;
  private final Absences absences;
  private final Clock clock;

  ApprovalExamples(ApprovalGround ground, Absences absences, Clock clock) {
    this.ground = ground;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    AgreementId proposed =
        ground.proposed(
            house,
            ground.college(),
            ApprovalGround.route(
                Shown.PROGRESS,
                true,
                ApprovalGround.step(
                    1,
                    "Counsel of the blue horse",
                    Part.WHOLE,
                    house.officer(),
                    house.the(Role.COORDINATOR)),
                ApprovalGround.step(2, "Dean", Part.WORDING, house.signatory())));
    StepId step = ground.open(proposed, house, "Counsel of the blue horse");
    UUID absence = Uuid7.next(clock);
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    absences.enter(
        new Absence(
            absence,
            house.id(),
            house.signatory().account(),
            house.officer().account(),
            today,
            today.plusDays(9)),
        house.officer());
    return List.of(
        Example.get("/agreements/{id}/briefing", proposed).hiding("Counsel of the blue horse"),
        Example.post("/agreements/{id}/briefing", proposed)
            .with("step", step)
            .with("verdict", "APPROVE"),
        Example.get("/agreements/{id}/route", proposed),
        Example.post("/agreements/{id}/route", proposed).with("shown", "NAMES").with("revision", 0),
        Example.post("/agreements/{id}/answers", proposed)
            .with("answer", Uuid7.next(clock))
            .with("version", 1)
            .with("do", "comment")
            .with("words", "Let us speak of clause 3"),
        Example.post("/approvals/absences/{id}/remove", absence));
  }
}
