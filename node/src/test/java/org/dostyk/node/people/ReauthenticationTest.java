package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@NodeTest
class ReauthenticationTest {
  private static final String ACT = "agreements.sign 5feceb66";
  private static final String PASSWORD = "dala bulaq qaryndash";
  private static int addresses;

  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired Passwords passwords;
  @Autowired Reauthentication reauthentication;
  @Autowired SignIn signIn;
  @Autowired TestClock clock;

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private Actor rector;

  @BeforeEach
  void aRectorWithAPasswordSitsDown() {
    rector = SampleHouse.open(institutions, people).actor("Tölegen", "Mukhtar", Role.SIGNATORY);
    passwords.set(rector.account(), PASSWORD, null);
    request.setRemoteAddr("192.0.2." + ++addresses);
  }

  private boolean confirmed(String password) {
    return reauthentication.confirm(rector, ACT, password, request).isEmpty();
  }

  @Test
  void thePasswordShowsThatItIsThey() {
    assertThat(confirmed(PASSWORD)).isTrue();
    assertThat(confirmed("dala bulaq karyndash")).isFalse();
    assertThat(confirmed("")).isFalse();
  }

  @Test
  void havingSignedInJustNowDoesNot() {
    signIn.as(rector.account(), Proof.PASSWORD, request, new MockHttpServletResponse());
    assertThat(confirmed("")).isFalse();
  }

  @Test
  void aPasskeyUsedForThisActCountsOnce() {
    signIn.confirmed(ACT, request);
    assertThat(confirmed("")).isTrue();
    assertThat(confirmed("")).isFalse();
  }

  @Test
  void aPasskeyUsedForAnotherActDoesNotCount() {
    signIn.confirmed("agreements.sign 6b86b273", request);
    assertThat(confirmed("")).isFalse();
  }

  @Test
  void aPasskeyUsedThreeMinutesAgoDoesNotCount() {
    signIn.confirmed(ACT, request);
    clock.advance(Duration.ofMinutes(3));
    assertThat(confirmed("")).isFalse();
  }

  @Test
  void whoGuessesMustWaitAndTheRightPasswordWaitsToo() {
    for (int i = 0; i < 5; i++) {
      assertThat(confirmed("guess number " + i)).isFalse();
    }
    assertThat(reauthentication.confirm(rector, ACT, PASSWORD, request))
        .contains(Objection.of("people.objection.too_many", 1L));
    clock.advance(Duration.ofSeconds(61));
    assertThat(confirmed(PASSWORD)).isTrue();
    assertThat(confirmed("a slip of the finger")).isFalse();
    assertThat(confirmed(PASSWORD)).as("success begins the count anew").isTrue();
  }

  @Test
  void anAccountWithoutPasswordIsToldSo() {
    var guest = SampleHouse.open(institutions, people).actor("Wang", "Xiaoming");
    assertThat(reauthentication.confirm(guest, ACT, "anything at all", request))
        .contains(Objection.of("people.objection.no_password"));
  }
}
