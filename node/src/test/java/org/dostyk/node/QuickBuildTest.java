package org.dostyk.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What {@code -Dquick} leaves out of a build. */
class QuickBuildTest {
  private static final String LEFT_OUT = "execution:has(> phase:contains(none)) > id";

  @Test
  void whoAsksForTestsByNameHasThemRunByAQuickBuildToo() {
    Document build = Jsoup.parse(Sources.read(Path.of("../pom.xml")), Parser.xmlParser());
    List<String> leftOut = build.select(profile("quick") + " " + LEFT_OUT).eachText();
    assertThat(leftOut).contains("default-test");
    assertThat(build.select(profile("named") + " > activation name").text()).isEqualTo("test");
    assertThat(build.select(profile("named") + " execution > id").eachText())
        .as("what -Dquick leaves out and -Dtest=NAME needs")
        .containsExactlyElementsOf(leftOut);
    assertThat(build.select(profile("named") + " phase").eachText()).doesNotContain("none");
    assertThat(build.select("profiles > profile > id").eachText())
        .as("what comes later overrules")
        .containsSubsequence("quick", "named");
  }

  private static String profile(String id) {
    return "profile:has(> id:containsOwn(" + id + "))";
  }
}
