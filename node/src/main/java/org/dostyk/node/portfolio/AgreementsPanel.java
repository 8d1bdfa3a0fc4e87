package org.dostyk.node.portfolio;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The agreements with a partner, on its page: the latest, and the way to all. */
@Component
public class AgreementsPanel implements RecordPanel {
  private static final int SHOWN = 5;
  private final AgreementRegister agreements;
  private final Parts parts;

  AgreementsPanel(AgreementRegister agreements, Parts parts) {
    this.agreements = agreements;
    this.parts = parts;
  }

  /**
   * What the panel shows.
   *
   * @param all how many there are
   */
  public record Panel(UUID partner, List<HeldAgreement> latest, int all) {

    /** Whether another has the same title, so that the parties tell which it is. */
    public boolean isAlike(HeldAgreement one) {
      return latest.stream().filter(a -> a.title().equals(one.title())).count() > 1;
    }
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!record.equals(Partner.RECORD)
        || !(frame.visitor() instanceof Actor me)
        || Exchanges.readersOf(me).isEmpty()
        || Exchanges.readersOf(me).stream().anyMatch(r -> r.value().equals(id))) {
      return Optional.empty();
    }
    List<HeldAgreement> held = agreements.with(Set.of(new PartnerId(id)), Exchanges.readersOf(me));
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of(
            parts.of(
                "portfolio/agreements",
                frame,
                new Panel(id, held.stream().limit(SHOWN).toList(), held.size())));
  }

  @Override
  public Optional<Heading> heading() {
    return Optional.of(new Heading("agreements", "agreements.list.title"));
  }

  @Override
  public int order() {
    return 15;
  }
}
