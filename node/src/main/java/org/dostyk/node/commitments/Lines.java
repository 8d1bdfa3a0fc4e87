package org.dostyk.node.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Late;
import org.dostyk.node.commitments.CommitmentStatus.Open;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.CommitmentStatus.Waived;
import org.dostyk.node.commitments.CommitmentStatus.Withdrawn;
import org.dostyk.node.commitments.Line.Event;
import org.dostyk.node.commitments.Line.Shape;

/** The lines of time that promises are drawn on. */
final class Lines {
  private Lines() {}

  /** One promise's life: its steps, the day it is due, and today while it runs. */
  static Line life(Commitment c, List<Step> steps, Instant now) {
    var events = new ArrayList<Event>();
    for (Step step : steps) {
      boolean onItsDay = step.kind() == Step.Kind.KEPT || step.kind() == Step.Kind.TURNED_LATE;
      LocalDate on =
          onItsDay && step.day() != null ? step.day() : LocalDate.ofInstant(step.at(), c.zone());
      if (step.kind() == Step.Kind.TURNED_LATE && on.equals(c.due()) && isRunning(c)) {
        continue; // drawn below
      }
      shape(step.kind()).ifPresent(shape -> events.add(new Event(on, shape)));
    }
    boolean late = c.status(now) instanceof Late;
    if (c.due() != null && c.standing().isRunning()) {
      events.add(new Event(c.due(), late ? Shape.LATE : Shape.DUE));
    }
    LocalDate today = c.standing().isRunning() ? c.today(now) : null;
    return Line.of(events, today, late ? c.due() : null);
  }

  /**
   * Several promises on the days on which they are due or were settled; empty without such days.
   */
  static Optional<Line> of(List<Commitment> promises, Instant now) {
    var events = new ArrayList<Event>();
    for (Commitment c : promises) {
      CommitmentStatus status = c.status(now);
      Shape shape =
          switch (status) {
            case Open o -> Shape.DUE;
            case Late l -> Shape.LATE;
            case Renegotiated r -> Shape.MOVED;
            case Kept k -> Shape.KEPT;
            case Waived w -> Shape.WAIVED;
            case Withdrawn w -> Shape.WAIVED;
          };
      LocalDate day =
          switch (status) {
            case Kept kept -> kept.on();
            case Waived waived -> waived.on();
            case Withdrawn withdrawn -> withdrawn.on();
            default -> c.due();
          };
      if (day != null) {
        events.add(new Event(day, shape));
      }
    }
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(Line.of(events, promises.getFirst().today(now), null));
  }

  private static boolean isRunning(Commitment c) {
    return c.standing().isRunning();
  }

  private static Optional<Shape> shape(Step.Kind kind) {
    return switch (kind) {
      case PROMISED -> Optional.of(Shape.BEGUN);
      case ASSIGNED,
          DUE_SET,
          EVIDENCE,
          REOPENED,
          REMINDED,
          ESCALATED_OWNER,
          ESCALATED_OFFICER,
          ESCALATED_SIGNATORY,
          CONFIRMED,
          LAID,
          AFFIRMED,
          OBJECTED ->
          Optional.of(Shape.NOTED);
      case RENEGOTIATED -> Optional.of(Shape.MOVED);
      case KEPT -> Optional.of(Shape.KEPT);
      case WAIVED, WITHDRAWN -> Optional.of(Shape.WAIVED);
      case TURNED_LATE -> Optional.of(Shape.LATE);
    };
  }
}
