package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.NodeTest;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.minutes.EntryKind;
import org.dostyk.node.minutes.Minutes;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.TestPropertySource;

/** What stands on a demonstration's node before a visitor comes, as the ceremony needs it. */
@NodeTest
@TestPropertySource(properties = "dostyk.name=story")
class DemoTest extends DemoPlayed {

  @Test
  void startedAgainItChangesNothing() {
    long before = entriesInAuditTrails();
    demo.run(new DefaultApplicationArguments());
    assertThat(entriesInAuditTrails()).isEqualTo(before);
  }

  @Test
  void twoCollegesOfTheDelegationStandInTownsOfOtherRegions() {
    for (InstitutionId keeper : List.of(SUCC, DEPARTMENT)) {
      assertThat(entriesOf(keeper))
          .allMatch(p -> !p.own())
          .allMatch(p -> p.kind() == PartnerKind.COLLEGE)
          .allMatch(p -> p.country().equals(new Country("KZ")))
          .allMatch(p -> p.zone().equals(ZoneId.of("Asia/Almaty")))
          .extracting(p -> p.details().place().orElseThrow().name().in(Language.EN))
          .containsExactlyInAnyOrder("Kokshetau", "Zhezkazgan");
      assertThat(entriesOf(keeper))
          .allMatch(p -> !partners.dossiers(p.id(), Set.of(keeper)).getFirst().note().isEmpty());
    }
  }

  @Test
  void eachKeeperKnowsWhoSignsForThemAndNobodyElseDoes() {
    for (InstitutionId keeper : List.of(SUCC, DEPARTMENT)) {
      for (Partner college : entriesOf(keeper)) {
        List<Contact> known = contacts.of(college.id(), Set.of(keeper));
        assertThat(known).hasSize(1).allMatch(c -> c.post() != null);
        assertThat(contacts.of(college.id(), Set.of(id("d1"), id("a1"), id("b1")))).isEmpty();
      }
    }
    assertThat(
            contacts.of(new PartnerId(uuid("e2")), Set.of(SUCC)).getFirst().names().in(Language.EN))
        .isEqualTo("Mara Tleuzhanova");
  }

  @Test
  void theVisitsOfTheStoriesAreThereForBothSides() {
    VisitId visit = new VisitId(UUID.fromString("01980000-0000-7000-8000-0000000002b1"));
    Visit seen = visits.find(visit, actor("xju-officer"));
    assertThat(seen.state()).isInstanceOf(VisitState.Approved.class);
    assertThat(itineraries.of(seen)).hasSize(8);
    assertThat(itineraries.warnings(seen, actor("xju-officer"))).isEmpty();
    assertThat(visits.returnsOf(visit, actor("auezov-officer"))).hasSize(1);
    Visit ceremony =
        visits.find(
            new VisitId(UUID.fromString("01980000-0000-7000-8000-0000000002b2")),
            actor("krg-officer"));
    assertThat(delegations.of(ceremony)).hasSizeGreaterThan(30);
    assertThat(itineraries.warnings(ceremony, actor("krg-officer"))).isEmpty();
    assertThat(supporters.of(ceremony.id(), actor("krg-officer")))
        .hasSize(1)
        .allMatch(s -> s.items().size() == 1);
  }

  @Test
  void aMeetingIsSeatedAtALongTableAndALunchOfManyAtRoundOnes() {
    assertThat(seated("2b1", "xju-officer", "Official meeting with Vice-Rector Jin Gang"))
        .containsExactly("svg.seats");
    assertThat(seated("2b2", "succ-officer", "Lunch")).hasSize(4).containsOnly(".rounds svg.seats");
  }

  /** The pictures of the tables of an item. */
  private List<String> seated(String visit, String reader, String item) {
    Visit found =
        visits.find(
            new VisitId(UUID.fromString("01980000-0000-7000-8000-000000000" + visit)),
            actor(reader));
    String path =
        itineraries.of(found).stream()
            .filter(i -> i.title().in(Language.EN).equals(item))
            .map(i -> "/seating/" + found.id() + "/" + i.id())
            .findFirst()
            .orElseThrow();
    return browsers.as(actor(reader)).get(path).page().select("svg.seats").stream()
        .map(svg -> svg.closest(".rounds") == null ? "svg.seats" : ".rounds svg.seats")
        .toList();
  }

  @Test
  void whatWasAgreedWithoutOwnerOrDayIsTakenInAsItIs() {
    var promised =
        Story.all().stream()
            .flatMap(s -> s.promised().stream())
            .map(
                p ->
                    commitments.get(
                        new CommitmentId(p.id()), Set.of(new InstitutionId(p.keeper()))))
            .toList();
    assertThat(promised).hasSize(10).allMatch(c -> c.owner() == null && c.due() == null);
  }

  @Test
  void theJointCollegeIsAPartnerThatDoesNotExistYet() {
    var id = new PartnerId(UUID.fromString("01980000-0000-7000-8000-000000000141"));
    var founding = foundings.find(id, actor("ministry-observer"));
    assertThat(founding.founders()).hasSize(2).allMatch(f -> f.share().isEmpty());
    assertThat(foundings.milestones(founding)).hasSize(1);
    assertThat(partners.exists(id)).isFalse();
  }

