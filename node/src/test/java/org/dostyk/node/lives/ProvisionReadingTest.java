package org.dostyk.node.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementParty;
import org.dostyk.node.agreements.ClauseLibrary;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionReadingTest {
  private static final AgreementId ID = new AgreementId(new UUID(0, 1));
  private static final LocalDate SINCE = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "kk", "zh"})
  void theLibrarysClausesAreReadInEveryLanguage(String tag) {
    Provisions read =
        ProvisionReading.of(
            ID,
            text(
                tag,
                "closing.amendments",
                "closing.term",
                "closing.termination",
                "closing.confidentiality"),
            SINCE);
    assertThat(read.endsOn()).contains(LocalDate.of(2029, 11, 19));
    assertThat(read.renewal()).isEqualTo(Renewal.ONCE);
    assertThat(read.years()).isEqualTo(3);
    assertThat(read.objection()).contains(Lead.days(90));
    assertThat(read.notice()).contains(Lead.days(180));
    assertThat(read.amendable()).isTrue();
    assertThat(read.studentsStay()).isTrue();
    assertThat(read.surviving()).containsExactly("4");
    assertThat(read.clauses())
        .containsEntry(Matter.AMENDING, "1")
        .containsEntry(Matter.TERM, "2")
        .containsEntry(Matter.RENEWAL, "2")
        .containsEntry(Matter.ENDING, "3")
        .containsEntry(Matter.STUDENTS, "3");
    assertThat(read.isEntered()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "kk", "zh"})
  void aTermInWordsIsReadAndWhatIsNotSaidIsNotMadeUp(String tag) {
    Provisions read = ProvisionReading.of(ID, text(tag, "closing.memorandum_term"), SINCE);
    assertThat(read.endsOn()).contains(LocalDate.of(2031, 11, 19));
    assertThat(read.renewal()).isEqualTo(Renewal.NOT);
    assertThat(read.notice()).isEmpty();
    assertThat(read.clauses()).containsOnlyKeys(Matter.TERM);
  }

  @Test
  void languagesThatDifferProposeNothing() {
    var clause =
        new DraftClause(
            Map.of(),
            Map.of("en", "It remains in force for 3 years.", "ru", "Оно действует 5 лет."));
    var draft = new Draft(List.of("en", "ru"), Map.of(), Map.of(), List.of(clause), Map.of());
    assertThat(ProvisionReading.of(ID, Consolidated.of(draft, List.of()), SINCE).endsOn())
        .isEmpty();
  }

  @Test
  void whatObligesAPartyIsFoundWithItsDayAndParty() {
    var college = new AgreementParty(new PartnerId(new UUID(0, 7)), Text.of("en", "SUCC"), null);
    var other = new AgreementParty(new PartnerId(new UUID(0, 8)), Text.of("en", "Region"), null);
    var clause =
        new DraftClause(
            Map.of(),
            Map.of(
                "en",
                "The Parties are friends. SUCC shall name a coordinator within 30 days of signing."
                    + " Region may visit. Each Party shall report."));
    var draft = new Draft(List.of("en"), Map.of(), Map.of(), List.of(clause), Map.of());
    List<Obligation> found =
        ObligationReading.of(Consolidated.of(draft, List.of()), List.of(other, college), SINCE);
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().promiser()).contains(college.partner());
    assertThat(found.getFirst().due()).contains(LocalDate.of(2026, 12, 20));
    assertThat(found.getLast().promiser()).isEmpty();
    assertThat(found.getLast().due()).isEmpty();
  }

  @Test
  void aWordThatHoldsTheSignOfDutyIsNoDuty() {
    var clause = new DraftClause(Map.of(), Map.of("zh", "签名仅对每页所载校验值所对应的版本有效。"));
    var draft = new Draft(List.of("zh"), Map.of(), Map.of(), List.of(clause), Map.of());
    assertThat(ObligationReading.of(Consolidated.of(draft, List.of()), List.of(), SINCE)).isEmpty();
  }

  private static Consolidated text(String tag, String... keys) {
    var clauses = new ArrayList<DraftClause>();
    for (String key : keys) {
      DraftClause clause = ClauseLibrary.clause(key, List.of(tag)).orElseThrow();
      var body = new HashMap<String, String>();
      clause.body().forEach((t, said) -> body.put(t, said.replace("{{years}}", "3")));
      clauses.add(new DraftClause(clause.heading(), body));
    }
    return Consolidated.of(
        new Draft(List.of(tag), Map.of(), Map.of(), clauses, Map.of()), List.of());
  }
}
