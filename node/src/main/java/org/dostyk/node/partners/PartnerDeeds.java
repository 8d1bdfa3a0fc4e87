package org.dostyk.node.partners;

import org.dostyk.node.lists.Deed;
import org.dostyk.node.responsible.HandOverRecords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.web.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks after partners is named for many at once. */
@Configuration
class PartnerDeeds {

  @Bean
  Deed partnersHandedOver(EntrustedPartners partners, ResponsiblePeople responsible, Parts parts) {
    return new HandOverRecords(partners, responsible, parts);
  }
}
