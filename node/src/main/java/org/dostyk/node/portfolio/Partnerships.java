package org.dostyk.node.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementRegister;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.commitments.PromiseRecord;
import org.dostyk.node.commitments.PromiseRecords;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.portfolio.HealthFacts.Paths;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitDays;
import org.springframework.stereotype.Service;

/** How partnerships and agreements are, computed from what every module knows of them. */
@Service
public class Partnerships {
  private static final VisitDays.Days NO_VISITS =
      new VisitDays.Days(Optional.empty(), Optional.empty());
  private final AgreementRegister agreements;
  private final TermStore terms;
  private final VisitDays visits;
  private final PromiseRecords promises;
  private final ExchangeStore exchanges;
  private final Clock clock;

  Partnerships(
      AgreementRegister agreements,
      TermStore terms,
      VisitDays visits,
      PromiseRecords promises,
      ExchangeStore exchanges,
      Clock clock) {
    this.agreements = agreements;
    this.terms = terms;
    this.visits = visits;
    this.promises = promises;
    this.exchanges = exchanges;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** How the partnership with each of these is, as these institutions see it. */
  public Map<PartnerId, Health> with(Collection<PartnerId> partners, Set<InstitutionId> readers) {
    LocalDate today = today();
    Map<PartnerId, List<HeldAgreement>> held = held(partners, readers);
    Map<AgreementId, Term> noted =
        terms.of(
            held.values().stream().flatMap(List::stream).map(HeldAgreement::id).toList(), readers);
    Map<PartnerId, VisitDays.Days> days = visits.with(partners, readers, today);
    Map<PartnerId, PromiseRecord> records = promises.with(partners, readers);
    Map<PartnerId, ExchangeStore.Lately> lately =
        exchanges.lately(partners, readers, Exchanges.yearOf(today) - 1);
    var health = new LinkedHashMap<PartnerId, Health>();
    for (PartnerId p : partners) {
      var exchanged = lately.getOrDefault(p, ExchangeStore.Lately.NOTHING);
      health.put(
          p,
          HealthRules.of(
              new HealthFacts(
                  new Paths(
                      "/exchanges?partner=" + p,
                      "/agreements?partner=" + p,
                      "/partners/" + p + "#promises"),
                  held.getOrDefault(p, List.of()),
                  noted,
                  days.getOrDefault(p, NO_VISITS),
                  records.getOrDefault(p, PromiseRecord.NOTHING),
                  exchanged.people(),
                  Optional.empty(),
                  exchanged.lastYear()),
              today));
    }
    return health;
  }

  /**
   * How an agreement is; one that has ended is over, however lately that was.
   *
   * @param places a year in both directions, as its version in force has them
   */
  Health under(HeldAgreement agreement, Optional<Integer> places, Set<InstitutionId> readers) {
    UUID id = agreement.id().value();
    LocalDate today = today();
    var exchanged = exchanges.latelyUnder(agreement.id(), readers, Exchanges.yearOf(today) - 1);
    Health health =
        HealthRules.of(
            new HealthFacts(
                new Paths("/exchanges?agreement=" + id, "/agreements/" + id, "/agreements/" + id),
                List.of(agreement),
                terms.of(List.of(agreement.id()), readers),
                NO_VISITS,
                promises.from(Agreements.KIND, id, readers),
                exchanged.people(),
                places,
                exchanged.lastYear()),
            today);
    return agreement.step() == Step.ENDED ? new Health(Word.ENDED, health.reasons()) : health;
  }

  private Map<PartnerId, List<HeldAgreement>> held(
      Collection<PartnerId> partners, Set<InstitutionId> readers) {
    var wanted = Set.copyOf(partners);
    var held = new HashMap<PartnerId, List<HeldAgreement>>();
    for (HeldAgreement a : agreements.with(partners, readers)) {
      a.parties().stream()
          .filter(wanted::contains)
          .forEach(p -> held.computeIfAbsent(p, x -> new ArrayList<>()).add(a));
    }
    return held;
  }
}
