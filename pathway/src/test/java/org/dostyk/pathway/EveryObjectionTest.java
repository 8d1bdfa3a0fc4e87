package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dostyk.pathway.format.InstanceFormat;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.say.Sentences;
import org.dostyk.pathway.studies.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One mistake each in a file that is else in order; what is in {@link BadInputTest} is not here.
 */
class EveryObjectionTest {
  private static final String GOOD =
      """
      {"format": "dostyk-pathway/1", "name": "small",
       "systems": {"ects": {"perYear": 60}},
       "languages": {"en": ["B1", "B2"]},
       "institutions": {
        "a": {"system": "ects", "load": {"credits": {"min": 2, "max": 30}}, "courses": [
          {"code": "M1", "credits": 5, "offered": ["t1"]},
          {"code": "M2", "credits": 5, "before": ["M1"], "remote": false}]},
        "b": {"courses": [{"code": "N1", "credits": 5}, {"code": "N2", "credits": 5}]}},
       "equivalences": [{"id": "row", "from": ["N1"], "to": "M1", "status": "agreed"},
                        {"id": "part", "from": "N2", "to": "M2", "credits": {"M2": 3}}],
       "calendar": {"terms": [{"id": "t1", "starts": "2026-09-01"}, {"id": "t2"}],
                    "route": [{"at": "a", "terms": {"min": 0, "max": 2}}]},
       "degrees": [{"id": "d", "institution": "a",
         "recognises": [{"institution": "b", "rate": "1/2", "from": "*"}],
         "rule": {"all": [{"id": "core", "credits": 10},
                          {"id": "some", "atLeast": 1, "of": [{"course": "M1"}, {"course": "M2"}]}]}}],
       "sharing": [{"name": "both", "between": ["d/core", "d/more"], "cap": 3}],
       "student": {"passed": ["N1"], "firstTerm": "t1", "places": {"t1": "a"}}}
      """
          .replace("{\"id\": \"core\"", "{\"id\": \"more\", \"courses\": 1}, {\"id\": \"core\"");

