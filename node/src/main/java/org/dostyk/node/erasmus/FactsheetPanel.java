package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.network.Memberships;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Beside an own institution that takes part in the network: its factsheet, for its officers. */
@Component
public class FactsheetPanel implements RecordPanel {
  private final Factsheets factsheets;
  private final Memberships memberships;
  private final Parts parts;

  FactsheetPanel(Factsheets factsheets, Memberships memberships, Parts parts) {
    this.factsheets = factsheets;
    this.memberships = memberships;
    this.parts = parts;
  }

  /** What the panel shows. */
  public record Panel(InstitutionId house, boolean stated) {}

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    var house = new InstitutionId(id);
    if (!record.equals(Partner.RECORD)
        || !(frame.visitor() instanceof Actor me)
        || !me.is(OFFICER, house)
        || memberships.of(house).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parts.of(
            "erasmus/factsheet_panel", frame, new Panel(house, factsheets.of(house).isPresent())));
  }

  @Override
  public int order() {
    return 61;
  }
}
