package org.dostyk.node.federation;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.CommitmentStatus.Kept;
import org.dostyk.node.commitments.CommitmentStatus.Renegotiated;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.commitments.Confirmation;
import org.dostyk.node.commitments.SharedCommitment.Party;
import org.dostyk.node.commitments.SharedCommitments;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside a promise: what we hold and what the other side's node holds, and who acts next. */
@Component
public class CommitmentPanel implements RecordPanel {
  private final Commitments commitments;
  private final SharedCommitments shared;
  private final Partners partners;
  private final HeldLines held;
  private final Parts parts;

  CommitmentPanel(
      Commitments commitments,
      SharedCommitments shared,
      Partners partners,
      HeldLines held,
      Parts parts) {
    this.commitments = commitments;
    this.shared = shared;
    this.partners = partners;
    this.held = held;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Commitment.RECORD) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    var commitment = new CommitmentId(id);
    List<HeldLines.Line> lines = held.of(SharedId.of(commitment), me);
    return lines.isEmpty()
        ? Optional.empty()
        : commitments
            .find(commitment, Commitments.readersOf(me))
            .map(c -> parts.of("federation/panel", frame, panel(c, lines, me)));
  }

  private SharedPanel.Panel panel(Commitment c, List<HeldLines.Line> lines, Actor me) {
    ZoneId zone = me.zone();
    Optional<Confirmation> said = shared.confirmation(c);
    if (said.isEmpty()) {
      return new SharedPanel.Panel(lines, List.of(), "federation.next_keep", zone);
    }
    Party by = said.get().by();
    return switch (said.get().state()) {
      case ASKED -> panel(c, lines, by, "federation.next_confirm", zone);
      case OBJECTED -> panel(c, lines, by == null ? null : by.other(), afterAnObjection(c), zone);
      case CONFIRMED ->
          panel(
              c,
              lines,
              c.standing().isRunning() ? Party.PROMISER : null,
              "federation.next_keep",
              zone);
    };
  }

  /** What whoever was objected to can still do. */
  private static String afterAnObjection(Commitment c) {
    return switch (c.standing()) {
      case Kept k -> "federation.next_evidence";
      case Renegotiated r -> "federation.next_day";
      default -> "federation.next_objection";
    };
  }

  private SharedPanel.Panel panel(
      Commitment c, List<HeldLines.Line> lines, @Nullable Party next, String what, ZoneId zone) {
    List<Text> who =
        next == null
            ? List.of()
            : List.of(partners.nameOf(next == Party.PROMISER ? c.promiser() : c.beneficiary()));
    return new SharedPanel.Panel(lines, who, what, zone);
  }

  @Override
  public int order() {
    return 6;
  }
}
