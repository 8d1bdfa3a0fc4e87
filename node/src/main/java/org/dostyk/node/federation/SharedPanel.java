package org.dostyk.node.federation;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.approvals.Answers;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Beside an agreement: what we hold and what each partner's node holds, and who acts next. */
@Component
public class SharedPanel implements RecordPanel {
  private final Agreements agreements;
  private final HeldLines held;
  private final Answers answers;
  private final Parts parts;

  SharedPanel(Agreements agreements, HeldLines held, Answers answers, Parts parts) {
    this.agreements = agreements;
    this.held = held;
    this.answers = answers;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param next who acts next; empty where nobody has to
   * @param what the text key of what they have to do
   */
  public record Panel(List<HeldLines.Line> lines, List<Text> next, String what, ZoneId zone) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    var agreement = new AgreementId(id);
    List<HeldLines.Line> lines = held.of(SharedId.of(agreement), me);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          parts.of("federation/panel", frame, panel(agreements.find(agreement, me), lines, me)));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private Panel panel(Agreement agreement, List<HeldLines.Line> lines, Actor me) {
    ZoneId zone = me.zone();
    boolean returned = !answers.returnedBy(agreement).isEmpty();
    String what = returned ? "federation.next_text" : "federation.next";
    return new Panel(lines, next(agreement, returned), what, zone);
  }

  private static List<Text> next(Agreement agreement, boolean returned) {
    if (!(agreement.state() instanceof AgreementState.InNegotiation n)) {
      return List.of();
    }
    Version latest = n.latest();
    if (returned) {
      return agreement.proposerOf(latest).map(AgreementParty::name).stream().toList();
    }
    return agreement.parties().stream()
        .filter(p -> latest.signatureOf(p).isEmpty())
        .map(AgreementParty::name)
        .toList();
  }

  @Override
  public int order() {
    return 6;
  }
}
