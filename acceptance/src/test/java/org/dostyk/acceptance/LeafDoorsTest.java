package org.dostyk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no node: each with a file that is right, and with one that is not. */
class LeafDoorsTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final String TWELVE = PROJECT + "/docs/guide/twelve-students.csv";
  private static final String SMALL =
      """
      {"format": "dostyk-pathway/1", "name": "Two courses",
       "systems": {"ects": {"perYear": 60}},
       "institutions": {"eku": {"system": "ects", "passMark": 50,
         "courses": [{"code": "K-A", "credits": 5}, {"code": "K-B", "credits": 5}]}},
       "degrees": [{"id": "kz", "institution": "eku",
         "rule": {"id": "all", "credits": 10, "from": "*"}}]}
      """;

  /** A door of our own, behind which the modules stand as this build made them. */
  private static final Path DOOR = open();

  @TempDir Path folder;

  private record Answer(int code, String said) {}

  @Test
  void placesAreGivenAndTheResultIsCertified() throws IOException, InterruptedException {
    Path result = folder.resolve("result.csv");
    Answer given = answer("allocate", TWELVE, "--to", result.toString());
    assertThat(given.code()).as(given.said()).isZero();
    assertThat(given.said()).contains("12 applicants, 8 placed");
    Answer checked = answer("allocate", TWELVE, "--check", result.toString());
    assertThat(checked.code()).as(checked.said()).isZero();

    String taken =
        Files.readString(result).replaceFirst("(?m)^Aigerim,Engineering in Ürümqi,1", "Aigerim,,");
    Answer refused = answer("allocate", TWELVE, "--check", file("wrong.csv", taken).toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.said()).contains("Aigerim").contains("The result is wrong.");
  }

  @Test
  void aRoundThatNamesAPlaceThatIsNotThereIsRefused() throws IOException, InterruptedException {
    String broken = Files.readString(Path.of(TWELVE)).replaceFirst("Bolat,.*,,", "$0Elsewhere|");
    Answer answer = answer("allocate", file("broken.csv", broken).toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.said()).contains("Elsewhere").contains("Nothing was matched.");
    Answer misused = answer("allocate", TWELVE, "--tow", "x");
    assertThat(misused.code()).isEqualTo(2);
    assertThat(misused.said()).contains("./dostyk allocate FILE");
  }

  @Test
  void aPlanIsFoundOrItsRuleIsNamed() throws IOException, InterruptedException {
    Answer found = answer("plan", file("small.json", SMALL).toString());
    assertThat(found.code()).as(found.said()).isZero();
    assertThat(found.said()).contains("K-A").contains("K-B").contains("Proven optimal.");
    String more = SMALL.replace("\"credits\": 10", "\"credits\": 15");
    Answer refused = answer("plan", file("more.json", more).toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said()).contains("\"all\" asks for 15 credits");
  }

  @Test
  void transcriptsAreAuditedOrTheirLineIsNamed() throws IOException, InterruptedException {
    String rules = file("small.json", SMALL).toString();
    Path transcripts = file("some.csv", "Dana,K-A,80\nDana,K-B,90\nErlan,K-A,70\n");
    Answer audited = answer("audit", rules, transcripts.toString(), "--each");
    assertThat(audited.code()).as(audited.said()).isZero();
    assertThat(audited.said()).contains("Dana: met").contains("Erlan: not met");
    Answer refused = answer("audit", rules, file("bad.csv", "Dana,K-A,80\nErlan;K-A\n").toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.said()).contains("Line 2").contains("Erlan;K-A");
  }

  @Test
  void aKeyIsReadAloudAndOneTooShortIsNamed()
      throws IOException, InterruptedException, GeneralSecurityException {
    Answer good = answer("ewp", "key", key(2048).toString());
    assertThat(good.code()).as(good.said()).isZero();
    assertThat(good.said()).containsPattern("(?m)^([0-9a-f]{4} ){15}[0-9a-f]{4}$");
    Answer bad = answer("ewp", "key", key(1024).toString());
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.said()).contains("1024 bits");
    Answer strange = answer("ewp", "catalogue", file("strange.xml", "<a><b/></a>").toString());
    assertThat(strange.code()).isEqualTo(1);
    assertThat(strange.said()).contains("a <catalogue>").contains("was expected");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path key(int bits) throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    String text =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    return file(
        bits + ".pem", "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
  }

  private Answer answer(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(DOOR.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DOSTYK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -Xmx256m");
    var process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), said);
  }

  private static Path open() {
    try {
      Path home = Files.createDirectories(Path.of("target/leaf-doors").toAbsolutePath());
      Path door = home.resolve("dostyk");
      Files.copy(PROJECT.resolve("dostyk"), door, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(home.resolve("pom.xml"), "");
      for (String leaf : List.of("allocation", "pathway", "ewp")) {
        Path target = Files.createDirectories(home.resolve(leaf).resolve("target"));
        Files.createDirectories(home.resolve(leaf).resolve("src/main"));
        Files.writeString(home.resolve(leaf).resolve("pom.xml"), "");
        for (String built : List.of("classes", "lib")) {
          Files.deleteIfExists(target.resolve(built));
          Path there = PROJECT.resolve(leaf).resolve("target").resolve(built);
          Files.createSymbolicLink(target.resolve(built), there);
        }
        Files.writeString(target.resolve("begun.done"), "");
      }
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
