package org.dostyk.ewp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.ewp.agreements.AgreementStats;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.agreements.ReceivedAgreement;
import org.dostyk.ewp.institutions.Factsheets;
import org.dostyk.ewp.institutions.Institutions;
import org.dostyk.ewp.institutions.OrganizationalUnits;
import org.dostyk.ewp.registry.Catalogue;
import org.dostyk.ewp.registry.Manifest;
import org.dostyk.ewp.xml.XmlLimits;
import org.dostyk.ewp.xml.XmlTrouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published example of what is spoken here, read and written back. */
class ExamplesTest {
  /** Reads a document into records and writes it again. */
  private interface Through {
    byte[] go(byte[] document) throws XmlTrouble;
  }

  private record Case(String example, Through through) {
    @Override
    public String toString() {
      return example;
    }
  }

  static Stream<Case> examples() {
    return Stream.of(
        new Case("api-discovery-manifest-example", d -> Manifest.read(d).write()),
        new Case(
            "api-registry-catalogue-example",
            d -> Catalogue.read(new ByteArrayInputStream(d), XmlLimits.CATALOGUE).write()),
        new Case(
            "api-institutions-response-example", d -> Institutions.write(Institutions.read(d))),
        new Case(
            "api-ounits-response-example",
            d -> OrganizationalUnits.write(OrganizationalUnits.read(d))),
        new Case("api-factsheet-response-example", d -> Factsheets.write(Factsheets.read(d))),
        new Case("api-iias-endpoints-get-response-example", ExamplesTest::agreements),
        new Case(
            "api-iias-endpoints-index-response-example",
            d -> Agreements.writeIndex(Agreements.readIndex(d))),
        new Case("api-iias-endpoints-stats-response-example", d -> AgreementStats.read(d).write()),
        new Case("api-iias-approval-response-example", d -> Approval.write(Approval.read(d))));
  }

  private static byte[] agreements(byte[] document) throws XmlTrouble {
    List<ReceivedAgreement> received = Agreements.read(document);
    return Agreements.write(received.stream().map(ReceivedAgreement::agreement).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aPublishedExampleIsReadAndWrittenBackEqualInMeaning(Case example) throws XmlTrouble {
    byte[] document = Shared.example(example.example());
    byte[] written = example.through().go(document);
    Schemas.assertValid(written);
    assertThat(Meaning.of(written)).isEqualTo(Meaning.of(document));
    assertThat(example.through().go(written)).isEqualTo(written);
  }
}
