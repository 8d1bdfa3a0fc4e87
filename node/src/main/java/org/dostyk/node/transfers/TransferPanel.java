package org.dostyk.node.transfers;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** What of any record went to others, beside it; nothing where nothing went. */
@Component
public class TransferPanel implements RecordPanel {
  private static final int SHOWN = 5;
  private final Transfers transfers;
  private final Parts parts;

  TransferPanel(Transfers transfers, Parts parts) {
    this.transfers = transfers;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(List<RecordedTransfer> rows, boolean more, ZoneId zone) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!(frame.visitor() instanceof Actor me)) {
      return Optional.empty();
    }
    var readers = me.institutionsAs(Findable.READERS.toArray(Role[]::new));
    List<RecordedTransfer> rows =
        readers.isEmpty() ? List.of() : transfers.about(id, readers, SHOWN + 1);
    ZoneId zone = me.zone();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            parts.of(
                "transfers/panel",
                frame,
                new Panel(rows.stream().limit(SHOWN).toList(), rows.size() > SHOWN, zone)));
  }

  @Override
  public int order() {
    return 70;
  }
}
