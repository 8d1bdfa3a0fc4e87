package org.dostyk.ewp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  @Test
  void aHashThatHoldsAndOneThatDoesNotAreTold() throws Exception {
    Path vectors = Shared.folder().resolve("hash-vectors");
    assertThat(run(0, "hash", vectors.resolve("get-response-example-v7.xml").toString()))
        .contains("holds: e950faa8");
    assertThat(run(1, "hash", vectors.resolve("get-response-wrong-hash-v7.xml").toString()))
        .contains("and is 87b33170");
  }

  @Test
  void aCatalogueIsSummedUp() throws Exception {
    Path example = Shared.folder().resolve("examples/ewp-specs-api-registry-catalogue-example.xml");
    assertThat(run(0, "catalogue", example.toString()))
        .isEqualTo("2 hosts, 1 institutions, 0 objections\n");
  }

  @Test
  void aFileThatIsNoneOfTheNetworkIsTroubleInOneLine() throws Exception {
    Path file = Files.writeString(folder.resolve("x.xml"), "<html/>");
    assertThat(run(1, "catalogue", file.toString())).contains("<html>").hasLineCount(1);
  }

  @Test
  void aKeyIsReadOutInGroups() throws Exception {
    byte[] encoded = Network.ASKING_KEY.published().encoded();
    Path file =
        Files.writeString(
            folder.resolve("key.pem"),
            "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n");
    assertThat(run(0, "key", file.toString()).strip())
        .isEqualTo(Network.ASKING_KEY.fingerprint().spoken());
  }

  @Test
  void anythingElseIsAnsweredByWhatThereIs() throws Exception {
    assertThat(run(2)).contains("./dostyk ewp hash");
    assertThat(run(2, "sing", "x")).contains("./dostyk ewp hash");
  }

  private static String run(int status, String... arguments) throws Exception {
    var out = new ByteArrayOutputStream();
    assertThat(new Main(new PrintStream(out, true, UTF_8)).run(arguments)).isEqualTo(status);
    return out.toString(UTF_8);
  }
}
