package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.approvals.Approvals;
import org.dostyk.node.approvals.Routes;
import org.dostyk.node.briefings.Briefings;
import org.dostyk.node.commitments.CommitmentId;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.foundings.Foundings;
import org.dostyk.node.gifts.Gifts;
import org.dostyk.node.lives.Amendments;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Members;
import org.dostyk.node.minutes.Confirmations;
import org.dostyk.node.minutes.EntryKind;
import org.dostyk.node.minutes.MinuteBook;
import org.dostyk.node.minutes.Minutes;
import org.dostyk.node.minutes.MinutesPromises;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.partners.Contact;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.Passwords;
import org.dostyk.node.people.People;
import org.dostyk.node.portfolio.Exchanges;
import org.dostyk.node.seminars.Seminars;
import org.dostyk.node.supporters.Supporters;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.VisitReturns;
import org.dostyk.node.visits.VisitState;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands on a demonstration's node before a visitor comes, as the ceremony needs it. */
@NodeTest
@TestPropertySource(properties = "dostyk.name=story")
class DemoTest {
  private static final InstitutionId SUCC = id("c1");
  private static final InstitutionId DEPARTMENT = id("d0");

  @Autowired OwnInstitutions houses;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired Partners partners;
  @Autowired Contacts contacts;
  @Autowired Agreements agreements;
  @Autowired Routes routes;
  @Autowired Approvals approvals;
  @Autowired Visits visits;
  @Autowired MinuteBook book;
  @Autowired MinutesPromises promises;
  @Autowired Confirmations confirmations;
  @Autowired Delegations delegations;
  @Autowired Itineraries itineraries;
  @Autowired Supporters supporters;
  @Autowired Seminars seminars;
  @Autowired Signing signing;
  @Autowired Lives lives;
  @Autowired Amendments amendments;
  @Autowired Members members;
  @Autowired PaperRecords papers;
  @Autowired Exchanges exchanges;
  @Autowired Gifts gifts;
  @Autowired Briefings briefings;
  @Autowired VisitReturns returns;
  @Autowired Commitments commitments;
  @Autowired Foundings foundings;
  @Autowired Browsers browsers;
  @Autowired Texts texts;
  @Autowired Jobs jobs;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  private Demo demo;

  @BeforeEach
  void theDemonstrationStarts() {
    var here = new DemoClock(clock);
    demo =
        new Demo(
            DemoSide.alone(),
            houses,
            people,
            passwords,
            partners,
            contacts,
            new DemoAgreements(agreements, routes, approvals, texts),
            new DemoUmbrella(agreements, signing, lives, amendments, members, clock, here),
            new DemoRecords(partners, papers, exchanges, gifts, briefings, clock),
            new DemoVisits(
                visits,
                delegations,
                itineraries,
                returns,
                partners,
                supporters,
                seminars,
                new DemoMinutes(visits, delegations, itineraries, book, promises, confirmations),
                houses,
                texts,
                clock),
            new DemoPromises(commitments, foundings, visits),
            jobs,
            here,
            new DemoClockStore(jdbc),
            transaction);
    demo.run(new DefaultApplicationArguments());
  }

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
  void everyPromiseOfTheNewsLeadsToTheVisitOnWhichItWasGiven() {
    for (Story story : Story.all()) {
      for (Story.Said said : story.promised()) {
        var page = browsers.as(actor(said.by())).get("/promises/" + said.id()).page();
        assertThat(page.select("dd a[href=/visits/" + said.visit() + "]"))
            .as(said.what().get("en"))
            .isNotEmpty();
        assertThat(
                browsers
                    .as(actor(said.by()))
                    .get("/visits/" + said.visit())
                    .page()
                    .select("a[href=/promises/" + said.id() + "]"))
            .as("and back")
            .isNotEmpty();
      }
    }
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
  void everyFactOfTheNewsOpensItsRecord() {
    for (News news : News.read()) {
      for (News.Fact fact : news.facts()) {
        assertThat(browsers.as(actor(fact.who())).get(fact.path()).status())
            .as("%s as %s", fact.path(), fact.who())
            .isEqualTo(200);
      }
    }
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

  private List<Partner> entriesOf(InstitutionId keeper) {
    List<Partner> entries =
        partners.visibleTo(Set.of(keeper)).stream()
            .filter(p -> p.keptBy().equals(keeper) && !p.own())
            .filter(p -> p.kind() == PartnerKind.COLLEGE)
            .toList();
    assertThat(entries).hasSize(2);
    return entries;
  }

  private static boolean storyOwn(Partner partner) {
    return Story.all().stream()
        .flatMap(s -> s.institutions().stream())
        .anyMatch(i -> i.id().equals(partner.id().value()));
  }

  private Actor actor(String key) {
    return demo.account(key).flatMap(a -> people.actor(a.id())).orElseThrow();
  }

  private long entriesInAuditTrails() {
    return jdbc.sql("select count(*) from people.audit_entry").query(Long.class).single();
  }

  private static InstitutionId id(String end) {
    return new InstitutionId(uuid(end));
  }

  private static UUID uuid(String end) {
    return UUID.fromString("01980000-0000-7000-8000-0000000000" + end);
  }

  @Test
  void theAgreementAfterTheMemorandumWaitsForTheDeanAndThenTheRector() {
    assertThat(approvals.waitingFor(actor("eku-dean"), 9)).hasSize(1);
    assertThat(approvals.waitingFor(actor("eku-rector"), 9)).isEmpty();
    assertThat(approvals.waitingFor(actor("svcft-president"), 9)).hasSize(1);
  }
}
