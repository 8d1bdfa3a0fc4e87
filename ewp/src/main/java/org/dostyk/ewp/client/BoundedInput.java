package org.dostyk.ewp.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no more bytes through than it may: a few packed bytes can hold a gigabyte. */
final class BoundedInput extends FilterInputStream {
  private final long most;
  private long taken;

  BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = super.read(into, offset, length);
    if (n > 0) {
      taken += n;
      if (taken > most) {
        throw new BoundedBody.TooLong(most);
      }
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
