package org.dostyk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/**
 * The visit that lies between the demonstration's two nodes and the promises under it: what either
 * side does with them while the cable is cut, and what has become of it when it is joined again.
 *
 * @param east the node of the host, whose page is its officer's
 * @param west the node of the guest, likewise
 */
record BetweenStory(Story east, Story west) {
  static final String VISIT = "/visits/01980000-0000-7000-8000-0000000004b1";
  static final String PROMISE = "/promises/01980000-0000-7000-8000-0000000004b2";
  private static final String HOST = "Shanghai Urban Construction Vocational College";
  private static final String GUEST = "Karaganda Mining and Industrial College";
  private static final String BOTH_APPROVED = "Approved by both sides";
  private static final String BOTH_CONFIRMED = "Confirmed by both sides";

  private void beOfficers() {
    east.be("succ-officer");
    west.be("krg-officer");
  }

  /** The demonstration has laid a visit before the host, and a promise that it has confirmed. */
  void bothSeeTheVisitAndThePromise() {
    beOfficers();
    for (Story side : new Story[] {west, east}) {
      Patience.until(() -> shows(side, PROMISE, BOTH_CONFIRMED));
      side.go(VISIT);
      assertThat(approvals(side)).as("approvals at " + side.address()).isOne();
    }
  }

  /** The host approves, the guest notes a promise; returns where it is read. */
  String approveThereAndPromiseHere() {
    beOfficers();
    east.go(VISIT);
    east.page().locator("#approval form[action$='/approve'] button").click();
    east.did("visits.did.");
    assertThat(east.page().content()).contains(BOTH_APPROVED);

    Page page = west.page();
    west.go(VISIT);
    page.locator("a[href^='/promises/new']").click();
    page.selectOption("#promiser", new SelectOption().setLabel(HOST));
    page.selectOption("#beneficiary", new SelectOption().setLabel(GUEST));
    page.locator("[name=what_en]").fill("Teach two masters of the college for a month");
    page.locator("form[action='/promises'] button[data-main]").click();
    west.did("commitments.did.promised");
    String promise = page.url().replaceAll("[?#].*", "").substring(west.address().length());

    west.go(VISIT);
    assertThat(approvals(west)).as("nothing comes through").isOne();
    assertThat(east.page().navigate(east.address() + promise).status()).isEqualTo(404);
    return promise;
  }

  /** What was done meanwhile has come, each thing once, and the new promise is confirmed. */
  void allHasComeAndThePromiseIsConfirmed(String promise) {
    beOfficers();
    Patience.until(() -> shows(west, VISIT, BOTH_APPROVED));
    assertThat(approvals(west)).isEqualTo(2);
    Patience.until(() -> east.page().navigate(east.address() + promise).status() == 200);
    east.go(VISIT);
    for (String path : new String[] {PROMISE, promise}) {
      assertThat(east.page().locator("a[href='" + path + "']").count()).as(path).isOne();
    }
    east.go(promise);
    east.page().locator("#answer form[action$='/confirm'] button").click();
    east.did("commitments.did.affirmed");
    Patience.until(() -> shows(west, promise, BOTH_CONFIRMED));
  }

  private static boolean shows(Story side, String path, String words) {
    side.go(path);
    return side.page().content().contains(words);
  }

  private static int approvals(Story side) {
    return side.page().locator("#approval .status.done").count();
  }
}
