package org.dostyk.ewp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EchoTest {
  private static final Network NETWORK =
      new Network(
          address -> List.of(Echo.entry(address + "/echo")), List.of(Echo.endpoint("/echo")));

  @AfterAll
  static void stop() {
    NETWORK.close();
  }

  @Test
  void whatWasSaidComesBackWithTheInstitutionThatSaidIt() throws EwpTrouble {
    List<String> said = List.of("a", "b", "a", "", "Қазақстан & 中国 + 100 % = ?");
    assertThat(Echo.ask(NETWORK.client(), Network.SERVING, said))
        .isEqualTo(new Echo(List.of(Network.ASKING), said));
  }

  @Test
  void nothingSaidIsAnsweredToo() throws EwpTrouble {
    assertThat(Echo.ask(NETWORK.client(), Network.SERVING, List.of()).echo()).isEmpty();
  }

  @Test
  void anAnswerThatTheClientDidNotWantSignedIsProvenByTheCertificate() throws EwpTrouble {
    var client =
        NETWORK.client(
            org.dostyk.ewp.signature.KeyRing.of(Network.ASKING_KEY),
            NETWORK.settings().withSignedAnswers(false));
    assertThat(Echo.ask(client, Network.SERVING, List.of("x")).echo()).containsExactly("x");
    var last = NETWORK.exchanges.getLast();
    assertThat(last.proven()).isFalse();
    assertThat(last.response().orElseThrow().headers().has("Signature")).isFalse();
  }

  @Test
  void everyExchangeIsKeptWholeForTheDayOfADispute() throws EwpTrouble {
    Echo.ask(NETWORK.client(), Network.SERVING, List.of("kept"));
    var kept = NETWORK.exchanges.getLast();
    assertThat(kept.proven()).isTrue();
    assertThat(kept.trouble()).isEmpty();
    assertThat(kept.request().headers().has("Authorization")).isTrue();
    assertThat(kept.response().orElseThrow().headers().one("X-Request-Signature")).isPresent();
  }
}
