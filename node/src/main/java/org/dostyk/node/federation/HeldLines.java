package org.dostyk.node.federation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.network.Message;
import org.dostyk.node.network.Messages;
import org.dostyk.node.network.Peer;
import org.dostyk.node.network.Peers;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Text;
import org.springframework.stereotype.Component;

/** What we hold of something shared and what each partner's node holds, for whoever may know. */
@Component
public class HeldLines {
  private final HeldStore held;
  private final AsideStore asides;
  private final Peers peers;
  private final Messages messages;

  HeldLines(HeldStore held, AsideStore asides, Peers peers, Messages messages) {
    this.held = held;
    this.asides = asides;
    this.peers = peers;
    this.messages = messages;
  }

  /**
   * One partner's node.
   *
   * @param same whether both hold the same, as far as is known here
   * @param newer whether they told of a change that has not been fetched yet
   * @param aside how much of what it gave has no effect here
   * @param trouble the text key of why it was not exchanged; empty where it is only under way
   */
  public record Line(
      Text name,
      boolean same,
      boolean newer,
      boolean known,
      boolean cut,
      Instant oursAt,
      Optional<Instant> theirsAt,
      int aside,
      String trouble) {}

  /** With the partners of the reader's institutions. */
  List<Line> of(SharedId id, Actor reader) {
    List<HeldStore.Held> all = held.of(id);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Message> waiting =
        messages.about(id.value(), all.stream().map(HeldStore.Held::peer).toList());
    List<Aside> aside = asides.of(id);
    var lines = new ArrayList<Line>();
    for (HeldStore.Held h : all) {
      Optional<Peer> peer =
          peers.asNode(h.peer()).filter(p -> reader.institutions().contains(p.house()));
      peer.ifPresent(p -> lines.add(line(id, h, p, waiting, aside)));
    }
    return lines;
  }

  private static Line line(
      SharedId id, HeldStore.Held h, Peer peer, List<Message> waiting, List<Aside> aside) {
    boolean newer =
        waiting.stream().anyMatch(m -> m.peer().equals(h.peer()) && m.way() == Message.Way.IN);
    return new Line(
        peer.name(),
        h.isSame() && !newer,
        newer,
        !h.theirs().isEmpty(),
        peer.isCut(id.topic().word()),
        h.changedAt(),
        h.theirsAt(),
        (int) aside.stream().filter(a -> a.peer().equals(h.peer())).count(),
        waiting.stream()
            .filter(m -> m.peer().equals(h.peer()))
            .map(Message::trouble)
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse(""));
  }
}
