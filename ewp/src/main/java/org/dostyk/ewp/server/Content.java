package org.dostyk.ewp.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.dostyk.ewp.wire.Body;

/**
 * What a handler answers.
 *
 * @param body writes it, once, after the handler has returned
 * @param cached whether a client may keep it and ask by its ETag whether it is still the same
 */
public record Content(String mediaType, Body.Writing body, boolean cached) {
  public static final String XML = "text/xml;charset=UTF-8";

  /** Bytes that are there already. */
  private record Whole(byte[] bytes) implements Body.Writing {
    @Override
    public void to(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  public Content(String mediaType, byte[] body, boolean cached) {
    this(mediaType, new Whole(body), cached);
  }

  public static Content xml(byte[] body) {
    return new Content(XML, body, false);
  }

  /** A document that changes seldom. */
  public static Content cachedXml(byte[] body) {
    return new Content(XML, body, true);
  }

  /** A body that may be longer than memory. */
  public static Content written(String mediaType, Body.Writing body) {
    return new Content(mediaType, body, false);
  }

  /** The same, and somebody is told how many bytes it had once it was written, or was not. */
  public Content counted(LongConsumer ended) {
    return new Content(
        mediaType,
        out -> {
          var counter = new Counter(out);
          try {
            body.to(counter);
          } finally {
            ended.accept(counter.count);
          }
        },
        cached);
  }

  private static final class Counter extends OutputStream {
    private final OutputStream out;
    private long count;

    Counter(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      count++;
      out.write(one);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      count += length;
      out.write(from, offset, length);
    }
  }
}
