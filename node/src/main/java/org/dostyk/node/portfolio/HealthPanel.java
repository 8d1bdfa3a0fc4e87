package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.AgreementState;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.AgreementState.OnPaper;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.HealthPage.Panel;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** How a partnership or an agreement is, beside it, with its reasons. */
@Component
class HealthPanel implements RecordPanel {
  private final Partnerships partnerships;
  private final AgreementRegister register;
  private final Agreements agreements;
  private final TermStore terms;
  private final Parts parts;

  HealthPanel(
      Partnerships partnerships,
      AgreementRegister register,
      Agreements agreements,
      TermStore terms,
      Parts parts) {
    this.partnerships = partnerships;
    this.register = register;
    this.agreements = agreements;
    this.terms = terms;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    if (!(frame.visitor() instanceof Actor me) || Exchanges.readersOf(me).isEmpty()) {
      return Optional.empty();
    }
    Set<InstitutionId> readers = Exchanges.readersOf(me);
    return switch (record) {
      case Partner.RECORD ->
          readers.stream().anyMatch(r -> r.value().equals(id))
              ? Optional.empty()
              : Optional.of(shown(ofPartner(new PartnerId(id), readers), frame));
      case Agreements.KIND ->
          ofAgreement(new AgreementId(id), readers, me).map(panel -> shown(panel, frame));
      default -> Optional.empty();
    };
  }

  private Content shown(Panel panel, Frame frame) {
    return parts.of("portfolio/health", frame, panel);
  }

  private Panel ofPartner(PartnerId partner, Set<InstitutionId> readers) {
    Health health = partnerships.with(List.of(partner), readers).values().iterator().next();
    return new Panel(health, null, null, null, false, partnerships.today());
  }

  private Optional<Panel> ofAgreement(AgreementId id, Set<InstitutionId> readers, Actor me) {
    return register.these(List.of(id), readers).stream()
        .findFirst()
        .filter(a -> a.step().isInForce() || a.step() == Step.ENDED)
        .map(a -> ofAgreement(a, agreements.find(id, me).state(), readers, me));
  }

  private Panel ofAgreement(
      HeldAgreement held, AgreementState state, Set<InstitutionId> readers, Actor me) {
    LocalDate until = state instanceof InForce f ? f.until().orElse(null) : null;
    boolean goesOn = held.step() != Step.ENDED && until == null;
    return new Panel(
        partnerships.under(held, places(state), readers),
        goesOn ? terms.of(List.of(held.id()), readers).get(held.id()) : null,
        until,
        held.step() == Step.ENDED ? null : held.id().value(),
        goesOn && me.hasAny(OFFICER),
        partnerships.today());
  }

  private static Optional<Integer> places(AgreementState state) {
    return switch (state) {
      case InForce(Version version, Instant since, var until) ->
          Optional.of(version.document().quotas().stream().mapToInt(Quota::places).sum());
      case OnPaper(PaperRecord record) ->
          Optional.of(record.places().stream().mapToInt(PaperPlaces::people).sum());
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Heading> heading() {
    return Optional.of(new Heading("health", "portfolio.health.title"));
  }

  @Override
  public int order() {
    return 12;
  }
}
