package org.dostyk.node.visits;

import org.dostyk.node.lists.Deed;
import org.dostyk.node.responsible.HandOverRecords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.web.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other modules let be done with many visits. */
@Configuration
class VisitDeeds {

  @Bean
  Deed visitsHandedOver(EntrustedVisits visits, ResponsiblePeople responsible, Parts parts) {
    return new HandOverRecords(visits, responsible, parts);
  }
}
