package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.documents.Hash;
import org.dostyk.node.parity.Divergence;
import org.dostyk.node.parity.Parity;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the language versions do not say alike: shown with the text, and set aside. */
@NodeTest
class FindingsTest {
  private static final DraftClause THIRTY =
      new DraftClause(
          Map.of(), Map.of("ru", "Стороны отвечают в течение 30 дней.", "zh", "双方应在60天内答复。"));
  @Autowired private Agreements agreements;
  @Autowired private Negotiations negotiations;
  @Autowired private Browsers browsers;
  @Autowired private Audit audit;
  private Negotiation begun;
  private Browser officer;
  private String path;

  @BeforeEach
  void aTextWhoseVersionsSayThirtyAndSixtyDays() {
    begun = negotiations.drafted();
    write(THIRTY);
    officer = browsers.as(begun.university().officer()).in(Language.EN);
    path = "/agreements/" + begun.id();
  }

  @Test
  void aDifferenceIsListedOverTheTextAndLeadsToItsClause() {
    Reply edit = officer.get(path + "/edit");
    assertThat(edit.page().select("a[href=#clause-1]").text()).isEqualTo("Clause 1");
    assertThat(edit.text())
        .contains("Numbers differ")
        .contains("differ in 1 place; this does not prevent proposing");
    assertThat(edit.page().select("#clause-1 .hold").text()).contains("30 дней", "60天");
  }

  @Test
  void aVersionHasThePiecesMarkedAndProposingWasNotPrevented() {
    agreements.propose(begun.id(), begun.university().officer());
    Reply version = browsers.as(begun.college().officer()).get(path + "/versions/1");
    assertThat(version.page().select(".clauses mark").eachText()).containsExactly("30 дней", "60天");
    assertThat(version.page().select("#clause-1")).hasSize(1);
    Browser inChinese = browsers.as(begun.college().officer()).in(Language.ZH);
    assertThat(inChinese.get(path + "/versions/1").page().select(".clauses mark").eachText())
        .as("the reader's own language first")
        .containsExactly("60天", "30 дней");
  }

  @Test
  void whatIsSetAsideWithAReasonIsNotAskedAgainUntilAWordingChanges() {
    String key = key(officer.get(path + "/findings"));
    assertThat(decide(key, "").status()).isEqualTo(422);
    assertThat(decide(key, "Agreed by telephone").status()).isEqualTo(303);
    assertThat(officer.get(path + "/edit").page().select(".hold")).isEmpty();
    assertThat(officer.get(path + "/findings").text()).contains("Agreed by telephone");
    agreements.propose(begun.id(), begun.university().officer());
    assertThat(officer.get(path + "/versions/1").page().select("mark")).isEmpty();

    agreements.workOn(begun.id(), begun.university().officer());
    write(new DraftClause(Map.of(), Map.of("ru", "Ответ даётся за 30 дней.", "zh", "应在60天内答复。")));
    assertThat(officer.get(path + "/edit").page().select("#clause-1 .hold")).hasSize(1);
  }

  @Test
  void oneSidesDecisionIsNotTheOthers() {
    agreements.propose(begun.id(), begun.university().officer());
    String key = key(officer.get(path + "/findings?version=1"));
    officer.post(path + "/findings", "version", "1", "finding", key, "reason", "It stands");
    Reply theirs = browsers.as(begun.college().officer()).get(path + "/findings?version=1");
    assertThat(theirs.page().select("mark")).isNotEmpty();
    assertThat(theirs.text()).doesNotContain("It stands");
    Reply signatory = browsers.as(begun.university().signatory()).get(path + "/findings?version=1");
    assertThat(signatory.text()).contains("It stands");
    assertThat(signatory.page().select("main form")).isEmpty();
  }

  @Test
  void settingAsideIsInTheAuditTrailAndCanBeUndone() {
    String key = key(officer.get(path + "/findings"));
    decide(key, "Agreed by telephone");
    officer.post(path + "/findings", "version", "0", "finding", key, "do", "ask_again");
    assertThat(officer.get(path + "/findings").page().select("mark")).isNotEmpty();
    assertThat(audit.of(begun.id().value(), java.util.Set.of(begun.university().id())))
        .extracting(AuditEntry::action)
        .contains("agreements.finding_set_aside", "agreements.finding_asked_again");
  }

  @Test
  void aDifferenceThatIsGoneMeanwhileIsNotSetAside() {
    String key = key(officer.get(path + "/findings"));
    write(new DraftClause(Map.of(), Map.of("ru", "Ответ за 30 дней.", "zh", "应在30天内答复。")));
    Reply refused = decide(key, "It stands");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("no longer has this difference");
  }

  @Test
  void theLibrarySaysTheSameInEveryLanguage() {
    for (ClauseLibrary.Group group : ClauseLibrary.groups()) {
      for (ClauseLibrary.Entry clause : group.clauses()) {
        for (Language first : Language.values()) {
          for (Language other : Language.values()) {
            if (first.compareTo(other) < 0) {
              assertThat(between(clause.wording(), first, other))
                  .as("%s, %s and %s", clause.key(), first, other)
                  .isEmpty();
            }
          }
        }
      }
    }
  }

