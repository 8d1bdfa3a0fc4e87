package org.dostyk.node.foundings;

import org.dostyk.node.lists.Deed;
import org.dostyk.node.responsible.HandOverRecords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.web.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with many institutions on their way. */
@Configuration
class FoundingDeeds {

  @Bean
  Deed foundingsHandedOver(FoundingLines foundings, ResponsiblePeople responsible, Parts parts) {
    return new HandOverRecords(foundings, responsible, parts);
  }
}
