package org.dostyk.node.ceremonies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementRow;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.DraftQuota;
import org.dostyk.node.agreements.Signing;
import org.dostyk.node.ceremonies.WallState.Seat;
import org.dostyk.node.ceremonies.WallState.Step;
import org.dostyk.node.documents.BilingualDocument;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.documents.PaperRun;
import org.dostyk.node.documents.Quota;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class CeremoniesTest {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "zh");
  @Autowired private Ceremonies ceremonies;
  @Autowired private Agreements agreements;
  @Autowired private Signing signing;
  @Autowired private Walls walls;
  @Autowired private CeremonyRuns runs;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House shanghai;
  private List<House> colleges = List.of();
  private Ceremony ceremony;

  @BeforeEach
  void aCeremonyWithThree() {
    shanghai = houses.open("Shanghai Urban Construction Vocational College");
    colleges =
        List.of(
            houses.open("Karaganda Mining and Industrial College"),
            houses.open("Temirtau Technical College"),
            houses.open("Shakhty Technological College"));
    ceremony = begun();
  }

  @Test
  void oneTextBecomesAnAgreementWithEachPartnerOrWithNone() {
    ceremonies.propose(ceremony.id(), shanghai.officer());
    List<BilingualDocument> documents = documents();
    assertThat(documents).hasSize(3);
    for (int i = 0; i < 3; i++) {
      BilingualDocument document = documents.get(i);
      assertThat(document.number()).isEqualTo("SUCC-2025-" + (i + 1));
      assertThat(document.parties().getLast().name()).isEqualTo(ceremony.pairs().get(i).name());
      assertThat(document.preamble().byTag().values())
          .allSatisfy(p -> assertThat(p).doesNotContain("{{"));
      assertThat(document.quotas())
          .extracting(Quota::sending, Quota::places)
          .contains(org.assertj.core.groups.Tuple.tuple(ceremony.pairs().get(i).party(), 10));
    }
  }

  @Test
  void whatHasOneTitleIsToldApartByItsPartiesWhereverItIsListed() {
    ceremonies.propose(ceremony.id(), shanghai.officer());
    Browser officer = browsers.as(shanghai.officer());
    List<String> names =
        colleges.stream().map(c -> c.institution().name().in(Language.EN)).toList();
    assertThat(officer.get("/agreements").page().select("tbody tr td:has(.party)"))
        .as("the other party first")
        .extracting(cell -> cell.expectFirst(".party").text())
        .containsExactlyInAnyOrderElementsOf(names);
    toldApart(officer.get("/").page().select("#pipeline tbody tr"), names);
    for (int i = 0; i < colleges.size(); i++) {
      sign(i, shanghai.signatory());
      sign(i, colleges.get(i).signatory());
    }
    toldApart(officer.get("/expiry").page().select("main li:has(a[href^=/agreements/])"), names);
    toldApart(
        officer.get("/search?q=shanghai").page().select("main li:has([href^=/agreements/])"),
        names);
  }

  private static void toldApart(Elements lines, List<String> names) {
    for (String name : names) {
      assertThat(lines.eachText()).as(name).filteredOn(line -> line.contains(name)).hasSize(1);
    }
  }

  @Test
  void theTermsOfOnePairDifferFromTheCommonOnes() {
    Pair second = ceremony.pairs().get(1);
    var own = List.of(line(Ceremony.PARTNER, Ceremony.OWN, "3"));
    ceremonies.terms(ceremony.id(), second.partner(), Optional.of(own), shanghai.officer());
    ceremonies.propose(ceremony.id(), shanghai.officer());
    assertThat(documents())
        .extracting(d -> d.quotas().getFirst().places())
        .containsExactly(10, 3, 10);
  }

  @Test
  void whatStandsInTheWayOfAllIsSaidOnceAndNothingIsProposed() {
    var details = new HashMap<>(ceremony.text().details());
    details.remove(Draft.YEARS);
    save(ceremony.text().withDetails(details));
    Map<String, String> signatories = new HashMap<>(ceremony.text().signatories());
    signatories.remove(ceremony.pairs().get(2).party());
    save(ceremonies.find(ceremony.id(), shanghai.officer()).text().withSignatories(signatories));
    assertThatThrownBy(() -> ceremonies.propose(ceremony.id(), shanghai.officer()))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.objections().stream().map(Objection::key))
                    .containsExactly(
                        "agreements.objection.open_field", "ceremonies.objection.with"));
    assertThat(agreements.list(shanghai.officer())).isEmpty();
    assertThat(ceremonies.find(ceremony.id(), shanghai.officer()).isProposed()).isFalse();
  }

  @Test
  void theOrderOfSigningCanBeChangedUntilItIsProposed() {
    ceremonies.up(ceremony.id(), 3, shanghai.officer());
    ceremonies.remove(ceremony.id(), ceremony.pairs().getFirst().partner(), shanghai.officer());
    Ceremony changed = ceremonies.find(ceremony.id(), shanghai.officer());
    assertThat(changed.pairs()).extracting(Pair::position).containsExactly(1, 2);
    assertThat(changed.pairs().getFirst().party()).isEqualTo(ceremony.pairs().get(2).party());
    ceremonies.propose(ceremony.id(), shanghai.officer());
    assertThatThrownBy(() -> ceremonies.up(ceremony.id(), 2, shanghai.officer()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoSignsAllFindsThemInTheOrderOfSigning() {
    ceremonies.up(ceremony.id(), 3, shanghai.officer());
    ceremonies.up(ceremony.id(), 2, shanghai.officer());
    ceremonies.propose(ceremony.id(), shanghai.officer());
    Ceremony changed = ceremonies.find(ceremony.id(), shanghai.officer());
    assertThat(changed.pairs().getFirst().party()).isEqualTo(ceremony.pairs().get(2).party());
    assertThat(agreements.waitingFor(shanghai.signatory()))
        .extracting(AgreementRow::id)
        .containsExactlyElementsOf(changed.pairs().stream().map(Pair::agreement).toList());
  }

  @Test
  void twoOfficersOnOnePlanAreToldOfEachOther() {
    Draft one = ceremony.text().withDetails(Map.of("number", "A-#"));
    assertThat(ceremonies.save(ceremony.id(), ceremony.revision(), one, shanghai.officer()))
        .isInstanceOf(CeremonySaving.Saved.class);
    Draft other = ceremony.text().withDetails(Map.of("number", "B-#"));
    assertThat(ceremonies.save(ceremony.id(), ceremony.revision(), other, shanghai.officer()))
        .isInstanceOfSatisfying(
            CeremonySaving.Overtaken.class,
            o -> assertThat(o.now().text().detail("number")).isEqualTo("A-#"));
  }

  @Test
  void whoHoldsItSeesItAndTheGuestsSeeTheirAgreementAlone() {
    ceremonies.propose(ceremony.id(), shanghai.officer());
    Actor guest = colleges.getFirst().officer();
    assertThatThrownBy(() -> ceremonies.find(ceremony.id(), guest)).isInstanceOf(NotFound.class);
    assertThat(agreements.list(guest)).hasSize(1);
  }

  @Test
  void theWallShowsEachSignatureToEveryScreenThatWaits() throws Exception {
    ceremonies.propose(ceremony.id(), shanghai.officer());
    WallState before = walls.now(ceremony.wallKey()).orElseThrow().state();
    assertThat(before.seats())
        .extracting(Seat::step)
        .containsExactly(Step.NOW, Step.WAITING, Step.WAITING);
    try (var screens = Executors.newVirtualThreadPerTaskExecutor()) {
      var seen = new ArrayList<CompletableFuture<Optional<WallPage>>>();
      for (int i = 0; i < 200; i++) {
        seen.add(CompletableFuture.supplyAsync(() -> after(before.mark()), screens));
      }
      assertThat(walls.looking()).as("threads that look").isEqualTo(1);
      sign(0, shanghai.signatory());
      for (var screen : seen) {
        WallState now = screen.get(30, TimeUnit.SECONDS).orElseThrow().state();
        assertThat(now.seats().getFirst().step()).isEqualTo(Step.HALF);
        assertThat(now.mark()).isNotEqualTo(before.mark());
      }
    }
    sign(0, colleges.getFirst().signatory());
    WallState after =
        WallState.of(
            ceremonies.find(ceremony.id(), shanghai.officer()), ceremonies.standings(ceremony));
    assertThat(after.seats())
        .extracting(Seat::step)
        .containsExactly(Step.DONE, Step.NOW, Step.WAITING);
  }

  @Test
  void aWallWhoseAddressWasChangedShowsNothingAnyMore() {
    ceremonies.closeWall(ceremony.id(), shanghai.officer());
    assertThat(walls.now(ceremony.wallKey())).isEmpty();
  }

  @Test
  void theBundleHoldsEveryPaperAndTheTextWhoseHashIsSigned() throws Exception {
    ceremonies.propose(ceremony.id(), shanghai.officer());
    PaperRun run =
        runs.begin(ceremonies.find(ceremony.id(), shanghai.officer()), shanghai.officer());
    while (!run.isDone() && !run.isFailed()) {
      Thread.onSpinWait();
    }
    assertThat(run.set()).isEqualTo(run.papers()).isEqualTo(3 * 4);
    var files = new LinkedHashMap<String, byte[]>();
    byte[] zipped = Files.readAllBytes(run.file(CeremonyRuns.BUNDLE).orElseThrow());
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    assertThat(files.keySet()).filteredOn(n -> n.endsWith(".pdf")).hasSize(12);
    List<String> hashes = documents().stream().map(d -> d.hash().hex()).toList();
    List<String> bundled =
        files.entrySet().stream()
            .filter(e -> e.getKey().endsWith("document.json"))
            .map(e -> Hash.of(e.getValue()).hex())
            .toList();
    assertThat(bundled).containsExactlyElementsOf(hashes);
    assertThat(runs.of(ceremonies.find(ceremony.id(), shanghai.officer()))).contains(run);
    sign(1, shanghai.signatory());
    assertThat(runs.of(ceremonies.find(ceremony.id(), shanghai.officer())))
        .as("papers from before a signature")
        .isEmpty();
  }

  private Optional<WallPage> after(String mark) {
    try {
      return walls.after(ceremony.wallKey(), mark, Duration.ofSeconds(25));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sign(int pair, Actor signatory) {
    Agreement agreement =
        agreements.find(ceremony.pairs().get(pair).agreement(), shanghai.officer());
    signing.sign(agreement.id(), agreement.latest().orElseThrow().hash(), signatory);
  }

  private List<BilingualDocument> documents() {
    return ceremonies.find(ceremony.id(), shanghai.officer()).pairs().stream()
        .map(p -> agreements.find(p.agreement(), shanghai.officer()))
        .map(a -> a.latest().orElseThrow().document())
        .toList();
  }

  private void save(Draft text) {
    int revision = ceremonies.find(ceremony.id(), shanghai.officer()).revision();
    assertThat(ceremonies.save(ceremony.id(), revision, text, shanghai.officer()))
        .isInstanceOf(CeremonySaving.Saved.class);
  }

  private Ceremony begun() {
    var id = new CeremonyId(Uuid7.next(clock));
    ceremonies.begin(
        id,
        shanghai.id(),
        AgreementType.FRAMEWORK,
        colleges.stream().map(c -> PartnerId.of(c.id())).toList(),
        LANGUAGES,
        shanghai.officer());
    ceremony = ceremonies.find(id, shanghai.officer());
    var details = new HashMap<>(ceremony.text().details());
    details.put(Draft.NUMBER, "SUCC-2025-#");
    var signatories = new HashMap<String, String>();
    signatories.put(shanghai.id().toString(), shanghai.signatory().account().toString());
    colleges.forEach(c -> signatories.put(c.id().toString(), c.signatory().account().toString()));
    save(
        ceremony
            .text()
            .withDetails(details)
            .withSignatories(signatories)
            .withQuotas(
                List.of(
                    line(Ceremony.PARTNER, Ceremony.OWN, "10"),
                    line(Ceremony.OWN, Ceremony.PARTNER, "4"))));
    return ceremonies.find(id, shanghai.officer());
  }

  private static DraftQuota line(String from, String to, String places) {
    return new DraftQuota(from, to, "study", "5", "073", places, "20");
  }
}
