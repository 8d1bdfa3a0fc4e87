package org.dostyk.node.archives;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.springframework.stereotype.Component;

/** A paper on record that can be corrected. */
@Component
class CorrectionExamples implements Examples {
  private final PaperGround ground;

  CorrectionExamples(PaperGround ground) {
    this.ground = ground;
  }

  @Override
  public List<Example> at(House house) {
    PartnerId partner = ground.partner(house, "Silver Crane University");
    AgreementId paper = ground.paper(house, partner, "Memorandum of the silver crane");
    return List.of(
        Example.get("/agreements/{id}/correct", paper).hiding("silver crane", "Silver Crane"),
        Example.post("/agreements/{id}/correct", paper)
            .with("seen", 0)
            .with("title_en", "Memorandum")
            .with("partner", partner),
        Example.post("/agreements/{id}/correct", paper).with("do", "find").with("q", "crane"),
        Example.post("/agreements/{id}/correct/take-back", paper).with("seen", 0));
  }
}
