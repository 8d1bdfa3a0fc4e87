package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** From the news to the system: every fact, opened as somebody who sees its record. */
record NewsStory(Story story) {
  private static final String FACTS = "form[action='/demo/be']";

  int facts() {
    story.go("/demo/news");
    story.seen("facts");
    return story.page().locator(FACTS).count();
  }

  /** Opens one record of each story, and asks of the others that they are there. */
  void openEach() {
    story.go("/demo/news");
    int stories = story.page().locator("main section").count();
    for (int i = 0; i < stories; i++) {
      story.go("/demo/news");
      Locator facts = story.page().locator("main section").nth(i).locator(FACTS);
      facts.nth(facts.count() - 1).locator("button").click();
      assertThat(story.page().locator("h1").count()).isOne();
      assertThat(story.page().locator("html").getAttribute("lang")).isEqualTo(story.language());
      story.seen("fact");
    }
  }
}
