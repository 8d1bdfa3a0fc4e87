package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.PublicationPage.Panel;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** Whether a partner or an agreement is shown in public, beside it, for officers. */
@Component
class PublicationPanel implements RecordPanel {
  private final PublicationStore store;
  private final AgreementRegister agreements;
  private final Parts parts;

  PublicationPanel(PublicationStore store, AgreementRegister agreements, Parts parts) {
    this.store = store;
    this.agreements = agreements;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    boolean agreement = record.equals(Agreements.KIND);
    if (!(frame.visitor() instanceof Actor me)
        || !me.hasAny(OFFICER)
        || !(agreement || record.equals(Partner.RECORD))) {
      return Optional.empty();
    }
    Optional<InstitutionId> house = agreement ? ofAgreement(id, me) : ofPartner(id, me);
    return house.map(h -> shown(h, (agreement ? "agreements/" : "partners/") + id, id, frame));
  }

  private Content shown(InstitutionId house, String path, UUID id, Frame frame) {
    PublicationStore.Standing standing = store.standing(house, id);
    var panel = new Panel(house.value(), "/public-page/" + path, standing.shown(), standing.open());
    return parts.of("portfolio/shown", frame, panel);
  }

  private static Optional<InstitutionId> ofPartner(UUID id, Actor me) {
    Set<InstitutionId> ours = me.institutionsAs(OFFICER);
    return ours.stream().anyMatch(h -> h.value().equals(id))
        ? Optional.empty()
        : ours.stream().findFirst();
  }

  private Optional<InstitutionId> ofAgreement(UUID id, Actor me) {
    Set<InstitutionId> ours = me.institutionsAs(OFFICER);
    return agreements.these(List.of(new AgreementId(id)), ours).stream()
        .flatMap(a -> ours.stream().filter(h -> fits(a, h)))
        .findFirst();
  }

  /** Whether an institution's page can show an agreement: its own, while it is in force. */
  static boolean fits(HeldAgreement agreement, InstitutionId house) {
    return agreement.step().isInForce()
        && agreement.parties().stream().anyMatch(p -> p.value().equals(house.value()));
  }

  @Override
  public int order() {
    return 60;
  }
}
