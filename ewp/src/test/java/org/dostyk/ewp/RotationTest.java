package org.dostyk.ewp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.client.Fault;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.ewp.signature.KeyRing;
import org.dostyk.ewp.signature.SigningKey;
import org.junit.jupiter.api.Test;

/** Keys change while institutions talk. */
class RotationTest {
  @Test
  void aKeyIsChangedWithoutARequestLost() throws EwpTrouble {
    try (var network = network()) {
      SigningKey fresh = SigningKey.generate();
      KeyRing ring =
          KeyRing.of(Network.ASKING_KEY)
              .and(fresh, network.clock.instant().plus(Duration.ofHours(4)));
      var client = network.client(ring, network.settings());
      Echo.ask(client, Network.SERVING, List.of("old key"));
      network.publish(Network.ASKING_KEY, fresh);
      Echo.ask(client, Network.SERVING, List.of("old key, both known"));
      network.clock.pass(Duration.ofHours(4));
      Echo.ask(client, Network.SERVING, List.of("new key, both known"));
      network.publish(fresh);
      assertThat(Echo.ask(client, Network.SERVING, List.of("new key alone")).heiIds())
          .containsExactly(Network.ASKING);
    }
  }

  @Test
  void aKeyRevokedBetweenTwoRequestsIsForbiddenAtOnce() throws EwpTrouble {
    try (var network = network()) {
      var client = network.client();
      Echo.ask(client, Network.SERVING, List.of("known"));
      network.publish(SigningKey.generate());
      EwpTrouble trouble =
          catchThrowableOfType(
              EwpTrouble.class, () -> Echo.ask(client, Network.SERVING, List.of("unknown")));
      assertThat(trouble.fault()).isEqualTo(Fault.REFUSED);
      assertThat(trouble.status()).hasValue(403);
    }
  }

  private static Network network() {
    return new Network(
        address -> List.of(Echo.entry(address + "/echo")), List.of(Echo.endpoint("/echo")));
  }
}
