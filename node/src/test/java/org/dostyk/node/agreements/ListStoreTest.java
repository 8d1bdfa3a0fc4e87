package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class ListStoreTest {
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private ListStore lists;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  private House university;
  private House college;
  private House third;

  @BeforeEach
  void threeHouses() {
    university = houses.open("East Kazakhstan University");
    college = houses.open("Shandong Vocational College of Foreign Trade");
    third = houses.open("Karaganda Polytechnic College");
  }

  @Test
  void aDraftIsListedForItsOwnSideAndAProposalForBoth() {
    AgreementId id = draft(university, college, AgreementType.MEMORANDUM);
    assertThat(steps(university)).containsEntry(Step.DRAFT, 1L);
    assertThat(steps(college)).containsEntry(Step.OURS, 0L);
    agreements.propose(id, university.officer());
    assertThat(steps(university)).containsEntry(Step.DRAFT, 0L).containsEntry(Step.THEIRS, 1L);
    assertThat(steps(college)).containsEntry(Step.OURS, 1L);
    assertThat(steps(third)).doesNotContainValue(1L);
  }

  @Test
  void whateverHappensTheListSaysWhatTheTablesSay() {
    long seed = 20261120;
    var random = new Random(seed);
    var ids = new ArrayList<AgreementId>();
    for (int i = 0; i < 60; i++) {
      House by = List.of(university, college, third).get(random.nextInt(3));
      House with = by == third ? university : third;
      if (ids.size() < 5 || random.nextInt(3) == 0) {
        ids.add(draft(by, with, AgreementType.values()[random.nextInt(6)]));
      } else {
        act(ids.get(random.nextInt(ids.size())), random);
      }
      for (Set<InstitutionId> readers :
          List.of(
              Set.of(university.id()),
              Set.of(third.id()),
              Set.of(university.id(), third.id(), college.id()))) {
        List<AgreementsPage.Line> all = lists.part(readers, Asked.EVERYTHING, 1_000).lines();
        assertThat(new HashSet<>(all.stream().map(l -> l.row().id()).toList()))
            .as("seed %d, step %d", seed, i)
            .hasSameSizeAs(all)
            .isEqualTo(readable(ids, readers));
        Map<Step, Long> counted = new EnumMap<>(Step.class);
        all.forEach(l -> counted.merge(l.step(), 1L, Long::sum));
        Map<Step, Long> told = new EnumMap<>(lists.tally(readers).steps());
        told.values().removeIf(n -> n == 0);
        assertThat(told).as("seed %d, step %d", seed, i).isEqualTo(counted);
        for (AgreementType type : AgreementType.values()) {
          assertThat(lists.part(readers, typed(type), 1_000).lines())
              .as("seed %d, step %d, %s", seed, i, type)
              .isEqualTo(all.stream().filter(l -> l.row().type() == type).toList());
        }
      }
    }
    jdbc.sql("select agreements.draw_together()").query().singleRow();
    assertThat(lists.tally(Set.of(third.id())).steps().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(lists.part(Set.of(third.id()), Asked.EVERYTHING, 1_000).lines().size());
  }

  @Test
  void pageAfterPageEachAgreementIsListedOnceTheLatestFirst() {
    for (int i = 0; i < 7; i++) {
      draft(university, college, AgreementType.COMPANY);
    }
    var seen = new LinkedHashSet<AgreementId>();
    Asked asked = Asked.EVERYTHING;
    for (int page = 0; page < 4; page++) {
      List<AgreementsPage.Line> lines = lists.part(Set.of(university.id()), asked, 2).lines();
      lines.forEach(l -> assertThat(seen.add(l.row().id())).isTrue());
      asked = asked.after(Asked.After.of(lines.getLast().row()));
    }
    assertThat(new ArrayList<>(seen))
        .isEqualTo(agreements.list(university.officer()).stream().map(AgreementRow::id).toList());
  }

  @Test
  void anAgreementIsFoundByItsTitleAndByItsPartiesInAnyScript() {
    AgreementId id = draft(university, college, AgreementType.MEMORANDUM);
    draft(university, third, AgreementType.COMPANY);
    for (String words : List.of("shandong", "Шаньдун", "меморандум shand")) {
      assertThat(lists.part(Set.of(university.id()), sought(words), 10).lines())
          .as(words)
          .extracting(l -> l.row().id())
          .containsExactly(id);
    }
    assertThat(lists.part(Set.of(college.id()), sought("shandong"), 10).lines()).isEmpty();
  }

  @Test
  void theListIsAskedByPartnerAndExported() throws Exception {
    AgreementId id = draft(university, college, AgreementType.MEMORANDUM);
    draft(university, third, AgreementType.COMPANY);
    var officer = browsers.as(university.officer());
    Reply page = officer.get("/agreements?partner=" + PartnerId.of(college.id()).value());
    assertThat(page.page().select("table a[href=/agreements/" + id + "]")).hasSize(1);
    assertThat(page.page().select("tbody tr")).hasSize(1);
    Reply export = officer.get("/agreements/export");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export.bytes()))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
    }
    assertThat(browsers.as(third.officer()).get("/agreements?q=university").text())
        .contains("No agreement matches");
    assertThat(officer.get("/agreements?state=none&type=x&year=12&partner=y&after=z").status())
        .isEqualTo(200);
  }

  @Test
  void whatWaitsForASignatoryIsKnownWithoutReadingEveryAgreement() {
    AgreementId id = draft(university, college, AgreementType.MEMORANDUM);
    Version first = agreements.propose(id, university.officer());
    assertThat(agreements.waitingFor(college.signatory())).hasSize(1);
    WorkingText text = agreements.workOn(id, college.officer());
    agreements.save(
        id, text.revision(), new RandomDrafts(1).changed(text.draft(), 3), college.officer());
    Version second = agreements.propose(id, college.officer());
    assertThat(agreements.waitingFor(college.signatory())).hasSize(1);
    signing.sign(id, second.hash(), college.signatory());
    assertThat(agreements.waitingFor(college.signatory())).isEmpty();
    assertThat(agreements.waitingFor(university.signatory()))
        .extracting(AgreementRow::version)
        .containsExactly(2);
    assertThat(first.number()).isEqualTo(1);
  }

  private void act(AgreementId id, Random random) {
    for (House house : List.of(university, college, third)) {
      try {
        switch (random.nextInt(3)) {
          case 0 -> agreements.propose(id, house.officer());
          case 1 -> {
            WorkingText text = agreements.workOn(id, house.officer());
            agreements.save(
                id,
                text.revision(),
                new RandomDrafts(random.nextLong()).changed(text.draft(), 1),
                house.officer());
          }
          default -> {
            Version latest = agreements.find(id, house.signatory()).latest().orElseThrow();
            signing.sign(id, latest.hash(), house.signatory());
          }
        }
      } catch (RuntimeException notNow) {
        assertThat(notNow).isNotNull();
      }
    }
  }

  private Set<AgreementId> readable(List<AgreementId> ids, Set<InstitutionId> readers) {
    var readable = new HashSet<AgreementId>();
    for (AgreementId id : ids) {
      try {
        agreements.read(id, readers);
        readable.add(id);
      } catch (org.dostyk.node.web.NotFound notTheirs) {
        assertThat(notTheirs).isNotNull();
      }
    }
    return readable;
  }

  private Map<Step, Long> steps(House house) {
    return lists.tally(Set.of(house.id())).steps();
  }

  private static Asked typed(AgreementType type) {
    return new Asked(null, type, 0, null, "", null);
  }

  private static Asked sought(String words) {
    return new Asked(null, null, 0, null, words, null);
  }

  private AgreementId draft(House by, House with, AgreementType type) {
    var id = new AgreementId(Uuid7.next(clock));
    Actor officer = by.officer();
    agreements.draft(
        id, type, by.id(), List.of(PartnerId.of(with.id())), List.of("ru", "zh"), officer);
    WorkingText text = agreements.workOn(id, officer);
    agreements.save(
        id,
        text.revision(),
        text.draft()
            .withSignatories(
                Map.of(
                    by.id().toString(), by.signatory().account().toString(),
                    with.id().toString(), with.signatory().account().toString())),
        officer);
    return id;
  }
}
