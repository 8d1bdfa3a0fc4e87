package org.dostyk.ewp.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Compression of bodies, and decompression that stops at a limit: a few bytes can hold a gigabyte.
 */
public final class Gzip {
  private static final int PART = 1 << 13;

  private Gzip() {}

  public static Body pack(Body body) throws IOException {
    return Body.written(
        to -> {
          var out = new GZIPOutputStream(to, PART);
          body.writeTo(out);
          out.finish();
        });
  }

  public static byte[] pack(byte[] body) {
    try {
      return pack(Body.of(body)).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws where it is not gzip, or holds more than {@code most} bytes. */
  public static byte[] unpack(byte[] packed, long most) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] part = new byte[8192];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        out.write(part, 0, n);
        if (out.size() > most) {
          throw new IOException("unpacked, it is larger than " + most + " bytes");
        }
      }
    }
    return out.toByteArray();
  }
}
