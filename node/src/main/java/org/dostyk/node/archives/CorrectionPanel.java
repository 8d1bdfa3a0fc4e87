package org.dostyk.node.archives;

import gg.jte.Content;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The way to the form on the page of a paper, and the last correction with its way back. */
@Component
class CorrectionPanel implements RecordPanel {
  private final Corrections corrections;
  private final People people;
  private final Parts parts;

  CorrectionPanel(Corrections corrections, People people, Parts parts) {
    this.corrections = corrections;
    this.people = people;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Agreements.KIND)
        || !(frame.visitor() instanceof Actor me)
        || !me.hasAny(Role.OFFICER)) {
      return Optional.empty();
    }
    var agreement = new AgreementId(id);
    try {
      corrections.find(agreement, me);
    } catch (NotFound noPaperOfTheirs) {
      return Optional.empty();
    }
    ZoneId zone = me.zone();
    return Optional.of(
        parts.of(
            "archives/panel",
            frame,
            new CorrectionPage.Panel(
                agreement,
                corrections.changes(agreement),
                corrections
                    .last(agreement)
                    .map(
                        c ->
                            new CorrectionPage.Last(
                                c.at(), zone, people.find(c.by()).map(Account::names))))));
  }

  @Override
  public int order() {
    return 1;
  }
}
