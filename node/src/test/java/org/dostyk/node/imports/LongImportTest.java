package org.dostyk.node.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditVerdict;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists so long that whoever sent them may leave while the node works. */
@NodeTest
class LongImportTest {
  private static final int ROWS = 301;

  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired Texts texts;
  @Autowired Clock clock;
  @Autowired Imports imports;
  @Autowired ImportStore store;
  @Autowired ImportWorkStore work;
  @Autowired ImportWorkers workers;
  @Autowired TransactionTemplate transactions;
  @Autowired Audit audit;

  private House house;
  private Browser officer;

  @BeforeEach
  void anOfficer() {
    house = houses.open("Dromedary House");
    officer = browsers.as(house.officer());
  }

  @Test
  void aLongListIsSeenAppliedAndTakenBack() {
    String page = sentAndCompared();
    assertThat(officer.get(page).text()).contains("301 rows", "new");
    officer.submit(officer.get(page), "form[action$=/apply]");
    finished(page);
    assertThat(officer.get(page + "/work?task=APPLY").location()).contains(page);
    assertThat(officer.get(page).text()).contains("Applied on");
    assertThat(officer.get("/partners?q=WhiteCamel17University").text())
        .contains("White Camel 17 University");
    officer.submit(officer.get(page), "form[action$=/undo]");
    finished(page);
    assertThat(officer.get(page).text()).contains("Undone on");
    assertThat(officer.get("/partners?q=whitecamel").text()).contains("No partner has that name");
    assertThat(audit.verify(house.id()))
        .isInstanceOfSatisfying(
            AuditVerdict.Whole.class, w -> assertThat(w.length()).isGreaterThan(2 * ROWS));
  }

  @Test
  void twoWhoPressApplyAtOnceApplyItOnce() {
    String page = sentAndCompared();
    Browser one = browsers.as(house.officer());
    Browser other = browsers.as(house.officer());
    Reply shownToOne = one.get(page);
    Reply shownToOther = other.get(page);
    var presses =
        List.of(
            CompletableFuture.supplyAsync(() -> one.submit(shownToOne, "form[action$=/apply]")),
            CompletableFuture.supplyAsync(
                () -> other.submit(shownToOther, "form[action$=/apply]")));
    presses.forEach(p -> assertThat(p.join().location()).contains(page));
    finished(page);
    assertThat(officer.get(page).text()).contains("Applied on");
    assertThat(officer.get("/partners?q=whitecamel").text()).contains(ROWS + " partners");
  }

  @Test
  void howFarItHasComeIsSeenByWhoeverLooks() {
    ImportId id = id(sentAndCompared());
    var writing = new CountDownLatch(1);
    var looked = new CountDownLatch(1);
    var ended =
        workers.begin(
            id,
            ImportTask.APPLY,
            ROWS,
            progress -> {
              progress.stage(Progress.Stage.WRITING);
              writing.countDown();
              awaiting(looked);
              return List.of();
            });
    try {
      awaiting(writing);
      for (Language language : Language.values()) {
        Reply page = browsers.as(house.officer()).in(language).get("/imports/" + id);
        assertThat(page.text())
            .contains(texts.in(language).it("imports.stage.writing"))
            .contains(texts.in(language).it("imports.work.rows", 0, ROWS));
        assertThat(page.page().select("form[action$=/apply]")).isEmpty();
      }
      assertThat(officer.post("/imports/" + id + "/discard").text()).contains("being worked on");
    } finally {
      looked.countDown();
      ended.join();
    }
    assertThat(officer.get("/imports/" + id).page().select("form[action$=/apply]")).hasSize(1);
  }

  @Test
  void whatADeadNodeWasDoingIsSaidAndCanBeDoneAgain() {
    String page = sentAndCompared();
    work.begin(id(page), ImportTask.APPLY, ROWS); // and then it died: nobody has taken the import
    for (Language language : Language.values()) {
      assertThat(officer.in(language).get(page).text())
          .contains(texts.in(language).it("imports.objection.interrupted.apply"));
    }
    officer.submit(officer.in(Language.EN).get(page), "form[action$=/apply]");
    finished(page);
    assertThat(officer.get(page).text()).contains("Applied on").doesNotContain("interrupted");
  }

  @Test
  void aComparisonThatWasInterruptedIsBegunAnew() {
    var file = list().getBytes(UTF_8);
    var busy = new CountDownLatch(1);
    var others = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 2; i++) {
      others.add(
          workers.begin(
              id(sentAndCompared()),
              ImportTask.PLAN,
              1,
              progress -> {
                awaiting(busy);
                return List.of();
              }));
    }
    String page = send("camels.json", file).location().orElseThrow();
    assertThat(officer.get(page).text()).contains("Nothing else has been saved yet");
    busy.countDown();
    others.forEach(CompletableFuture::join);
    officer.submit(officer.get(page), "form[action$=/plan]");
    finished(page);
    assertThat(officer.get(page).text()).contains("301 rows");
  }

  @Test
  void workThatFailsWritesNothingAndSaysSo() {
    ImportId id = id(sentAndCompared());
    workers
        .begin(
            id,
            ImportTask.APPLY,
            ROWS,
            progress -> {
              store.applied(id, clock.instant(), null);
              throw new IllegalStateException("as a full disk would");
            })
        .join();
    assertThat(imports.get(id, Set.of(house.id())).state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(officer.get("/imports/" + id).text())
        .contains(texts.in(Language.EN).it("imports.objection.failed"));
  }

  @Test
  void aListOfTwoMillionRowsIsRefusedInTheReadersLanguage() {
    byte[] endless = ("name,country\n" + "a,b\n".repeat(2_000_000)).getBytes(UTF_8);
    for (Language language : Language.values()) {
      officer.in(language);
      Reply refused = send("endless.csv", endless);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text())
          .contains(
              texts.in(language).it("imports.objection.rows", Limits.ROWS).replace('\u00a0', ' '));
    }
    assertThat(officer.get("/imports").page().select("tbody tr")).as("nothing is kept").isEmpty();
  }

  private String sentAndCompared() {
    String page = send("camels.json", list().getBytes(UTF_8)).location().orElseThrow();
    finished(page);
    return page;
  }

  private static String list() {
    return IntStream.range(0, ROWS)
        .mapToObj(
            i -> "{\"name\":\"White Camel %d University\",\"alpha_two_code\":\"KZ\"}".formatted(i))
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  private Reply send(String name, byte[] list) {
    return officer.upload(
        "/imports",
        "file",
        name,
        list,
        "id",
        Uuid7.next(clock).toString(),
        "keeper",
        house.id().toString());
  }

  /** Waits until nobody has taken the import. */
  private void finished(String page) {
    transactions.executeWithoutResult(t -> work.take(id(page)));
  }

  private static ImportId id(String page) {
    return ImportId.of(page.replaceFirst("^/imports/", "").replaceFirst("\\?.*$", ""));
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
