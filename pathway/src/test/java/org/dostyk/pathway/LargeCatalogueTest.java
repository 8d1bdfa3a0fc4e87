package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dostyk.pathway.format.InstanceFormat;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.studies.Instance;
import org.dostyk.pathway.studies.InstanceRules;
import org.dostyk.pathway.studies.Objection;
import org.dostyk.pathway.verify.Verifier;
import org.junit.jupiter.api.Test;

/** What a stranger may bring: whole catalogues, hundreds of rules, wildcards in most of them. */
class LargeCatalogueTest {
  private static final int SUBJECTS = 60;
  private static final int ALTERNATIVES = 30;

  private final Random random = new Random(11);

  @Test
  void twoCataloguesOf2600CoursesAndThreeHundredNodesAreSolvedOrHaveABound() {
    String text = text(2600, "");
    int nodes = text.split("\"id\": \"g").length - 1;
    assertThat(nodes).isGreaterThanOrEqualTo(300);
    Instance instance = read(text);
    var limits = new Limits(Duration.ofSeconds(4), 1);
    assertThat(Planner.plan(instance, limits))
        .isInstanceOfSatisfying(
            Outcome.Planned.class,
            planned -> {
              assertThat(Verifier.violations(instance, planned.plan())).isEmpty();
              assertThat(planned.bound()).isLessThanOrEqualTo(planned.score());
            });
  }

  @Test
  void ofFiveThousandCoursesTheOneRuleThatNoneCanMeetIsNamed() {
    Instance instance =
        read(text(5000, ", {\"id\": \"stars\", \"courses\": 1, \"from\": {\"code\": \"ZZ*\"}}"));
    List<Objection> objections = InstanceRules.objections(instance);
    assertThat(objections).hasSize(2).allMatch(one -> one.toString().contains("stars"));
  }

  private static Instance read(String text) {
    InstanceFormat.Reading reading = InstanceFormat.read(text);
    assertThat(reading.objections()).isEmpty();
    return reading.instance().orElseThrow();
  }

  private String text(int courses, String more) {
    return """
        {"format": "dostyk-pathway/1", "name": "Large", "systems": {"ects": {"perYear": 60}},
         "institutions": {"u": {"system": "ects", "courses": [%s]},
                          "v": {"system": "ects", "courses": [%s]}},
         "equivalences": [%s],
         "degrees": [%s, %s]}
        """
        .formatted(
            catalogue("U", courses),
            catalogue("V", courses),
            rows(courses),
            degree("U", "v", more),
            degree("V", "u", more));
  }

  private String catalogue(String at, int courses) {
    var all = new ArrayList<String>();
    for (int i = 0; i < courses; i++) {
      all.add(
          "{\"code\": \"%s-%d\", \"credits\": %d, \"subject\": \"%s\", \"level\": %d}"
              .formatted(at, i, 2 + random.nextInt(5), subject(i), 1 + random.nextInt(4)));
    }
    return String.join(",\n", all);
  }

  private static String subject(int number) {
    return "" + (char) ('A' + number % SUBJECTS / 4) + number % 4;
  }

  private String rows(int courses) {
    var all = new ArrayList<String>();
    for (int i = 0; i < 600; i++) {
      all.add(
          "{\"id\": \"e%d\", \"from\": \"U-%d\", \"to\": \"V-%d\", \"direction\": \"both\"}"
              .formatted(i, random.nextInt(courses), random.nextInt(courses)));
    }
    return String.join(",\n", all);
  }

  private String degree(String at, String other, String more) {
    var parts = new ArrayList<String>();
    for (int g = 0; g < ALTERNATIVES; g++) {
      String id = "g" + g;
      parts.add(
          """
          {"id": "%1$s", "any": [
            {"id": "%1$sa", "courses": 1, "from": {"code": "%2$s-%3$d*", "level": {"min": 2}}},
            {"id": "%1$sb", "atLeast": 2, "of": [
              {"id": "%1$sc", "courses": 1, "from": {"subject": "%4$s*"}},
              {"id": "%1$sd", "credits": 6, "from": {"subject": "%5$s"}},
              {"id": "%1$se", "credits": {"min": 4, "max": 9}, "from": {"code": "*%3$d"}}]}]}
          """
              .formatted(id, at, g + 10, subject(4 * g).charAt(0), subject(g)));
    }
    return """
        {"id": "%s", "institution": "%s",
         "recognises": [{"institution": "%s", "rate": "1", "from": {"level": {"min": 3}}}],
         "rule": {"all": [{"id": "total", "total": 120}, %s%s]}}
        """
        .formatted(at, at.toLowerCase(java.util.Locale.ROOT), other, String.join(",", parts), more);
  }
}
