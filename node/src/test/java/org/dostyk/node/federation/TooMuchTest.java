package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.dostyk.ewp.client.EwpClient;
import org.dostyk.ewp.client.EwpTrouble;
import org.dostyk.ewp.echo.Echo;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.network.HereAndThere;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.network.Stations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A peer that asks too much is told to wait, and the others are answered as ever. */
class TooMuchTest extends HereAndThere {
  private static final int A_SECOND = 2;
  private static final int SAVED_UP = 20;
  private static House university;
  private static House eager;
  private static House calm;
  private static PeerId eagerFromHere;
  private static PeerId calmFromHere;
  private static PeerId universityFromThere;

  @BeforeAll
  static void twoNodes() {
    here =
        OwnNode.start(
            "here",
            "--dostyk.federation.requests-per-second=" + A_SECOND,
            "--dostyk.federation.saved-up-seconds=" + SAVED_UP / A_SECOND);
    there = OwnNode.start("there");
    university = here.a(Houses.class).open("Satbayev University");
    eager = there.a(Houses.class).open("Yantai Vocational College");
    calm = there.a(Houses.class).open("Rizhao Vocational College");
    Introductions.join(here, university, "university.example");
    Introductions.join(there, eager, "eager.example");
    Introductions.join(there, calm, "calm.example");
    eagerFromHere = Introductions.admit(here, university, there, "eager.example");
    calmFromHere = Introductions.admit(here, university, there, "calm.example");
    universityFromThere = Introductions.admit(there, eager, here, "university.example");
    Introductions.admit(there, calm, here, "university.example");
  }

  @Test
  void whoAsksTooMuchIsToldToWaitAndIsShownAndTheOthersAreAnswered() throws EwpTrouble {
    for (int i = 0; i < SAVED_UP; i++) {
      ask(eager);
    }
    assertThatThrownBy(() -> ask(eager))
        .isInstanceOfSatisfying(EwpTrouble.class, t -> assertThat(t.status()).hasValue(429));
    int kept = Introductions.exchanges(here, university, eagerFromHere);
    assertThatThrownBy(() -> ask(eager)).isInstanceOf(EwpTrouble.class);
    assertThat(Introductions.exchanges(here, university, eagerFromHere))
        .as("refusals are counted, not kept one by one")
        .isEqualTo(kept);
    assertThat(Introductions.limited(here, eagerFromHere)).isPositive();

    ask(calm);
    assertThat(Introductions.limited(here, calmFromHere)).isZero();

    pass(Duration.ofSeconds(1));
    ask(eager);
  }

  @Test
  void whatCouldNotBeToldForThatReasonIsToldLater() throws EwpTrouble {
    pass(Duration.ofMinutes(10));
    var id = Acquainted.proposed(there, eager, university, "university.example");
    for (int i = 0; i < SAVED_UP; i++) {
      ask(eager);
    }
    there.run();
    assertThat(Introductions.waiting(there, universityFromThere)).isEqualTo(1);
    for (int i = 0; i < 4; i++) {
      pass(Duration.ofMinutes(1));
      there.run();
      here.run();
    }
    assertThat(Introductions.waiting(there, universityFromThere)).isZero();
    assertThat(here.a(ActStore.class).of(SharedId.of(id)).acts()).isNotEmpty();
  }

  private static void ask(House house) throws EwpTrouble {
    EwpClient client = there.a(Stations.class).client(house.id());
    Echo.ask(client, "university.example", List.of("сәлем"));
  }
}
