package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

  @Test
  void withoutAnAddressThereIsNoServer() {
    assertThat(new MailSettings("", "").server()).isEmpty();
  }

  @Test
  void theAddressSaysAll() {
    var server =
        new MailSettings("smtp://node%40eku.kz:p%3Ass%2Fw+d@mail.eku.kz", "dostyk@eku.kz")
            .server()
            .orElseThrow();
    assertThat(server.user()).isEqualTo("node@eku.kz");
    assertThat(server.password()).isEqualTo("p:ss/w+d");
    assertThat(server.port()).isEqualTo(587);
    assertThat(server.properties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    assertThat(new MailSettings("smtps://mail.eku.kz", "dostyk@eku.kz").server().orElseThrow())
        .hasToString("smtps://mail.eku.kz:465");
  }

  @Test
  void thePasswordIsNeverShown() {
    var server = new MailSettings("smtp://u:secret@mail.eku.kz:25", "dostyk@eku.kz").server();
    assertThat(server.orElseThrow().toString()).doesNotContain("secret");
    assertThatThrownBy(() -> new MailSettings("smtp://u:secret@mail eku.kz", "dostyk@eku.kz"))
        .hasMessageContaining("percent-encoded")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://mail.eku.kz", "mail.eku.kz:25", "smtp:", "smtp://", "//host"})
  void whatIsNoMailServerStopsTheStart(String url) {
    assertThatThrownBy(() -> new MailSettings(url, "dostyk@eku.kz"))
        .hasMessageContaining("dostyk.mail.url");
  }

  @Test
  void lettersNeedASender() {
    assertThatThrownBy(() -> new MailSettings("smtp://mail.eku.kz", ""))
        .hasMessageContaining("dostyk.mail.from");
  }
}
