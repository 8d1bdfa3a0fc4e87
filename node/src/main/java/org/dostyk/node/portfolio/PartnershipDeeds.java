package org.dostyk.node.portfolio;

import org.dostyk.node.lists.Deed;
import org.dostyk.node.partners.EntrustedPartners;
import org.dostyk.node.responsible.HandOverRecords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.web.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with many partnerships. */
@Configuration
class PartnershipDeeds {

  /** Whoever sees that a partnership sleeps hands it to somebody who wakes it. */
  @Bean
  Deed partnershipsHandedOver(
      PartnershipList list,
      EntrustedPartners partners,
      ResponsiblePeople responsible,
      Parts parts) {
    return new HandOverRecords("partnerships", list::meant, partners, responsible, parts);
  }
}