  private static List<Objection> objections(String text) {
    InstanceFormat.Reading reading = InstanceFormat.read(text);
    if (!reading.objections().isEmpty()) {
      return reading.objections();
    }
    Outcome outcome = Planner.plan(reading.instance().orElseThrow(), Limits.USUAL);
    return outcome instanceof Outcome.Refused refused ? refused.objections() : List.of();
  }

  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "N1", "credits": 5          | "N2", "credits": 5                  | course_twice     | N2
          "perYear": 60               | "perYear": 0                        | format.number    | 0
          "system": "ects"            | "system": "moon"                    | format.system    | moon
          "credits": 5, "offered"     | "credits": 5, "offer"               | format.unknown   | offer
          "code": "M1", "credits": 5  | "code": "M1"                        | format.missing   | credits
          "remote": false             | "remote": "far"                     | format.yes_or_no | 7
          "2026-09-01"                | "2026-09-31"                        | format.day       | 2026-09-31
          "agreed"                    | "promised"                          | format.word      | promised, agreed
          "atLeast": 1                | "atLeast": "one"                    | format.whole     | one
          {"course": "M1"}            | "M1"                                | format.object    | 16
          {"id": "row", "from": ["N1"]| {"id": "row", "from": [{}]          | format.string    | 9
          [{"id": "t1", "starts": "2026-09-01"}, {"id": "t2"}] | "two"      | format.list      | 11
          "id": "core", "credits": 10 | "id": "core"                        | format.no_rule   |
          ["d/core", "d/more"]        | ["d/core"]                          | format.two       | 17
          "cap": 3                    | "cap": -3                           | range            | both, -3
          "d/more"]                   | "d/most"]                           | sharing          | both, d/most
          {"min": 2, "max": 30}       | {"min": 31, "max": 30}              | range            | a, 31, 30
          "from": "*"                 | "from": ["M7"]                      | rule_void        | M7
          "from": "*"                 | "from": {"studiedAt": "x"}          | no_institution   | x, d
          "before": ["M1"]            | "before": [{"credits": 3, "from": ["M4"]}] | no_prerequisite | M2, M4
          "before": ["M1"]            | "before": [{"credits": 3, "from": {"institution": "w"}}] | no_institution | w, M2
          "student": {                | "student": {"lastPlan": {"M3": "t1"}, | no_course      | M3
          "student": {                | "student": {"lastPlan": {"M2": "t6"}, | no_term        | t6
          {"course": "M1"}            | {"residency": "v", "credits": 1}    | no_institution   | v
          "institution": "a"          | "institution": "z"                  | no_institution   | z, d
          "rate": "1/2"               | "rate": "-1/2"                      | rate             | d, b, -0.5
          "credits": 5, "before"      | "credits": "5/1000003", "before"    | too_fine         |
          {"id": "part"               | {"id": "row"                        | row_twice        | row
          {"M2": 3}                   | {"M1": 3}                           | row_credits      | part, M1
          {"M2": 3}                   | {"M2": 0}                           | row_credits      | part, M2
          ["N1"], "to"                | ["N1", "M2"], "to"                  | row_side         | row
          ["N1"], "to"                | [], "to"                            | row_side         | row
          {"id": "t2"}                | {"id": "t1"}                        | term_twice       | t1
          {"min": 0, "max": 2}        | {"min": 2, "max": 1}                | stay             | a, 2, 1
          {"min": 0, "max": 2}        | {"min": 3, "max": 3}                | route_too_long   | 3, 2
          [{"at": "a", "terms": {"min": 0, "max": 2}}] | []                 | no_route         |
          "at": "a"                   | "at": "y"                           | no_institution   | y
          "passed": ["N1"]            | "passed": ["N8"]                    | no_course        | N8
          "firstTerm": "t1"           | "firstTerm": "t7"                   | no_term          | t7
          {"t1": "a"}                 | {"t8": "a"}                         | no_term          | t8
          "student": {                | "student": {"waivers": ["d/none"],  | no_rule          | d/none
          "before": ["M1"]            | "before": ["M6"]                    | no_prerequisite  | M2, M6
          "before": ["M1"]            | "before": [{"language": "en", "level": "C7"}] | no_level | en, C7
          "before": ["M1"]            | "before": [{"atLeast": 2, "of": ["M1"]}] | count       | M2, 2, 1
          "atLeast": 1                | "atLeast": 3                        | count            | 3, 2
          {"course": "M1"}            | {"language": "en", "level": "A0"}   | no_level         | en, A0
          {"course": "M1"}            | {"course": "M5"}                    | rule_void        | M5
          "id": "more"                | "id": "core"                        | rule_twice       | d, core
          "courses": 1                | "courses": 9                        | never_courses    | more, 9
          "credits": 10               | "credits": {"min": 9, "max": 8}     | range            | core, 9, 8
          """)
  void aMistakeIsNamedBeforeAnySolving(String right, String wrong, String key, String named) {
    assertThat(GOOD).contains(right);
    List<Objection> objections = objections(GOOD.replace(right, wrong));
    assertThat(objections).extracting(Objection::key).contains(key);
    List<String> names =
        named == null ? List.of() : Arrays.stream(named.split(",")).map(String::strip).toList();
    for (String language : Sentences.LANGUAGES) {
      var said = new ArrayList<String>();
      for (Objection one : objections) {
        if (one.key().equals(key)) {
          said.add(Sentences.in(language).of(one));
        }
      }
      assertThat(String.join("\n", said))
          .as(language)
          .isNotBlank()
          .doesNotContain("{")
          .satisfies(text -> assertThat(names).allMatch(text::contains));
    }
  }

  @Test
  void aFileWithoutDegreesAndOneWithADegreeTwiceAreRefused() {
    int from = GOOD.indexOf("{\"id\": \"d\"");
    int to = GOOD.indexOf("],\n \"sharing\"");
    String degree = GOOD.substring(from, to);
    assertThat(objections(GOOD.replace(degree, "")))
        .extracting(Objection::key)
        .contains("no_degree");
    assertThat(objections(GOOD.replace(degree, degree + ", " + degree)))
        .extracting(Objection::key)
        .contains("degree_twice");
  }

  @Test
  void theFileIsElseInOrder() {
    assertThat(objections(GOOD)).isEmpty();
  }
}
