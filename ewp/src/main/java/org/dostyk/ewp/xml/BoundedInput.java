package org.dostyk.ewp.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no more bytes through than a limit, and none after the time is over. */
final class BoundedInput extends FilterInputStream {
  private static final int CHUNK = 1 << 16;
  private final XmlLimits limits;
  private final long deadline;
  private long read;

  BoundedInput(InputStream in, XmlLimits limits) {
    super(in);
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    checkTime();
    int n = super.read(into, offset, Math.min(length, CHUNK));
    if (n > 0) {
      read += n;
      if (read > limits.bytes()) {
        throw new IOException("the document is larger than " + limits.bytes() + " bytes");
      }
    }
    return n;
  }

  /** Reading may be slow for another reason than slow bytes: called once in a while. */
  void checkTime() throws IOException {
    if (System.nanoTime() - deadline > 0) {
      throw new IOException("reading took longer than " + limits.time().toSeconds() + " s");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
