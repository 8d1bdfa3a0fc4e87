package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.OFFICER;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.AgreementState.Ended;
import org.dostyk.node.agreements.AgreementState.InForce;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperPlaces.Way;
import org.dostyk.node.agreements.Version;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.BalancePage.Panel;
import org.dostyk.node.portfolio.BalancePage.QuotaUse;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.RecordPanel;
import org.springframework.stereotype.Component;

/** The balance with a partner, and under an agreement with the share of its places used. */
@Component
class BalancePanel implements RecordPanel {
  private static final int YEARS = 2;
  private final Balances balances;
  private final ExchangeStore store;
  private final Exchanges exchanges;
  private final Agreements agreements;
  private final Parts parts;

  BalancePanel(
      Balances balances,
      ExchangeStore store,
      Exchanges exchanges,
      Agreements agreements,
      Parts parts) {
    this.balances = balances;
    this.store = store;
    this.exchanges = exchanges;
    this.agreements = agreements;
    this.parts = parts;
  }

  @Override
  public Optional<Content> on(String record, UUID id, Frame frame) {
    boolean agreement = record.equals(Agreements.KIND);
    if (!(frame.visitor() instanceof Actor me)
        || !(agreement || record.equals(Partner.RECORD))
        || Exchanges.readersOf(me).isEmpty()) {
      return Optional.empty();
    }
    Set<InstitutionId> readers = Exchanges.readersOf(me);
    ExchangeList asked = agreement ? ExchangeList.under(id) : ExchangeList.withPartner(id);
    Weights weights = balances.weights(readers.iterator().next(), "");
    List<QuotaUse> quotas = agreement ? quotas(id, me, readers) : List.of();
    Balance balance = balances.of(asked, readers, weights);
    boolean own = readers.stream().anyMatch(r -> r.value().equals(id));
    if (balance.isEmpty() && (own || agreement && quotas.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        parts.of(
            "portfolio/panel",
            frame,
            new Panel(
                id, agreement, asked, balance, quotas, Optional.empty(), me.hasAny(OFFICER))));
  }

  /** How far the places of the version in force were taken, this academic year and the last. */
  private List<QuotaUse> quotas(UUID id, Actor me, Set<InstitutionId> readers) {
    Agreement agreement = agreements.find(new AgreementId(id), me);
    var uses = new ArrayList<QuotaUse>();
    for (int year = exchanges.thisYear(); year > exchanges.thisYear() - YEARS; year--) {
      List<Count> counts = store.counts(ExchangeList.under(id).only(year), readers);
      for (Flow flow : Flow.values()) {
        int places = places(agreement, flow, readers);
        List<Count> some = counts.stream().filter(c -> c.flow() == flow).toList();
        if (places > 0) {
          uses.add(
              new QuotaUse(
                  year,
                  flow,
                  places,
                  some.stream().mapToLong(Count::people).sum(),
                  some.stream().anyMatch(Count::atLeast)));
        }
      }
    }
    return uses;
  }

  /** Those of the version in force, or as the institution noted them of its paper. */
  private static int places(Agreement agreement, Flow flow, Set<InstitutionId> readers) {
    if (agreement.paper().isPresent()) {
      Way way = flow == Flow.SENT ? Way.SENT : Way.RECEIVED;
      return agreement.paper().get().places().stream()
          .filter(p -> p.way() == way)
          .mapToInt(PaperPlaces::people)
          .sum();
    }
    Optional<Version> inForce =
        switch (agreement.state()) {
          case InForce f -> Optional.of(f.version());
          case Ended e -> e.was().map(InForce::version);
          default -> Optional.empty();
        };
    return inForce.map(v -> v.document().quotas()).orElse(List.of()).stream()
        .filter(q -> flows(agreement, q, flow, readers))
        .mapToInt(Quota::places)
        .sum();
  }

  private static boolean flows(
      Agreement agreement, Quota quota, Flow flow, Set<InstitutionId> readers) {
    String ours = flow == Flow.SENT ? quota.sending() : quota.receiving();
    return agreement
        .partyNamed(ours)
        .flatMap(AgreementParty::hosted)
        .filter(readers::contains)
        .isPresent();
  }

  @Override
  public Optional<Heading> heading() {
    return Optional.of(new Heading("balance", "portfolio.panel.title"));
  }

  @Override
  public int order() {
    return 22;
  }
}
