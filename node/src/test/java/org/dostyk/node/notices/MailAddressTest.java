package org.dostyk.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@example..org",
        "anna@.example.org",
        "anna@example.org, boris@example.org",
        "anna@example.org;boris@example.org",
        "anna@example.org\r\nBcc: boris@example.org",
        "anna@example.org\nSubject: hello",
        "Anna <anna@example.org>",
        "list: anna@example.org;",
        "an na@example.org",
        "anna@exa mple.org",
        "\"anna\"@example.org",
        "anna(boss)@example.org",
        "анна@example.org",
        "anna@example@example.org",
        "anna@-example.org",
        "anna@example.org\u0000"
      })
  void whatIsNotExactlyOneAddressIsNone(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "anna@example.org, anna@example.org",
    "a.n+na_1@sub.example.org, a.n+na_1@sub.example.org",
    "root@localhost, root@localhost",
    "anna@университет.қаз, anna@xn--b1agajc0ayikbb.xn--80ao21a",
    "li@大学.中国, li@xn--pss25c.xn--fiqs8s"
  })
  void anAddressIsWrittenAsServersReadIt(String typed, String written) {
    assertThat(MailAddress.of(typed))
        .hasValueSatisfying(a -> assertThat(a.getAddress()).isEqualTo(written));
  }

  @ParameterizedTest
  @ValueSource(ints = {243, 1_000, 100_000})
  void anEndlessAddressIsNone(int length) {
    assertThat(MailAddress.of("a".repeat(length) + "@example.org")).isEmpty();
  }
}
