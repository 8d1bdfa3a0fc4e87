package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** Two ministries and the college that they found, up to the day on which it exists. */
final class FoundingStory {
  private static final String PREFIX = "01980000-0000-7000-8000-0000000";
  private static final String COLLEGE = PREFIX + "00141";
  private static final String MEMORANDUM = "/promises/" + PREFIX + "00132";
  private static final String REGISTRATION = "REGISTRATION";
  private final Story story;
  private final Page page;
  private final LocalDate today = Story.today();

  FoundingStory(Story story) {
    this.story = story;
    this.page = story.page();
  }

  void agreeOnShares() {
    story.be("ministry-officer");
    story.go("/foundings/" + COLLEGE);
    story.seen("founding");
    assertThat(page.locator("#founders tbody tr").count()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      Locator form = page.locator("#founders tbody tr").nth(i).locator("form[action$='/founders']");
      story.unfold(form);
      form.locator("input[name=share]").fill("1/2");
      form.locator("button").click();
    }
    assertThat(page.locator("#founders .status").count()).as("open shares").isZero();
  }

  void promiseAndKeepTheRegistration() {
    Locator form = page.locator("form[action$='/milestones']");
    story.unfold(form);
    form.locator("#kind").selectOption(REGISTRATION);
    form.locator("#due").fill(today.plusDays(60).toString());
    form.locator("button").click();
    story.seen("milestones");
    page.locator("#milestones li a").last().click();
    nameAnOwner();
    Locator keep = page.locator("form[action$='/keep']");
    story.unfold(keep);
    keep.locator("textarea").fill("№ 1");
    keep.locator("button").click();
    story.did("commitments.did.kept");
    assertThat(page.locator("form[action$='/keep']").count()).as("kept").isZero();
    story.seen("kept");
  }

  void noteTheDay() {
    story.go("/foundings/" + COLLEGE);
    Locator form = page.locator("form[action$='/founded']");
    form.locator("#founded_on").fill(today.toString());
    form.locator("#scheme").selectOption("kz-bin");
    form.locator("#number").fill("261140000000");
    form.locator("button").click();
    story.did("foundings.did.");
    assertThat(page.locator("form[action$='/take-back']").count()).as("it exists").isOne();
    story.seen("founded");
    story.go("/partners/" + COLLEGE);
    assertThat(page.locator("main").innerText()).contains("261140000000");
    story.seen("partner");
  }

  void letTheMemorandumOfTheCongressTurnLate() {
    story.go(MEMORANDUM);
    nameAnOwner();
    Locator due = page.locator("form[action$='/due']");
    story.unfold(due);
    due.locator("#due").fill(today.plusDays(2).toString());
    due.locator("button").click();
    story.did("commitments.did.due_set");
    assertThat(page.locator("h1 + .lead .status.late").count()).as("not late yet").isZero();
    story.aWeekPasses();
    try {
      story.go(MEMORANDUM);
      assertThat(page.locator("h1 + .lead .status.late").count()).as("late now").isOne();
      story.seen("late");
    } finally {
      story.putTheClockBack();
    }
  }

  /** The ministry's observer reads all of it and changes nothing. */
  void observe() {
    story.be("ministry-observer");
    story.seen("observer");
    story.go("/foundings/" + COLLEGE);
    assertThat(page.locator("main form[method=post]").count()).as("read only").isZero();
    story.seen("observed");
  }

  private void nameAnOwner() {
    Locator owner = page.locator("form[action$='/owner']");
    story.unfold(owner);
    owner.locator("#owner").selectOption(new SelectOption().setIndex(1));
    owner.locator("button").click();
    story.did("commitments.did.assigned");
  }
}
