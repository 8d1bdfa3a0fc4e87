package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.pathway.WhatIf.Change;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.StudentRecord.Passed;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  @Test
  void theAnswerIsThePlanOfTheChangedInstanceOrWhyThereIsNone() {
    int changed = 0;
    int impossible = 0;
    for (int seed = 0; seed < 150; seed++) {
      Instance instance = RandomInstances.of(seed);
      if (!(Planner.plan(instance, Limits.USUAL) instanceof Outcome.Planned before)) {
        continue;
      }
      var whatIf = new WhatIf(instance.studies(), Limits.USUAL);
      for (Change change : changes(instance)) {
        WhatIf.Answer answer = whatIf.ask(instance.student(), List.of(change));
        Outcome alone = Planner.plan(answer.instance(), Limits.USUAL);
        assertThat(answer.outcome()).as("seed %d: %s", seed, change).hasSameClassAs(alone);
        if (answer.outcome() instanceof Outcome.Planned planned) {
          assertThat(planned.score())
              .as("seed %d: %s", seed, change)
              .isEqualTo(((Outcome.Planned) alone).score());
          assertThat(planned.isProvenOptimal()).isTrue();
          changed += planned.score().equals(before.score()) ? 0 : 1;
        } else if (answer.outcome() instanceof Outcome.Impossible) {
          impossible++;
          assertThat(answer.why().orElseThrow().conflict()).as("seed %d", seed).isNotEmpty();
        }
      }
    }
    assertThat(changed).isPositive();
    assertThat(impossible).isPositive();
  }

  @Test
  void aRowThatThereIsNotIsNamed() {
    Instance instance = RandomInstances.of(1);
    var whatIf = new WhatIf(instance.studies(), Limits.USUAL);
    assertThatThrownBy(() -> whatIf.ask(instance.student(), List.of(new Change.Refused("none"))))
        .hasMessageContaining("none");
  }

  private static List<Change> changes(Instance instance) {
    var changes = new ArrayList<Change>();
    for (Passed one : instance.student().passed()) {
      changes.add(new Change.Failed(one.course()));
    }
    instance.student().inProgress().forEach(code -> changes.add(new Change.Failed(code)));
    instance.studies().equivalences().forEach(row -> changes.add(new Change.Refused(row.id())));
    if (instance.studies().calendar().isPresent()) {
      changes.add(new Change.MoreTerms(1));
    }
    return changes;
  }
}
