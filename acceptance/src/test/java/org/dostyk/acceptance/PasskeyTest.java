package org.dostyk.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys in a real browser, whose authenticator is one that Chromium plays. */
class PasskeyTest {
  @RegisterExtension static Chromium chromium = new Chromium();
  @AutoClose private static NodeProcess node;

  @BeforeAll
  static void open(@TempDir Path data) {
    node = NodeProcess.demo(data);
  }

  @Test
  void aRectorAddsAPasskeySignsInWithItAndSignsAnAgreement() {
    Page page = chromium.page(Sight.DESK);
    var story = Story.of(page, node, "en");
    CDPSession authenticator = authenticator(page);
    story.welcome();
    story.be("eku-officer");
    String agreement = story.draftAndPropose();

    story.be("eku-rector");
    page.navigate(node.address() + "/account/ways-in");
    page.fill("#passkey-label", "The rector's phone");
    page.fill("#passkey-password", Story.PASSWORD);
    page.locator("[data-passkey=register]").click();
    assertThat(page).hasURL(Pattern.compile("did=people.did.passkey_added"));
    assertThat(page.locator("#passkeys table")).containsText("The rector's phone");

    signOut(page);
    page.navigate(node.address() + "/sign-in");
    page.locator("[data-passkey='sign-in']").click();
    assertThat(page.locator(".who")).isVisible();

    page.navigate(node.address() + agreement + "/sign");
    page.locator("[data-passkey=confirm]").click();
    assertThat(page).hasURL(Pattern.compile("did=agreements.did.signed"));

    authenticator.detach();
  }

  @Test
  void withoutThePasswordNoPasskeyIsAdded() {
    Page page = chromium.page(Sight.DESK);
    CDPSession authenticator = authenticator(page);
    var story = Story.of(page, node, "en");
    story.welcome();
    story.be("svcft-president");
    page.navigate(node.address() + "/account/ways-in");
    page.fill("#passkey-password", "not the password");
    page.locator("[data-passkey=register]").click();
    assertThat(page.locator("#passkeys [data-passkey-said]")).not().isEmpty();
    page.reload();
    assertThat(page.locator("#passkeys table").count()).isZero();
    authenticator.detach();
  }

  private static void signOut(Page page) {
    page.locator("form[action='/sign-out'] button").click();
    assertThat(page.locator(".who")).hasCount(0);
  }

  private static CDPSession authenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
    return session;
  }
}
