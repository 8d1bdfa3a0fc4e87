package org.dostyk.ewp.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says: bytes in memory, or in a file where they are many. It is whole before it is
 * sent, since its hash goes before it; so nobody who reads slowly holds up whoever wrote it, and
 * what fails half-way is told as a failure and not as half an answer. The file has no name from the
 * beginning: it is gone with this body, however the process ends. To be closed; the methods that
 * read it may be called as often as wished, by one thread at a time.
 */
public final class Body implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 18;
  private static final int PART = 1 << 16;
  private static final Body EMPTY = new Body(new byte[0], null, 0, null);

  private final byte @Nullable [] bytes;
  private final @Nullable FileChannel file;
  private final long length;
  private byte @Nullable [] hash;

  private Body(
      byte @Nullable [] bytes, @Nullable FileChannel file, long length, byte @Nullable [] hash) {
    this.bytes = bytes;
    this.file = file;
    this.length = length;
    this.hash = hash;
  }

  /** Bytes that are never changed. */
  public static Body of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Body(bytes, null, bytes.length, null);
  }

  /** Writes a body, piece by piece. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** What is written, kept in little memory however long it is. */
  public static Body written(Writing writing) throws IOException {
    var spool = new Spool();
    try {
      writing.to(spool);
      return spool.body();
    } catch (IOException | RuntimeException e) {
      spool.drop();
      throw e;
    }
  }

  public long length() {
    return length;
  }

  /** SHA-256. */
  public byte[] hash() {
    byte[] known = hash;
    if (known == null) {
      known = sha256().digest(bytes());
      hash = known;
    }
    return known.clone();
  }

  public void writeTo(OutputStream out) throws IOException {
    if (bytes != null) {
      out.write(bytes);
    } else if (file != null) {
      WritableByteChannel to = Channels.newChannel(out);
      for (long at = 0; at < length; ) {
        at += file.transferTo(at, length - at, to);
      }
    }
  }

  /** From its beginning. */
  public InputStream open() throws IOException {
    if (file == null) {
      return new java.io.ByteArrayInputStream(bytes());
    }
    file.position(0);
    return new java.io.BufferedInputStream(new OfFile(file), PART);
  }

  /** All of it, in memory. */
  public byte[] bytes() {
    if (bytes != null) {
      return bytes;
    }
    try {
      var all = new ByteArrayOutputStream((int) length);
      writeTo(all);
      return all.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (file != null) {
      close(file);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Reads the file and leaves it open. */
  private static final class OfFile extends InputStream {
    private final FileChannel from;

    OfFile(FileChannel from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      return from.read(ByteBuffer.wrap(into, offset, count));
    }
  }

  /** In memory while it is short. */
  private static final class Spool extends OutputStream {
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long length;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
      digest.update(from, offset, count);
      length += count;
      memory.write(from, offset, count);
      if (memory.size() > IN_MEMORY) {
        pour();
      }
    }

    private void pour() throws IOException {
      FileChannel into = file;
      if (into == null) {
        Path named = Files.createTempFile("dostyk-", ".body");
        into = FileChannel.open(named, StandardOpenOption.READ, StandardOpenOption.WRITE);
        file = into;
        Files.delete(named);
      }
      ByteBuffer rest = ByteBuffer.wrap(memory.toByteArray());
      while (rest.hasRemaining()) {
        into.write(rest);
      }
      memory.reset();
    }

    Body body() throws IOException {
      if (file == null) {
        return new Body(memory.toByteArray(), null, length, digest.digest());
      }
      pour();
      return new Body(null, file, length, digest.digest());
    }

    void drop() {
      if (file != null) {
        Body.close(file);
      }
    }
  }
}
