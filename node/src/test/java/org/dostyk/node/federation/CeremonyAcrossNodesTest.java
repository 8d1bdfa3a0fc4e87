package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.ceremonies.Ceremonies;
import org.dostyk.node.ceremonies.Ceremony;
import org.dostyk.node.ceremonies.CeremonyId;
import org.dostyk.node.documents.ScannedPaper;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.TwoNodes;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.Test;

/** A ceremony with a college that has its own node, and with one that has nobody on any. */
class CeremonyAcrossNodesTest extends TwoNodes {
  CeremonyAcrossNodesTest() {
    super("Education Department of Karaganda Region", "Shanghai College");
  }

  @Test
  void aSignedPageIsSentForWhoeverHasNoNodeAndWhoHasOneSignsThere() throws Exception {
    PartnerId far = Acquainted.partner(here, university, college, collegeName);
    PartnerId byPen =
        Introductions.enter(here, university, college, "pen." + collegeName, "CN", "Asia/Shanghai");
    Ceremony ceremony = proposed(List.of(far, byPen));
    String ofFar = "/agreements/" + ceremony.pairs().getFirst().agreement();
    String ofPen = "/agreements/" + ceremony.pairs().getLast().agreement();

    Browser officer = here.a(Browsers.class).as(university.officer());
    Reply page = officer.get("/ceremonies/" + ceremony.id());
    assertThat(page.page().select("td a[href*=/scans/new]").eachAttr("href"))
        .containsExactly(ofPen + "/scans/new?party=" + byPen);
    assertThat(page.page().expectFirst("tbody tr").text()).contains("signs on its own node");

    assertThat(officer.get(ofPen).page().select("a[href$='party=" + byPen + "']")).hasSize(1);
    assertThat(officer.get(ofFar).page().select("a[href$='party=" + far + "']")).isEmpty();
    assertThat(
            officer
                .get(ofFar + "/scans/new?party=" + far)
                .page()
                .select("#who option")
                .eachAttr("value"))
        .noneMatch(who -> who.startsWith(far.toString()));

    var latest =
        here.a(Agreements.class)
            .find(ceremony.pairs().getFirst().agreement(), university.officer())
            .latest()
            .orElseThrow();
    String president =
        latest.document().party(far.toString()).orElseThrow().signatories().getFirst().id();
    Reply refused =
        officer.upload(
            ofFar + "/scans",
            "file",
            "scan.jpg",
            ScannedPaper.withCode("https://node.example/verify/" + latest.hash()).jpeg(0.6f),
            "scan",
            Uuid7.next(here.clock()).toString(),
            "version",
            latest.hash().hex(),
            "who",
            far + " " + president,
            "day",
            LocalDate.ofInstant(here.clock().instant(), ZoneOffset.UTC).toString(),
            "place",
            "Shanghai");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".objections").text()).contains("signs on its own node");
  }

  private Ceremony proposed(List<PartnerId> partners) {
    var ceremonies = here.a(Ceremonies.class);
    var id = new CeremonyId(Uuid7.next(here.clock()));
    ceremonies.begin(
        id,
        university.id(),
        AgreementType.FRAMEWORK,
        partners,
        List.of("ru", "zh"),
        university.officer());
    Ceremony begun = ceremonies.find(id, university.officer());
    var details = new HashMap<>(begun.text().details());
    details.put("number", "KRG-#");
    ceremonies.save(id, begun.revision(), begun.text().withDetails(details), university.officer());
    ceremonies.propose(id, university.officer());
    return ceremonies.find(id, university.officer());
  }
}
