package org.dostyk.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.TestClock;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.network.HereAndThere;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.dostyk.node.values.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of a node proves itself by a certificate that is good between two days. */
class CertificatesTest extends HereAndThere {
  private static final Duration GOOD_FOR = Duration.ofDays(3650);
  @TempDir private static Path folder;
  private static int number;

  @SuppressWarnings("NullAway.Init") // new ones in each test, as all of these
  private House university;

  @SuppressWarnings("NullAway.Init")
  private House college;

  @SuppressWarnings("NullAway.Init")
  private String collegeName;

  @SuppressWarnings("NullAway.Init")
  private PeerId collegeFromHere;

  @BeforeAll
  static void twoNodes() throws IOException, GeneralSecurityException {
    Introductions.certificate(folder, TestClock.BEGIN);
    here = OwnNode.start("here", OwnNode.PORT + Line.freePort());
    there =
        OwnNode.start(
            "there",
            OwnNode.PORT + Line.freePort(),
            "--dostyk.federation.certificate=" + folder.resolve("certificate.pem"),
            "--dostyk.federation.key=" + folder.resolve("key.pem"));
  }

  /** The college's node has a certificate of this moment, and both have admitted one another. */
  private void acquainted(Instant madeAt) throws IOException, GeneralSecurityException {
    Introductions.certificate(folder, madeAt);
    there.restart();
    number++;
    String universityName = "university" + number + ".example";
    collegeName = "college" + number + ".example";
    university = here.a(Houses.class).open("Zhetysu University " + number);
    college = there.a(Houses.class).open("Tianjin Vocational College " + number);
    Introductions.join(here, university, universityName);
    Introductions.join(there, college, collegeName);
    collegeFromHere = Introductions.admit(here, university, there, collegeName);
    Introductions.admit(there, college, here, universityName);
  }

  @Test
  void nothingIsSaidEvenOverAnOpenConnectionOnceACertificateHasExpiredUntilANewOneIsCompared()
      throws IOException, GeneralSecurityException {
    acquainted(here.clock().instant().minus(GOOD_FOR).plus(Duration.ofDays(30)));
    AgreementId good = proposed();
    exchange();
    BothHold.theSame(here, there, SharedId.of(good));
    assertThat(arrived(good)).isTrue();
    pass(Duration.ofDays(31));
    AgreementId id = proposed();
    exchange();
    assertThat(Introductions.troubles(here, collegeFromHere))
        .containsExactly("network.trouble.certificate_expired");
    assertThat(peerPage()).contains("The certificate of the other node’s server has expired.");

    Introductions.certificate(folder, here.clock().instant());
    there.restart();
    pass(Duration.ofHours(2));
    exchange();
    assertThat(Introductions.troubles(here, collegeFromHere))
        .as("nobody has compared the new one")
        .containsExactly("network.trouble.certificate_unknown");
    Introductions.admit(here, university, there, collegeName);
    pass(Duration.ofHours(2));
    exchange();
    assertThat(arrived(id)).isTrue();
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
    BothHold.theSame(here, there, SharedId.of(id));
  }

  @Test
  void aCertificateThatIsNotValidYetIsWaitedFor() throws IOException, GeneralSecurityException {
    acquainted(here.clock().instant().plus(Duration.ofDays(3)));
    AgreementId id = proposed();
    exchange();
    assertThat(Introductions.troubles(here, collegeFromHere))
        .containsExactly("network.trouble.certificate_not_yet_valid");
    assertThat(peerPage()).contains("The certificate of the other node’s server is not valid yet.");
    pass(Duration.ofDays(3));
    exchange();
    assertThat(arrived(id)).isTrue();
    assertThat(Introductions.waiting(here, collegeFromHere)).isZero();
    BothHold.theSame(here, there, SharedId.of(id));
  }

  private AgreementId proposed() {
    return Acquainted.proposed(here, university, college, collegeName);
  }

  private static boolean arrived(AgreementId id) {
    return !BothHold.all(there, SharedId.of(id)).acts().isEmpty();
  }

  private String peerPage() {
    return here.a(Browsers.class)
        .as(university.the(Role.ADMINISTRATOR))
        .get("/network/peers/" + collegeFromHere)
        .text();
  }
}