  @Test
  void paragraphByParagraphTheLibrarySaysTheSameInEveryLanguageToo() {
    var parity = new ClauseParity();
    for (ClauseLibrary.Group group : ClauseLibrary.groups()) {
      for (ClauseLibrary.Entry clause : group.clauses()) {
        for (List<String> languages :
            List.of(List.of("ru", "zh"), List.of("kk", "zh"), List.of("kk", "ru", "zh", "en"))) {
          DraftClause said = ClauseLibrary.clause(clause.key(), languages).orElseThrow();
          Draft text =
              new Draft(
                  languages, Map.of(), Map.of(), List.of(said), Map.of(), List.of(), Map.of());
          assertThat(parity.of(text, List.of()).all())
              .as("%s in %s", clause.key(), languages)
              .isEmpty();
        }
      }
    }
    parity.destroy();
  }

  @Test
  void aChecksumInOnePieceIsNoNumberOfTheText() {
    var parity = new ClauseParity();
    var parties = List.of(party(REGION, 1), party(COLLEGE, 2));
    List<String> four = List.of("kk", "ru", "zh", "en");
    for (int i = 0; i < 40; i++) {
      Hash of = Hash.of(String.valueOf(i).getBytes(StandardCharsets.UTF_8));
      String checksum = of.shortForm().replace(' ', '-');
      for (String type : List.of("amendment", "termination", "accession")) {
        Map<String, String> filled = new LinkedHashMap<>();
        ClauseLibrary.preamble(type, four)
            .forEach((tag, said) -> filled.put(tag, filled(said, tag, checksum)));
        Draft text = new Draft(four, Map.of(), filled, List.of(), Map.of(), List.of(), Map.of());
        assertThat(parity.of(text, parties).all()).as("%s with %s", type, checksum).isEmpty();
      }
    }
    parity.destroy();
  }

  private static final Text REGION =
      Text.of(
          "kk",
          "Қарағанды облысының білім басқармасы",
          "ru",
          "Управление образования Карагандинской области",
          "zh",
          "卡拉干达州教育局",
          "en",
          "Education Department of Karaganda Region");
  private static final Text COLLEGE =
      Text.of(
          "kk",
          "Теміртау техникалық колледжі",
          "ru",
          "Темиртауский технический колледж",
          "zh",
          "铁米尔套技术学院",
          "en",
          "Temirtau Technical College");

  private static AgreementParty party(Text name, int number) {
    return new AgreementParty(new PartnerId(new UUID(7, number)), name, null);
  }

  private static String filled(String said, String tag, String checksum) {
    Language language = Language.of(tag).orElseThrow();
    Map<String, String> and = Map.of("kk", " және ", "ru", " и ", "zh", "和", "en", " and ");
    Map<String, String> since = Map.of("zh", "2024年2月28日", "en", "28 February 2024");
    String region = REGION.in(language);
    String college = COLLEGE.in(language);
    return said.replace("{{checksum}}", checksum)
        .replace("{{since}}", since.getOrDefault(tag, "28.02.2024"))
        .replace(
            "{{agreement}}", ClauseLibrary.title("framework", List.of(tag)).getOrDefault(tag, ""))
        .replace("{{parties}}", region + and.get(tag) + college)
        .replace("{{party1}}", region)
        .replace("{{party2}}", college);
  }

  private static List<Divergence> between(DraftClause clause, Language one, Language other) {
    return Parity.between(
        one,
        clause.body().getOrDefault(one.tag(), ""),
        other,
        clause.body().getOrDefault(other.tag(), ""));
  }

  @Test
  void aClauseOfTheLibraryThatIsFilledInOrChangedInOneLanguageIsAskedAbout() {
    var parity = new ClauseParity();
    Draft ours = Starters.first(AgreementType.FRAMEWORK, List.of("ru", "zh"));
    Draft filled = ours.reworded((tag, said) -> said.replaceAll("\\{\\{years}}", "3"));
    assertThat(parity.of(filled, List.of()).all()).isEmpty();
    Draft apart =
        ours.reworded(
            (tag, said) -> said.replaceAll("\\{\\{years}}", tag.equals("zh") ? "5" : "3"));
    assertThat(parity.of(apart, List.of()).all()).isNotEmpty();
    Draft changed =
        ours.reworded((tag, said) -> tag.equals("zh") ? said : said.replace("30 ", "60 "));
    assertThat(parity.of(changed, List.of()).all()).isNotEmpty();
    parity.destroy();
  }

  private Reply decide(String key, String reason) {
    return officer.post(path + "/findings", "version", "0", "finding", key, "reason", reason);
  }

  private static String key(Reply page) {
    return page.page().select("input[name=finding]").val();
  }

  private void write(DraftClause first) {
    WorkingText text = agreements.workOn(begun.id(), begun.university().officer());
    var clauses = new ArrayList<>(text.draft().clauses());
    clauses.set(0, first);
    agreements.save(
        begun.id(),
        text.revision(),
        text.draft().withClauses(clauses),
        begun.university().officer());
  }
}
