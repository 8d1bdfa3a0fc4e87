package org.dostyk.node.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.lists.Deed.Meant;
import org.dostyk.node.partners.EntrustedPartners;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.portfolio.Health.Word;
import org.dostyk.node.portfolio.HealthPage.Line;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Partnerships by how they are, and what is done with those that are ticked. */
@Component
class PartnershipList {
  private final HealthStore store;
  private final Partners partners;
  private final EntrustedPartners entrusted;
  private final Listing<Line> listing;

  PartnershipList(
      HealthStore store, Partners partners, EntrustedPartners entrusted, Listing<Line> listing) {
    this.store = store;
    this.partners = partners;
    this.entrusted = entrusted;
    this.listing = listing;
  }

  static Word word(Typed typed) {
    return Word.of(typed.get("word")).orElse(Word.ATTENTION);
  }

  Rows<Line> rows(Word word, Set<InstitutionId> readers) {
    return (most, skip) -> {
      List<HealthStore.Row> rows = store.list(readers, word, most, skip);
      List<PartnerId> ids = rows.stream().map(HealthStore.Row::partner).distinct().toList();
      Map<PartnerId, Partner> found =
          partners.these(ids, readers).stream().collect(Collectors.toMap(Partner::id, p -> p));
      return rows.stream()
          .filter(row -> found.containsKey(row.partner()))
          .map(row -> new Line(Objects.requireNonNull(found.get(row.partner())), row.health()))
          .toList();
    };
  }

  /** The partners of these rows. */
  List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        rows(word(new Typed(asked.asked())), Exchanges.readersOf(by)),
        most,
        line -> meant.add(entrusted.told(line.partner(), by, say)));
    return meant;
  }
}
