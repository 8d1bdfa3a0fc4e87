package org.dostyk.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.pathway.format.InstanceFormat;
import org.dostyk.pathway.plan.Limits;
import org.dostyk.pathway.plan.Outcome;
import org.dostyk.pathway.say.Sentences;
import org.dostyk.pathway.studies.Objection;
import org.junit.jupiter.api.Test;

class BadInputTest {
  private static final String GOOD =
      """
      {"format": "dostyk-pathway/1", "name": "small",
       "institutions": {
        "a": {"courses": [
          {"code": "M1", "credits": 5},
          {"code": "M2", "credits": 5, "before": ["M1"]}]},
        "b": {"courses": [{"code": "N1", "credits": 5}]}},
       "equivalences": [{"id": "row", "from": "N1", "to": "M1"}],
       "calendar": {"terms": [{"id": "t1"}, {"id": "t2"}], "route": [{"at": "a"}]},
       "degrees": [{"id": "d", "institution": "a", "rule": {"id": "rule", "credits": 10}}]}
      """;

  private static List<Objection> objections(String text) {
    InstanceFormat.Reading reading = InstanceFormat.read(text);
    if (!reading.objections().isEmpty()) {
      return reading.objections();
    }
    return Planner.plan(reading.instance().orElseThrow(), Limits.USUAL)
            instanceof Outcome.Refused refused
        ? refused.objections()
        : List.of();
  }

  private static void refused(String text, String key, String... named) {
    List<Objection> objections = objections(text);
    assertThat(objections).extracting(Objection::key).contains(key);
    for (String language : Sentences.LANGUAGES) {
      String said = String.join("\n", objections.stream().map(Sentences.in(language)::of).toList());
      for (String name : named) {
        assertThat(said).as(language).contains(name);
      }
    }
  }

  @Test
  void aGoodInstanceIsNotRefused() {
    assertThat(objections(GOOD)).isEmpty();
  }

  @Test
  void prerequisitesInACircleAreNamed() {
    refused(
        GOOD.replace("\"M1\", \"credits\": 5}", "\"M1\", \"credits\": 5, \"before\": [\"M2\"]}")
            .replace("\"to\": \"M1\"", "\"to\": \"M2\"")
            .replace("{\"id\": \"row\", \"from\": \"N1\", \"to\": \"M2\"}", ""),
        "cycle",
        "M1",
        "M2");
  }

  @Test
  void aRequirementThatNoCourseCanMeetIsNamed() {
    refused(GOOD.replace("\"credits\": 10", "\"credits\": 11"), "never_credits", "11", "rule");
  }

  @Test
  void negativeAndAbsurdCreditsAreNamed() {
    refused(
        GOOD.replace("\"M2\", \"credits\": 5", "\"M2\", \"credits\": -5"), "credits", "M2", "-5");
    refused(GOOD.replace("\"M2\", \"credits\": 5", "\"M2\", \"credits\": 600"), "credits", "M2");
    refused(
        GOOD.replace("\"M2\", \"credits\": 5", "\"M2\", \"credits\": \"many\""),
        "format.number",
        "many");
  }

  @Test
  void oneCodeForTwoCoursesOfTwoCataloguesIsNamed() {
    refused(GOOD.replace("\"code\": \"N1\"", "\"code\": \"M2\""), "code_twice", "M2");
  }

  @Test
  void anEquivalenceIntoTheVoidIsNamed() {
    refused(GOOD.replace("\"to\": \"M1\"", "\"to\": \"M9\""), "row_void", "row", "M9");
  }

  @Test
  void aCalendarWithoutTermsIsRefused() {
    refused(GOOD.replace("{\"id\": \"t1\"}, {\"id\": \"t2\"}", ""), "no_terms");
  }

  @Test
  void aMisspeltKeyIsNamedWithItsLine() {
    refused(GOOD.replace("\"before\"", "\"befor\""), "format.unknown", "befor", "5");
  }

  @Test
  void whatIsNoJsonIsRefused() {
    refused(GOOD.replace("]}},", "]},"), "format.syntax", "10", "}");
    refused("", "format.syntax");
    refused("{\"format\": \"other/7\"}", "format.version", "other/7");
  }

  @Test
  void ofWhatIsNoJsonLineAndColumnAndWhatWasExpectedAreSaidInEachLanguage() {
    mistake("{\"a\": [1, 2}", 1, 12, "json.comma", "]", "}");
    mistake("{\"a\": tru}", 1, 7, "json.value", "tru");
    mistake("{\n \"a\" 1}", 2, 6, "json.colon", "a", "1");
    mistake("{\"a\": 1,}", 1, 9, "json.key", "}");
    mistake("{\"a\": \"x\n\"}", 1, 7, "json.quote");
    mistake("{\"a\": \"\\q\"}", 1, 8, "json.escape", "\\q");
    mistake("{\"a\": 01}", 1, 7, "json.number", "01");
    mistake("{\"a\": 1, \"a\": 2}", 1, 10, "json.twice", "a");
    mistake("{} x", 1, 4, "json.more", "x");
    mistake("{\"a\": ", 1, 7, "json.value");
    mistake("[".repeat(2000), 1, 501, "json.deep");
    mistake(" \n", 2, 1, "json.empty");
  }

  private static void mistake(String text, int line, int column, String key, String... named) {
    Objection one = InstanceFormat.read(text).objections().getFirst();
    assertThat(one.key()).isEqualTo("format.syntax");
    assertThat(one.values().subList(0, 2)).as(text).containsExactly(line, column);
    assertThat(((Objection) one.values().get(2)).key()).as(text).isEqualTo(key);
    for (String language : Sentences.LANGUAGES) {
      String said = Sentences.in(language).of(one);
      assertThat(said)
          .as(language)
          .doesNotContain("json.")
          .satisfies(s -> assertThat(List.of(named)).allMatch(s::contains));
    }
  }
}
