package org.dostyk.ewp.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureHeaderTest {
  @Test
  void parametersAreReadInAnyOrderAndUnknownOnesPassedOver() {
    assertThat(
            SignatureHeader.parse(
                "signature=\"c2ln\", headers=\"(request-target) Host date\" ,algorithm=\"rsa-sha256\","
                    + "later=\"x\",keyId=\"abc\""))
        .contains(
            new SignatureHeader(
                "abc", "rsa-sha256", List.of("(request-target)", "host", "date"), "c2ln"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var header = new SignatureHeader("abc", "rsa-sha256", List.of("date", "digest"), "c2ln");
    assertThat(SignatureHeader.parse(header.text())).contains(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "keyId",
        "keyId=",
        "keyId=\"",
        "keyId=\"a\"",
        "keyId=\"a\",algorithm=\"x\",signature=\"s\",",
        "keyId=\"a\",keyId=\"b\",algorithm=\"x\",signature=\"s\"",
        "keyId=\"a\",algorithm=\"x\",headers=\"date date\",signature=\"s\"",
        "keyId=\"a\",algorithm=\"x\",headers=\"da\nte\",signature=\"s\"",
        "keyId=\"a\" algorithm=\"x\" signature=\"s\"",
        "keyId=\"a\",algorithm=\"x\",signature=\"\"",
        "=\"a\",algorithm=\"x\",signature=\"s\""
      })
  void anythingElseIsNoSignature(String text) {
    assertThat(SignatureHeader.parse(text)).isEmpty();
  }

  @Test
  void noTextMakesTheReaderFail() {
    long seed = 7;
    var random = new Random(seed);
    String alphabet = "keyId=\"\",() algorithmsnature-\n\u0000\u00e9";
    for (int i = 0; i < 50_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SignatureHeader.parse(text.toString());
    }
    assertThat(SignatureHeader.parse("x".repeat(20_000))).isEmpty();
  }
}
