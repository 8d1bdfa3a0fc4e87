package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dostyk.node.NodeTest;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PartnersTest {
  @Autowired Partners partners;
  @Autowired OwnInstitutions institutions;
  @Autowired Audit audit;
  @Autowired Clock clock;

  private InstitutionId eku;
  private InstitutionId college;
  private final PartnerId lanzhou = newId();

  private PartnerId newId() {
    return new PartnerId(Uuid7.next(Clock.systemUTC()));
  }

  @BeforeEach
  void twoInstitutionsOnOneNode() {
    eku = host("Восточно-Казахстанский университет", "KZ", "Asia/Almaty");
    college = host("山东外贸职业学院", "CN", "Asia/Shanghai");
  }

  @Test
  void anInstitutionOfTheNodeIsAPartnerThatEveryoneHereSees() {
    Partner seen = partners.get(PartnerId.of(college), Set.of(eku));
    assertThat(seen.own()).isTrue();
    assertThat(seen.kind()).isEqualTo(PartnerKind.COLLEGE);
    assertThat(partners.own(seen.id())).contains(college);
  }

  @Test
  void anEntryIsSeenByItsKeepersPeopleAlone() {
    addLanzhou();
    assertThat(partners.find(lanzhou, Set.of(eku))).isPresent();
    assertThat(partners.find(lanzhou, Set.of(college))).isEmpty();
    assertThat(partners.own(lanzhou)).isEmpty();
    assertThat(partners.visibleTo(Set.of(college))).noneMatch(p -> p.id().equals(lanzhou));
  }

  @Test
  void anyNameFindsAPartnerWhateverItsCaseAndPunctuation() {
    addLanzhou();
    for (String typed : List.of("lanzhou  UNIVERSITY", "兰州理工", "ланьчжоуский", "lut")) {
      assertThat(partners.search(typed, Set.of(eku), Language.EN, 100))
          .as(typed)
          .anyMatch(p -> p.id().equals(lanzhou));
    }
  }

  @Test
  void aLetterSaidOverAndOverIsNotTheBeginningOfEveryWordThatBeginsWithIt() {
    addLanzhou();
    for (String typed : List.of("lll", "ЛЛЛЛ", "lll university")) {
      assertThat(partners.search(typed, Set.of(eku), Language.EN, 100)).as(typed).isEmpty();
    }
    for (String typed : List.of("l", "ll", "lan", "л")) {
      assertThat(partners.search(typed, Set.of(eku), Language.EN, 100))
          .as(typed)
          .anyMatch(p -> p.id().equals(lanzhou));
    }
    var third = new PartnerId(Uuid7.next(clock));
    PartnerDetails like = details("Lanzhou");
    partners.add(
        third,
        new PartnerDetails(
            like.kind(),
            Text.of("en", "Lyceum No. III"),
            List.of(),
            like.country(),
            like.town(),
            like.zone(),
            like.identity()),
        Dossier.empty(eku),
        null);
    assertThat(partners.search("lyceum III", Set.of(eku), Language.EN, 100))
        .extracting(Partner::id)
        .containsExactly(third);
  }

  @Test
  void theOtherNamesThatOneInstitutionUsesAreNotToldToAnother() {
    Dossier known =
        new Dossier(
            eku, List.of(new org.dostyk.node.partners.Alias("en", "Qingdao traders")), null, "", 0);
    assertThat(partners.keep(PartnerId.of(college), known, null)).isTrue();
    assertThat(partners.get(PartnerId.of(college), Set.of(eku)).aliases()).hasSize(1);
    assertThat(partners.get(PartnerId.of(college), Set.of(college)).aliases()).isEmpty();
    assertThat(partners.search("qingdaotraders", Set.of(college), Language.EN, 100)).isEmpty();
  }

  @Test
  void theSecondOfTwoChangesFromOneRevisionIsNotWritten() {
    addLanzhou();
    Partner seen = partners.get(lanzhou, Set.of(eku));
    assertThat(partners.change(lanzhou, eku, seen.revision(), details("Lanzhou A"), null)).isTrue();
    assertThat(partners.change(lanzhou, eku, seen.revision(), details("Lanzhou B"), null))
        .isFalse();
    assertThat(partners.nameOf(lanzhou).exactly("en")).contains("Lanzhou A");
  }

  @Test
  void nobodyChangesAnothersEntry() {
    assertThatThrownBy(
            () -> partners.change(PartnerId.of(college), eku, 1, details("Ours now"), null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anIdIsGivenToOnePartnerOnly() {
    addLanzhou();
    assertThatThrownBy(() -> partners.add(newId(), details("Another"), Dossier.empty(eku), null))
        .isInstanceOf(Refused.class)
        .hasMessage("partners.objection.id_taken");
  }

  @Test
  void theTrailTellsWhatWasDoneToAnEntry() {
    addLanzhou();
    partners.remove(lanzhou, eku, 1, null);
    assertThat(audit.of(lanzhou.value(), Set.of(eku)))
        .extracting(AuditEntry::action)
        .containsExactly("partners.removed", "partners.added");
    assertThat(partners.find(lanzhou, Set.of(eku))).isEmpty();
  }

  private void addLanzhou() {
    partners.add(
        lanzhou,
        details("Lanzhou University of Technology"),
        new Dossier(
            eku,
            List.of(new Alias("en", "LUT")),
            PartialDate.parse("2021-09").orElseThrow(),
            "",
            0),
        null);
  }

  private static PartnerDetails details(String english) {
    return new PartnerDetails(
        PartnerKind.UNIVERSITY,
        Text.of("en", english, "zh", "兰州理工大学", "ru", "Ланьчжоуский технологический университет"),
        List.of(new TypedId(IdScheme.SCHAC, "LUT.edu.cn")),
        new Country("CN"),
        Text.of("en", "Lanzhou"),
        ZoneId.of("Asia/Shanghai"),
        Identity.CONFIRMED);
  }

  private InstitutionId host(String name, String country, String zone) {
    var id = new InstitutionId(Uuid7.next(clock));
    institutions.host(
        new OwnInstitution(
            id,
            Text.of("und", name),
            new Country(country),
            new Place(Text.of("en", "Town"), ZoneId.of(zone)),
            null));
    return id;
  }
}
