package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.NodeTest;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.Imports.Applied;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a preview has found out is used when it is applied, as long as it holds. */
@NodeTest
class LastPlanTest {
  private static final Country CHINA = new Country("CN");

  @Autowired Imports imports;
  @Autowired Partners partners;
  @Autowired OwnInstitutions institutions;
  @Autowired Clock clock;

  private InstitutionId house;
  private Set<InstitutionId> readers;

  @BeforeEach
  void aHouse() {
    house = new InstitutionId(Uuid7.next(clock));
    readers = Set.of(house);
    institutions.host(
        new OwnInstitution(
            house,
            Text.of("ru", "Университет " + house),
            new Country("KZ"),
            new Place(Text.of("ru", "Усть-Каменогорск"), ZoneId.of("Asia/Almaty")),
            null));
  }

  @Test
  void whatSomebodyEnteredSinceIsTakenIntoAccount() {
    Import shown = send("Lakeside Academy of Glass");
    enter("Lakeside Academy of Glass");
    assertThat(apply(shown)).isEqualTo(Applied.PLANNED_ANEW);
    assertThat(called("Lakeside Academy of Glass")).hasSize(1);
    assertThat(apply(imports.get(shown.id(), readers))).isEqualTo(Applied.DONE);
    assertThat(called("Lakeside Academy of Glass")).hasSize(1);
  }

  @Test
  void aPlanThatIsNoLongerAtHandIsMadeAgain() {
    Import first = send("Lakeside Academy of Wood");
    send("Quarry Institute of Stone");
    assertThat(apply(first)).isEqualTo(Applied.DONE);
    assertThat(called("Lakeside Academy of Wood")).hasSize(1);
    assertThat(called("Quarry Institute of Stone")).isEmpty();
  }

  @Test
  void aPlanIsCarriedOutOnce() {
    Import shown = send("Lakeside Academy of Clay");
    assertThat(apply(shown)).isEqualTo(Applied.DONE);
    imports.undo(shown.id(), readers, null);
    assertThat(called("Lakeside Academy of Clay")).isEmpty();
    Import again = send("Lakeside Academy of Clay");
    assertThat(apply(again)).isEqualTo(Applied.DONE);
    assertThat(called("Lakeside Academy of Clay")).hasSize(1);
  }

  private Import send(String name) {
    byte[] list = ("Name,Country\n" + name + ",China\n").getBytes(StandardCharsets.UTF_8);
    return imports.receive(
        new ImportId(Uuid7.next(clock)),
        new ByteArrayInputStream(list),
        "partners.csv",
        house,
        null);
  }

  private Applied apply(Import shown) {
    return imports.apply(shown.id(), shown.fingerprint(), Map.of(), readers, null);
  }

  private void enter(String name) {
    partners.add(
        new PartnerId(Uuid7.next(clock)),
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of("en", name),
            List.of(),
            CHINA,
            Text.of("en", "Suzhou"),
            CHINA.usualZone(),
            Identity.CONFIRMED),
        Dossier.empty(house),
        null);
  }

  private List<Partner> called(String name) {
    return partners.search(name, readers, Language.EN, 100).stream()
        .filter(p -> p.name().exactly("en").filter(name::equals).isPresent())
        .toList();
  }
}
