package org.dostyk.node.approvals;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRow;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.HomeCard;
import org.dostyk.node.web.Parts;
import org.springframework.stereotype.Component;

/** The home page's part on what needs the reader: approvals, and what is ready to be signed. */
@Component
public class ApprovalsCard implements HomeCard {
  private static final int MOST_TO_DECIDE = 10;
  private static final int MOST_TO_SIGN = 20;
  private final Approvals approvals;
  private final RunStore runs;
  private final Agreements agreements;
  private final Parts parts;

  ApprovalsCard(Approvals approvals, RunStore runs, Agreements agreements, Parts parts) {
    this.approvals = approvals;
    this.runs = runs;
    this.agreements = agreements;
    this.parts = parts;
  }

  /** A line of what is to be decided. */
  public record Line(UUID id, Text title, List<Text> parties, int version) {}

  /**
   * What the card shows, each part with what has waited longest first.
   *
   * @param signs whether the reader signs at all
   * @param more whether more waits for the reader's signature
   */
  public record Card(List<Line> toDecide, boolean signs, List<AgreementRow> toSign, boolean more) {}

  @Override
  public Optional<Content> on(Frame frame) {
    if (!(frame.visitor() instanceof Actor me) || !me.hasAny(Deciders.MAY_DECIDE)) {
      return Optional.empty();
    }
    List<Line> toDecide =
        approvals.waitingFor(me, MOST_TO_DECIDE).stream()
            .map(
                a ->
                    new Line(
                        a.id().value(),
                        a.latest().orElseThrow().document().title(),
                        a.parties().stream().map(p -> p.name()).toList(),
                        a.versions().size()))
            .toList();
    boolean signs = me.hasAny(Role.SIGNATORY);
    if (toDecide.isEmpty() && !signs) {
      return Optional.empty();
    }
    List<AgreementRow> toSign =
        signs ? agreements.waitingFor(me, MOST_TO_SIGN + 1) : List.<AgreementRow>of();
    Set<AgreementId> held =
        runs.held(
            toSign.stream().map(AgreementRow::id).toList(), me.institutionsAs(Role.SIGNATORY));
    return Optional.of(
        parts.of(
            "approvals/home",
            frame,
            new Card(
                toDecide,
                signs,
                toSign.stream()
                    .limit(MOST_TO_SIGN)
                    .filter(row -> !held.contains(row.id()))
                    .toList(),
                toSign.size() > MOST_TO_SIGN)));
  }

  @Override
  public int order() {
    return 10;
  }
}