  @Test
  void aRegionsFrameworkHasMembersAChangedClauseAndAnEndInSight() {
    var id = new AgreementId(UUID.fromString("01980000-0000-7000-8000-000000000471"));
    var framework = agreements.find(id, actor("krg-deputy"));
    assertThat(members.of(id)).hasSize(2).filteredOn(m -> m.noticeOn().isPresent()).hasSize(1);
    assertThat(lives.provisions(id).renewal().isByItself()).isTrue();
    assertThat(amendments.text(framework).isChanged()).isTrue();
  }

  @Test
  void theGuestOfTheMeetingIsAskedForFivePromises() {
    Visit visit =
        visits.find(
            new VisitId(UUID.fromString("01980000-0000-7000-8000-0000000003b1")),
            actor("aiu-officer"));
    assertThat(confirmations.promises(visit)).hasSize(5);
    String link =
        new DemoGuest(confirmations).link(demo.guest(), Language.ZH, actor(DemoGuest.HOST));
    assertThat(link).startsWith("/guest/").endsWith("lang=zh");
  }

  @Test
  void theMeetingOfTheViceRectorsHasMinutesWhosePromisesBothSidesConfirmed() {
    var id = new VisitId(UUID.fromString("01980000-0000-7000-8000-0000000002b1"));
    Visit visit = visits.find(id, actor("xju-officer"));
    Minutes minutes = book.of(visit, actor("xju-officer")).getFirst();
    assertThat(book.entries(minutes))
        .filteredOn(e -> e.kind() == EntryKind.PROMISED)
        .hasSize(3)
        .allMatch(e -> e.promise().isPresent());
    assertThat(confirmations.standing(visit).list().lines()).hasSize(4);
    assertThat(confirmations.standing(visit).isWhole()).isTrue();
  }

  @Test
  void noReaderMeetsOneCollegeTwice() {
    for (InstitutionId reader : List.of(SUCC, DEPARTMENT, id("d1"))) {
      for (Language language : Language.values()) {
        assertThat(partners.visibleTo(Set.of(reader)))
            .filteredOn(p -> storyOwn(p) || p.keptBy().equals(reader))
            .extracting(p -> p.name().in(language))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void anAuthorityIsNoCollege() {
    assertThat(partners.get(new PartnerId(uuid("d0")), Set.of(SUCC)).kind())
        .isEqualTo(PartnerKind.AUTHORITY);
    for (String college : List.of("c1", "d1", "d2", "d3", "d4")) {
      assertThat(partners.get(new PartnerId(uuid(college)), Set.of(SUCC)).kind())
          .as(college)
          .isEqualTo(PartnerKind.COLLEGE);
    }
  }

  @Test
  void theDepartmentsOfficerSitsAtItsFourCollegesToo() {
    assertThat(actor("krg-officer").institutionsAs(Role.OFFICER))
        .containsExactlyInAnyOrder(DEPARTMENT, id("d1"), id("d2"), id("d3"), id("d4"));
    assertThat(actor("krg-officer").roles()).containsExactly(Role.OFFICER);
    assertThat(actor("krg-director").institutionsAs(Role.OBSERVER)).containsExactly(DEPARTMENT);
    assertThat(actor("krg-d4-director").institutionsAs(Role.SIGNATORY)).containsExactly(id("d4"));
    assertThat(actor("succ-president").institutionsAs(Role.SIGNATORY)).containsExactly(SUCC);
    assertThat(actor("succ-vice-president").roles()).containsExactly(Role.COORDINATOR);
    assertThat(actor("succ-colleague").institutionsAs(Role.OFFICER)).containsExactly(SUCC);
  }

  @Test
  void theListIsStillImportedByTheUniversitysOfficer() {
    assertThat(demo.importer().key()).isEqualTo("eku-officer");
  }

  @Test
  void theLanguageVersionsOfEveryAgreementSayTheSame() {
    Map<String, List<String>> kept =
        Map.of("eku-officer", List.of("0d1"), "krg-deputy", List.of("471", "472", "473", "474"));
    kept.forEach(
        (who, ids) ->
            ids.forEach(
                end -> {
                  var id =
                      new AgreementId(UUID.fromString("01980000-0000-7000-8000-000000000" + end));
                  var agreement = agreements.find(id, actor(who));
                  assertThat(agreement.versions()).isNotEmpty();
                  for (var version : agreement.versions()) {
                    assertThat(languageVersions.of(agreement, version, actor(who)).all())
                        .as("%s, version %s", agreement.id(), version.number())
                        .isEmpty();
                  }
                }));
  }

  @Test
  void theAgreementAfterTheMemorandumWaitsForTheDeanAndThenTheRector() {
    assertThat(approvals.waitingFor(actor("eku-dean"), 9)).hasSize(1);
    assertThat(approvals.waitingFor(actor("eku-rector"), 9)).isEmpty();
    assertThat(approvals.waitingFor(actor("svcft-president"), 9)).hasSize(1);
  }
}
