package org.dostyk.node.approvals;

import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.approvals.Answer.Kind;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying something of a version to the other parties. */
@Controller
class AnswerPages {
  private final Answers answers;
  private final AnswerPanel panel;
  private final Agreements agreements;

  AnswerPages(Answers answers, AnswerPanel panel, Agreements agreements) {
    this.answers = answers;
    this.panel = panel;
    this.agreements = agreements;
  }

  @PostMapping("/agreements/{id}/answers")
  @ForRoles(Role.OFFICER)
  ModelAndView say(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam UUID answer,
      @RequestParam int version,
      @RequestParam(name = "do") String action,
      @RequestParam(defaultValue = "") String words) {
    var agreement = new AgreementId(id);
    Kind kind =
        switch (action) {
          case "accept" -> Kind.ACCEPTANCE;
          case "return" -> Kind.RETURN;
          default -> Kind.COMMENT;
        };
    try {
      answers.say(agreement, answer, version, kind, words, officer);
      return Show.goTo(
          "/agreements/"
              + id
              + "?did="
              + switch (kind) {
                case ACCEPTANCE -> "approvals.did.accepted";
                case RETURN -> "approvals.did.returned_to_all";
                case COMMENT -> "approvals.did.commented";
              });
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "approvals/answer",
          new AnswerPage(
              panel.panel(agreements.findAs(Role.OFFICER, agreement, officer), officer),
              words,
              refused.objections()));
    }
  }
}
