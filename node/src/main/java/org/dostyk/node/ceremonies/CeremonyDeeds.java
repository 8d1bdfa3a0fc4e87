package org.dostyk.node.ceremonies;

import org.dostyk.node.lists.Deed;
import org.dostyk.node.responsible.HandOverRecords;
import org.dostyk.node.responsible.ResponsiblePeople;
import org.dostyk.node.web.Parts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with many ceremonies. */
@Configuration
class CeremonyDeeds {

  @Bean
  Deed ceremoniesHandedOver(CeremonyLines ceremonies, ResponsiblePeople responsible, Parts parts) {
    return new HandOverRecords(ceremonies, responsible, parts);
  }
}
