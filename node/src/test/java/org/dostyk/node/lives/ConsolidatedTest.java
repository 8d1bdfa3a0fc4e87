package org.dostyk.node.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Draft;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.lives.Consolidated.Standing;
import org.dostyk.node.lives.Consolidated.Step;
import org.dostyk.node.lives.Inheritance.Link;
import org.dostyk.node.lives.Inheritance.Source;
import org.dostyk.node.values.Text;
import org.junit.jupiter.api.Test;

class ConsolidatedTest {
  private static final AgreementId FIRST = new AgreementId(new UUID(0, 1));
  private static final AgreementId SECOND = new AgreementId(new UUID(0, 2));

  @Test
  void theLastChangeOfAClauseHoldsAndNumbersStayWhatTheyWere() {
    Draft original = text(clause("Term", "one"), clause("Costs", "two"), clause("Law", "three"));
    Consolidated now =
        Consolidated.of(
            original,
            List.of(
                new Step(
                    FIRST,
                    1,
                    text(
                        clause("Clause 1 shall read as follows", "one, anew"),
                        clause("Clause 2 shall be deleted", "-"),
                        clause("Clause 2-1 “Insurance” shall be added", "insured"))),
                new Step(
                    SECOND, 2, text(clause("Clause 1 “Years” shall read as follows", "again")))));
    assertThat(now.clauses())
        .extracting(c -> c.label() + " " + c.from() + (c.removed() ? " removed" : ""))
        .containsExactly("1 2", "2 1 removed", "2-1 1", "3 0");
    assertThat(now.clauses().getFirst().wording()).isEqualTo(clause("Years", "again"));
    assertThat(now.text().clauses())
        .containsExactly(
            clause("Years", "again"), clause("Insurance", "insured"), clause("Law", "three"));
    assertThat(now.original()).isEqualTo(original);
    assertThat(now.next(ClauseLabel.original(2))).isEqualTo(new ClauseLabel(2, 2));
  }

  @Test
  void aNewWordingWithoutAHeadingKeepsTheOldOne() {
    Consolidated now =
        Consolidated.of(
            text(clause("Term", "one")),
            List.of(new Step(FIRST, 1, text(clause("Clause 1 shall read as follows", "anew")))));
    assertThat(now.holding(ClauseLabel.original(1)).map(Standing::wording))
        .contains(clause("Term", "anew"));
  }

  @Test
  void eachKindOfClauseIsOwnInheritedOverriddenOrMissing() {
    Link parent =
        link(2, AgreementType.FRAMEWORK, "2030-01-01", clause("Term", "a"), clause("Costs", "b"));
    Link child =
        link(
            3,
            AgreementType.IMPLEMENTING,
            "2031-01-01",
            clause("Costs", "c"),
            clause("Insurance", "d"));
    Inheritance chain = Inheritance.of(child, List.of(parent));
    assertThat(source(chain, ClauseKind.COSTS))
        .isInstanceOfSatisfying(
            Source.Overridden.class, o -> assertThat(o.above().clause()).isEqualTo("2"));
    assertThat(source(chain, ClauseKind.TERM))
        .isInstanceOfSatisfying(
            Source.Inherited.class, i -> assertThat(i.from().agreement()).isEqualTo(parent.id()));
    assertThat(source(chain, ClauseKind.INSURANCE)).isEqualTo(new Source.Own("2"));
    assertThat(source(chain, ClauseKind.DATA_PROTECTION)).isEqualTo(new Source.Missing());
    assertThat(chain.contradictions())
        .extracting(o -> o.key())
        .containsExactly("lives.contradiction.outlives");
    assertThat(
            Inheritance.of(
                    link(4, AgreementType.IMPLEMENTING, "", clause("Costs", "c")), List.of(parent))
                .contradictions())
        .extracting(o -> o.key())
        .containsExactly("lives.contradiction.endless");
  }

  private static Source source(Inheritance chain, ClauseKind kind) {
    return chain.lines().stream().filter(l -> l.kind() == kind).findFirst().orElseThrow().source();
  }

  private static Link link(int id, AgreementType type, String ends, DraftClause... clauses) {
    return new Link(
        new AgreementId(new UUID(0, id)),
        type,
        Text.of("en", "Agreement " + id),
        Consolidated.of(text(clauses), List.of()),
        ends.isEmpty() ? Optional.empty() : Optional.of(java.time.LocalDate.parse(ends)));
  }

  private static Draft text(DraftClause... clauses) {
    return new Draft(List.of("en"), Map.of(), Map.of(), List.of(clauses), Map.of());
  }

  private static DraftClause clause(String heading, String body) {
    return new DraftClause(Map.of("en", heading), Map.of("en", body));
  }
}
