package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.LanguageVersions;
import org.dostyk.node.agreements.PaperRecords;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.approvals.Approvals;
import org.dostyk.node.approvals.Routes;
import org.dostyk.node.briefings.Briefings;
import org.dostyk.node.commitments.Commitments;
import org.dostyk.node.foundings.Foundings;
import org.dostyk.node.gifts.Gifts;
import org.dostyk.node.lives.Amendments;
import org.dostyk.node.lives.Lives;
import org.dostyk.node.lives.Members;
import org.dostyk.node.minutes.Confirmations;
import org.dostyk.node.minutes.MinuteBook;
import org.dostyk.node.minutes.MinutesPromises;
import org.dostyk.node.notices.Jobs;
import org.dostyk.node.partners.Contacts;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.partners.Partners;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.people.Passwords;
import org.dostyk.node.people.People;
import org.dostyk.node.portfolio.Exchanges;
import org.dostyk.node.seating.Seatings;
import org.dostyk.node.seminars.Seminars;
import org.dostyk.node.supporters.Supporters;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.VisitReturns;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A demonstration’s node as it stands before a visitor comes. */
@NodeTest
@TestPropertySource(properties = "dostyk.name=story")
abstract class DemoPlayed {
  static final InstitutionId SUCC = id("c1");
  static final InstitutionId DEPARTMENT = id("d0");

  @Autowired OwnInstitutions houses;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired Partners partners;
  @Autowired Contacts contacts;
  @Autowired Agreements agreements;
  @Autowired LanguageVersions languageVersions;
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
  @Autowired Seatings seatings;
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
  @Autowired TestClock clock;
  Demo demo;

  @BeforeEach
  void theDemonstrationStarts() {
    Instant now = clock.instant();
    var here =
        new DemoClock(Clock.fixed(now, ZoneOffset.UTC)) {
          @Override
          void moveTo(Duration fromReal) {
            super.moveTo(fromReal);
            clock.set(now.plus(fromReal));
          }
        };
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
                seatings,
                new DemoMinutes(
                    visits, delegations, itineraries, book, promises, confirmations, here),
                houses,
                texts,
                clock,
                here),
            new DemoPromises(commitments, foundings, visits, here),
            jobs,
            here,
            new DemoClockStore(jdbc),
            transaction);
    demo.run(new DefaultApplicationArguments());
  }

  List<Partner> entriesOf(InstitutionId keeper) {
    List<Partner> entries =
        partners.visibleTo(Set.of(keeper)).stream()
            .filter(p -> p.keptBy().equals(keeper) && !p.own())
            .filter(p -> p.kind() == PartnerKind.COLLEGE)
            .toList();
    assertThat(entries).hasSize(2);
    return entries;
  }

  static boolean storyOwn(Partner partner) {
    return Story.all().stream()
        .flatMap(s -> s.institutions().stream())
        .anyMatch(i -> i.id().equals(partner.id().value()));
  }

  Actor actor(String key) {
    return demo.account(key).flatMap(a -> people.actor(a.id())).orElseThrow();
  }

  long entriesInAuditTrails() {
    return jdbc.sql("select count(*) from people.audit_entry").query(Long.class).single();
  }

  static InstitutionId id(String end) {
    return new InstitutionId(uuid(end));
  }

  static UUID uuid(String end) {
    return UUID.fromString("01980000-0000-7000-8000-0000000000" + end);
  }
}
