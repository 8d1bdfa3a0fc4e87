package org.dostyk.node.approvals;

import java.util.List;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.notices.Letter;
import org.dostyk.node.notices.Notices;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** Writes to those who must decide or should know, in the transaction of what happened. */
@Component
class ApprovalLetters {
  private final Deciders deciders;
  private final People people;
  private final Notices notices;

  ApprovalLetters(Deciders deciders, People people, Notices notices) {
    this.deciders = deciders;
    this.people = people;
    this.notices = notices;
  }

  /** Those who may decide these steps learn that it is their turn. */
  void opened(Agreement agreement, Run run, List<Step> steps) {
    ask(agreement, run, steps, "approvals.letter.asked.subject", "approvals.letter.asked.body");
  }

  void remind(Agreement agreement, Run run, List<Step> steps) {
    ask(
        agreement,
        run,
        steps,
        "approvals.letter.reminded.subject",
        "approvals.letter.reminded.body");
  }

  /** The officers learn that the signatory may sign. */
  void done(Agreement agreement, Run run) {
    tellOfficers(
        run,
        Letter.of(
            "approvals.letter.done.subject",
            "approvals.letter.done.body",
            "/agreements/" + agreement.id(),
            title(agreement)));
  }

  /** The officers learn that a step sent the text back, and why. */
  void returned(Agreement agreement, Run run, Step step, String reason) {
    tellOfficers(
        run,
        Letter.of(
            "approvals.letter.returned.subject",
            "approvals.letter.returned.body",
            "/agreements/" + agreement.id(),
            title(agreement),
            step.planned().title(),
            reason));
  }

  private void ask(Agreement agreement, Run run, List<Step> steps, String subject, String body) {
    for (Step step : steps) {
      Letter letter =
          Letter.of(
              subject,
              body,
              "/agreements/" + agreement.id() + "/briefing",
              title(agreement),
              step.planned().title());
      deciders.asked(step, run.house()).forEach(id -> notices.tell(run.house(), id, letter));
    }
  }

  private void tellOfficers(Run run, Letter letter) {
    people
        .holding(Role.OFFICER, run.house())
        .forEach(officer -> notices.tell(run.house(), officer.id(), letter));
  }

  private static Text title(Agreement agreement) {
    return agreement.latest().orElseThrow().document().title();
  }
}
