package org.dostyk.node.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.notices.Job;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.values.InstitutionId;
import org.springframework.stereotype.Component;

/**
 * Computes how every partnership is, for the lists; a partner's own page computes its own afresh.
 * Run twice at once it writes the same twice.
 */
@Component
class HealthJob implements Job {
  private static final int AT_ONCE = 500;
  private final OwnInstitutions houses;
  private final Partners partners;
  private final Partnerships partnerships;
  private final Expiry expiry;
  private final HealthStore store;
  private final Clock clock;

  HealthJob(
      OwnInstitutions houses,
      Partners partners,
      Partnerships partnerships,
      Expiry expiry,
      HealthStore store,
      Clock clock) {
    this.houses = houses;
    this.partners = partners;
    this.partnerships = partnerships;
    this.expiry = expiry;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "portfolio.health";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    for (OwnInstitution house : houses.all()) {
      expiry.sweep(house.id(), partnerships.today());
      of(house.id());
    }
  }

  void of(InstitutionId house) {
    List<Partner> seen =
        partners.visibleTo(Set.of(house)).stream()
            .filter(p -> p.mergedInto().isEmpty() && !p.id().value().equals(house.value()))
            .toList();
    var listed = new ArrayList<PartnerId>();
    for (int from = 0; from < seen.size(); from += AT_ONCE) {
      List<Partner> some = seen.subList(from, Math.min(from + AT_ONCE, seen.size()));
      Map<PartnerId, Health> computed =
          new LinkedHashMap<>(
              partnerships.with(some.stream().map(Partner::id).toList(), Set.of(house)));
      // Every institution of the node is in everybody's register; that alone is no partnership.
      some.stream()
          .filter(p -> !p.keptBy().equals(house))
          .map(Partner::id)
          .forEach(id -> computed.computeIfPresent(id, HealthJob::unlessNotBegun));
      store.write(house, computed, clock.instant());
      listed.addAll(computed.keySet());
    }
    store.keepOnly(house, listed);
  }

  @SuppressWarnings("NullAway") // null takes the entry out
  private static Health unlessNotBegun(PartnerId id, Health health) {
    return health.word() == Word.NOT_BEGUN ? null : health;
  }
}
