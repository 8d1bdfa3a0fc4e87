package org.dostyk.node.portfolio;

import java.util.List;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.springframework.stereotype.Component;

/** A partner with exchanges both ways. */
@Component
class PortfolioExamples implements Examples {
  private final PortfolioGround ground;
  private final Publications publications;

  PortfolioExamples(PortfolioGround ground, Publications publications) {
    this.ground = ground;
    this.publications = publications;
  }

  @Override
  public List<Example> at(House house) {
    PartnerId partner = ground.partner(house, "Amber Fox University", "琥珀狐大学");
    Exchange sent =
        ground.noted(
            ground.line(house, partner, Flow.SENT, 2025, 4, "1", StayUnit.SEMESTER), house);
    Exchange wrong =
        ground.noted(ground.line(house, partner, Flow.RECEIVED, 2024, 9, "", StayUnit.DAY), house);
    AgreementId agreed = ground.proposed(house, ground.house("College of the Amber Coast"));
    String slug = "fox-" + Long.toString(partner.value().getLeastSignificantBits() >>> 20, 36);
    publications.open(house.id(), slug, house.officer());
    return List.of(
        Example.get("/map"),
        Example.get("/open/{slug}", slug),
        Example.get("/open/{slug}/{tag}", slug, "zh"),
        Example.post("/public-page/partners/{id}", partner).with("show", "yes"),
        Example.post("/public-page/agreements/{id}", agreed).with("show", "yes"),
        Example.get("/partnerships").asking("word=alive"),
        Example.get("/expiry"),
        Example.get("/agreements/{id}/term", agreed),
        Example.post("/agreements/{id}/term", agreed)
            .with("ends_on", "2027-02-01")
            .with("revision", 0),
        Example.get("/balance").hiding("Amber Fox", "琥珀狐"),
        Example.get("/exchanges").asking("partner=" + partner),
        Example.get("/exchanges/new").asking("partner=" + partner),
        Example.get("/exchanges/{id}", sent.id()),
        Example.post("/exchanges/{id}", sent.id())
            .with("partner", partner)
            .with("flow", "sent")
            .with("kind", "study")
            .with("year", "2025/26")
            .with("people", 5),
        Example.post("/exchanges/{id}/remove", wrong.id()).with("revision", 0));
  }
}
