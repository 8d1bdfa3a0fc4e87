package org.dostyk.node.federation;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.approvals.Answers;
import org.dostyk.node.network.Message;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
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
  private final HeldStore held;
  private final AsideStore asides;
  private final Answers answers;
  private final Peers peers;
  private final Messages messages;
  private final Parts parts;

  SharedPanel(
      Agreements agreements,
      HeldStore held,
      AsideStore asides,
      Answers answers,
      Peers peers,
      Messages messages,
      Parts parts) {
    this.agreements = agreements;
    this.held = held;
    this.asides = asides;
    this.answers = answers;
    this.peers = peers;
    this.messages = messages;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param next who acts next; empty where nobody has to
   * @param returned whether a version was returned, so that another is to be proposed
   */
  public record Panel(List<Line> lines, List<Text> next, boolean returned, ZoneId zone) {}

  /**
   * One partner's node.
   *
   * @param same whether both hold the same
   * @param aside how much of what it gave has no effect here
   * @param trouble the text key of why it was not exchanged; empty where it is only under way
   */
  public record Line(
      Text name,
      boolean same,
      boolean known,
      boolean cut,
      Instant oursAt,
      Optional<Instant> theirsAt,
      int aside,
      String trouble) {}

  @Override
  public Optional<Content> on(String record, java.util.UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    var agreement = new AgreementId(id);
    List<HeldStore.Held> all = held.of(agreement);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    try {
      Panel panel = panel(agreements.find(agreement, me), all, me);
      return panel.lines().isEmpty()
          ? Optional.empty()
          : Optional.of(parts.of("federation/panel", frame, panel));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  private Panel panel(Agreement agreement, List<HeldStore.Held> all, Actor me) {
    Set<InstitutionId> mine = me.institutions();
    List<Message> waiting =
        messages.about(agreement.id().value(), all.stream().map(HeldStore.Held::peer).toList());
    List<Aside> aside = asides.of(agreement.id());
    var lines = new ArrayList<Line>();
    for (HeldStore.Held h : all) {
      Optional<Peer> peer = peers.asNode(h.peer()).filter(p -> mine.contains(p.house()));
      peer.ifPresent(
          p ->
              lines.add(
                  new Line(
                      p.name(),
                      h.isSame(),
                      !h.theirs().isEmpty(),
                      p.isCut(AgreementsApi.TOPIC),
                      h.changedAt(),
                      h.theirsAt(),
                      (int) aside.stream().filter(a -> a.peer().equals(h.peer())).count(),
                      waiting.stream()
                          .filter(m -> m.peer().equals(h.peer()))
                          .map(Message::trouble)
                          .filter(t -> !t.isEmpty())
                          .findFirst()
                          .orElse(""))));
    }
    ZoneId zone = me.clocks().map(c -> c.here().zone()).orElse(ZoneOffset.UTC);
    List<AgreementParty> returned = answers.returnedBy(agreement);
    return new Panel(lines, next(agreement, !returned.isEmpty()), !returned.isEmpty(), zone);
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
