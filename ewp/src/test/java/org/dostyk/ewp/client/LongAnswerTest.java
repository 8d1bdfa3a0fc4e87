package org.dostyk.ewp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dostyk.ewp.Network;
import org.dostyk.ewp.registry.Api;
import org.dostyk.ewp.registry.ApiEntry;
import org.dostyk.ewp.registry.HttpSecurity;
import org.dostyk.ewp.server.Content;
import org.dostyk.ewp.server.Endpoint;
import org.dostyk.ewp.wire.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An answer that neither side holds in memory. How much memory it takes is measured elsewhere. */
class LongAnswerTest {
  private static final Api LISTS = new Api("lists", "urn:test:lists", "1.0.0");
  private static final long LONG = 48L << 20;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final byte[] PIECE = piece();
  private static final Network NETWORK =
      new Network(
          address ->
              List.of(ApiEntry.of(LISTS, HttpSecurity.SIGNED, "index-url", address + "/index")),
          List.of(
              Endpoint.of(
                  "/index", (c, f) -> Content.written("text/plain", LongAnswerTest::write))));

  @AfterAll
  static void stop() {
    NETWORK.close();
  }

  @Test
  void isSignedPackedProvenAndReadFromFrontToBack() throws EwpTrouble {
    long read = NETWORK.client().ask(call(), new Bounds(2 * LONG, PATIENCE), LongAnswerTest::count);
    assertThat(read).isGreaterThanOrEqualTo(LONG);
    assertThat(NETWORK.exchanges.getLast().proven()).isTrue();
  }

  @Test
  void isBrokenOffAtTheBoundAlsoWhenFewPackedBytesHoldIt() {
    EwpTrouble trouble =
        catchThrowableOfType(
            EwpTrouble.class,
            () ->
                NETWORK
                    .client()
                    .ask(call(), new Bounds(LONG / 2, PATIENCE), LongAnswerTest::count));
    assertThat(trouble.fault()).isEqualTo(Fault.TOO_LARGE);
  }

  private static Call call() {
    return Call.get(LISTS, Network.SERVING, "index", new Form(Map.of()));
  }

  private static byte[] piece() {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, "x".getBytes(StandardCharsets.US_ASCII)[0]);
    return piece;
  }

  private static void write(OutputStream out) throws IOException {
    for (long written = 0; written < LONG; written += PIECE.length) {
      out.write(PIECE);
    }
  }

  private static long count(InputStream body) throws IOException {
    byte[] part = new byte[1 << 16];
    long read = 0;
    for (int n = body.read(part); n >= 0; n = body.read(part)) {
      read += n;
    }
    return read;
  }
}
