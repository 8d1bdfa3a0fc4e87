package org.dostyk.node.federation;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Peers;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Beside a peer: what it gave and what has no effect here, and why; for administrators. */
@Component
public class AsidePanel implements RecordPanel {
  private static final int MOST = 100;
  private static final Set<String> KNOWN =
      Set.of(
          "begun",
          "proposed",
          "signed",
          "answered",
          "approval",
          "noticed",
          "withdrawn",
          "ended",
          "taken_back");
  private final AsideStore asides;
  private final Peers peers;
  private final Parts parts;

  AsidePanel(AsideStore asides, Peers peers, Parts parts) {
    this.asides = asides;
    this.peers = peers;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(PeerId peer, List<Line> lines, ZoneId zone) {}

  /**
   * One act.
   *
   * @param what the text key of what it is
   */
  public record Line(
      UUID agreement,
      String what,
      Optional<Text> party,
      String reason,
      String detail,
      Instant since,
      Instant tried) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Peers.KIND) || !(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    var peer = new PeerId(id);
    boolean theirs =
        peers.asNode(peer).filter(p -> me.is(Role.ADMINISTRATOR, p.house())).isPresent();
    List<Aside> all = theirs ? asides.of(peer, MOST) : List.of();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    ZoneId zone = me.zone();
    return Optional.of(
        parts.of(
            "federation/aside",
            frame,
            new Panel(peer, all.stream().map(AsidePanel::line).toList(), zone)));
  }

  private static Line line(Aside a) {
    return new Line(
        a.id().value(),
        what(a),
        Optional.of(a.party()).filter(p -> !p.isEmpty()).map(Text::fromJson),
        a.reason(),
        a.detail(),
        a.notedAt(),
        a.triedAt());
  }

  private static String what(Aside a) {
    if (a.id().topic() == Topic.COMMITMENTS) {
      return "federation.act.commitment";
    }
    if (a.id().topic() == Topic.VISITS) {
      return "federation.act.visit";
    }
    return "federation.act." + (KNOWN.contains(a.kind()) ? a.kind() : "unknown");
  }

  @Override
  public int order() {
    return 1;
  }
}
