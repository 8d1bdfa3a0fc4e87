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
  private final Peers peers;
  private final Messages messages;
  private final Parts parts;

  SharedPanel(Agreements agreements, HeldStore held, Peers peers, Messages messages, Parts parts) {
    this.agreements = agreements;
    this.held = held;
    this.peers = peers;
    this.messages = messages;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param next who has not signed the latest version yet; empty where nobody has to
   */
  public record Panel(List<Line> lines, List<Text> next, ZoneId zone) {}

  /**
   * One partner's node.
   *
   * @param same whether both hold the same
   * @param trouble the text key of why it was not exchanged; empty where it is only under way
   */
  public record Line(
      Text name,
      boolean same,
      boolean known,
      boolean cut,
      Instant oursAt,
      Optional<Instant> theirsAt,
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
                      waiting.stream()
                          .filter(m -> m.peer().equals(h.peer()))
                          .map(Message::trouble)
                          .filter(t -> !t.isEmpty())
                          .findFirst()
                          .orElse(""))));
    }
    ZoneId zone = me.clocks().map(c -> c.here().zone()).orElse(ZoneOffset.UTC);
    return new Panel(lines, next(agreement), zone);
  }

  private static List<Text> next(Agreement agreement) {
    if (!(agreement.state() instanceof AgreementState.InNegotiation n)) {
      return List.of();
    }
    Version latest = n.latest();
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
