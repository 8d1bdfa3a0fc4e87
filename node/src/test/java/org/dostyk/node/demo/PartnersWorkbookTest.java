package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.dostyk.node.NodeTest;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.ImportedRow;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.Outcome;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a node of its own, since other tests host institutions of the same names. */
@NodeTest
@TestPropertySource(properties = "dostyk.name=workbook")
class PartnersWorkbookTest {
  @Autowired Imports imports;
  @Autowired Partners partners;
  @Autowired Contacts contacts;
  @Autowired OwnInstitutions institutions;
  @Autowired Clock clock;

  private InstitutionId eku;
  private InstitutionId college;
  private Import shown;

  @BeforeEach
  void theOfficeSendsItsWorkbook() throws IOException {
    List<OwnInstitution> hosted =
        Story.read("s0").institutions().stream().map(Story.House::toHost).toList();
    hosted.forEach(institutions::host);
    eku = hosted.get(0).id();
    college = hosted.get(1).id();
    var out = new ByteArrayOutputStream();
    PartnersWorkbook.writeTo(out);
    shown =
        imports.receive(
            new ImportId(Uuid7.next(clock)),
            new ByteArrayInputStream(out.toByteArray()),
            PartnersWorkbook.FILE_NAME,
            eku,
            null);
  }

  @Test
  void everyRowIsReadAndNoneRefused() {
    assertThat(imports.rows(shown)).hasSize(11);
    assertThat(shown.count(Outcome.REFUSE)).isZero();
    assertThat(shown.passedOver().columns()).isEmpty();
  }

  @Test
  void theTwoTrapsOfIdentityAreAsked() {
    assertThat(labels(Outcome.DOUBT))
        .containsExactly("Илийский педагогический университет", "National Central University");
  }

  @Test
  void appliedItIsTheStorysRegister() {
    var choices = new HashMap<Integer, String>();
    for (ImportedRow row : imports.rows(shown)) {
      if (row.plan().label().startsWith("Илийский")) {
        choices.put(row.position(), "known");
      }
    }
    long before = partners.visibleTo(readers()).size();
    assertThat(imports.apply(shown.id(), shown.fingerprint(), choices, readers(), null))
        .isEqualTo(Imports.Applied.DONE);
    assertThat(partners.visibleTo(readers())).hasSize((int) before + 7);
    assertThat(PartnerId.of(eku)).isEqualTo(one("Аманжолова").id());
    Partner svcft = one("Shandong College of Foreign Trade");
    assertThat(svcft.id()).isEqualTo(PartnerId.of(college));
    assertThat(since(svcft)).isEqualTo("2024-04");
    assertThat(contacts.of(svcft.id(), readers())).hasSize(3);
    assertThat(contacts.of(svcft.id(), Set.of(college))).isEmpty();
    assertThat(one("伊犁师范大学").aliases()).hasSize(2);
    assertThat(one("National Central University").toBeConfirmed()).isTrue();
    assertThat(one("Haier Haitech").kind()).isEqualTo(PartnerKind.COMPANY);
    assertThat(since(one("Haier Haitech"))).isEqualTo("2024-04");
    assertThat(one("兰州理工大学").country()).isEqualTo(new Country("CN"));
    assertThat(one("江苏师范大学").name().byTag()).containsKeys("ru", "zh");
    assertThat(one("清华大学").name().exactly("ru")).contains("Университет Цинхуа");
    assertThat(one("青岛大学").name().byTag()).hasSize(2);
  }

  private Set<InstitutionId> readers() {
    return Set.of(eku);
  }

  private Partner one(String name) {
    List<Partner> found = partners.search(name, readers(), Language.EN, 100);
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  private String since(Partner partner) {
    return partners.dossiers(partner.id(), readers()).stream()
        .map(d -> String.valueOf(d.since()))
        .findFirst()
        .orElse("");
  }

  private List<String> labels(Outcome outcome) {
    return imports.rows(shown).stream()
        .map(ImportedRow::plan)
        .filter(p -> p.outcome() == outcome)
        .map(p -> p.label())
        .toList();
  }
}
