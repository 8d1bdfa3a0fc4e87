package org.dostyk.allocation;

import java.util.stream.Collectors;

/** Says in English what a refusal means. */
final class Reasons {
  private final Outcome outcome;
  private final Round round;

  Reasons(Outcome outcome) {
    this.outcome = outcome;
    round = outcome.round();
  }

  String all(int applicant) {
    return outcome.whyNotBetter(applicant).stream()
        .map(this::text)
        .collect(Collectors.joining(" | "));
  }

  String text(Refusal refusal) {
    return round.node(refusal.place())
        + ": "
        + switch (refusal) {
          case Refusal.NotEligible no -> "asks for " + round.needs(no.place()).asked(no.lacks());
          case Refusal.Outranked no -> outranked(no);
          case Refusal.NoSeats no -> round.node(no.node()) + " has no seat left to give";
          case Refusal.NotSent no -> no.home() + " may not send more, and sends others before";
          case Refusal.Exchanged no ->
              "had exchanged all it could before it came to this applicant";
        };
  }

  private String outranked(Refusal.Outranked no) {
    CutOff.Full last = no.cutOff();
    String where =
        no.node() == no.place()
            ? "its " + last.seats() + " seats"
            : "the " + last.seats() + " seats of " + round.node(no.node());
    String score = Decimal.text(last.score());
    String how =
        no.byLot()
            ? "went to scores from " + score + " and, at this score, to better lots"
            : last.reserved()
                ? "are all held by the group they are kept for, from " + score
                : "went to scores from " + score + "; here it is " + Decimal.text(no.score());
    return where + " " + how;
  }
}
