package org.dostyk.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The line to a node, which carries one exchange at a time and can be told to hold one: when it has
 * the whole request, or when it has the whole answer. It proves itself with the node's own
 * certificate, so that it can read where a request goes; what is signed it leaves as it is.
 */
final class HeldLine implements AutoCloseable {
  /** Where an exchange can be held. */
  enum Moment {
    /** The request has left the one node and has not come to the other. */
    ASKED,
    /** The answer has left the one node and has not come to the other. */
    ANSWERED
  }

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");
  private static final long PATIENCE = 60;
  private final ServerSocket door;
  private final int behind;
  private final Path certificates;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Optional<Held>> next = new AtomicReference<>(Optional.empty());

  /** What answers instead of the node. */
  @FunctionalInterface
  interface Answering {
    void write(OutputStream out) throws IOException;
  }

  private final AtomicReference<Optional<Answering>> instead =
      new AtomicReference<>(Optional.empty());

  /**
   * @param behind the port at which the node listens
   * @param certificates the folder in which the node keeps its own
   */
  HeldLine(int behind, Path certificates) {
    this.behind = behind;
    this.certificates = certificates;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "https://127.0.0.1:" + door.getLocalPort();
  }

  /** The next exchange whose address holds these words is held. */
  Held hold(Moment moment, String words) {
    var held = new Held(moment, words);
    next.set(Optional.of(held));
    return held;
  }

  /** From now on this answers every request, and the node is asked nothing. */
  void answersInstead(Answering answering) {
    instead.set(Optional.of(answering));
  }

  /** The node itself answers again. */
  void answersItself() {
    instead.set(Optional.empty());
  }

  /** One exchange that is, or will be, held. */
  static final class Held {
    private final Moment moment;
    private final String words;
    private final CompletableFuture<Boolean> reached = new CompletableFuture<>();
    private final CompletableFuture<Boolean> goesOn = new CompletableFuture<>();

    private Held(Moment moment, String words) {
      this.moment = moment;
      this.words = words;
    }

    /** Returns when an exchange stands there. */
    Held await() {
      get(reached);
      return this;
    }

    /** It goes on as if nothing had been. */
    void letGo() {
      goesOn.complete(true);
    }

    /** It is lost, with whoever was part of it. */
    void lose() {
      goesOn.complete(false);
    }

    private boolean stands() {
      reached.complete(true);
      return get(goesOn);
    }

    private static boolean get(CompletableFuture<Boolean> future) {
      try {
        return future.get(PATIENCE, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new IllegalStateException("No exchange came so far", e);
      }
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        open.add(caller);
        Thread.ofVirtual().start(() -> carry(caller));
      } catch (IOException closed) {
        // The door is shut.
      }
    }
  }

  private void carry(Socket caller) {
    try {
      SSLContext tls = PemFiles.server(certificates);
      var safe = (SSLSocket) tls.getSocketFactory().createSocket(caller, null, true);
      safe.setUseClientMode(false);
      try (safe) {
        exchange(safe);
      }
    } catch (IOException | GeneralSecurityException | IllegalStateException broken) {
      // One of them is gone, or does not speak yet, or the test lost it.
    } finally {
      open.remove(caller);
      cut(caller);
    }
  }

  private void exchange(Socket caller) throws IOException, GeneralSecurityException {
    byte[] request = request(caller.getInputStream());
    if (request.length == 0) {
      return;
    }
    String line = new String(request, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    if (!passes(Moment.ASKED, line)) {
      return;
    }
    Optional<Answering> other = instead.get();
    if (other.isPresent()) {
      other.get().write(caller.getOutputStream());
      return;
    }
    byte[] answer;
    try (Socket node =
        PemFiles.trustingAnybody().getSocketFactory().createSocket("127.0.0.1", behind)) {
      open.add(node);
      node.getOutputStream().write(request);
      node.getOutputStream().flush();
      answer = node.getInputStream().readAllBytes();
      open.remove(node);
    }
    if (passes(Moment.ANSWERED, line)) {
      caller.getOutputStream().write(answer);
      caller.getOutputStream().flush();
    }
  }

  private boolean passes(Moment moment, String line) {
    Optional<Held> held = next.get();
    if (held.isEmpty()
        || held.get().moment != moment
        || !line.contains(held.get().words)
        || !next.compareAndSet(held, Optional.empty())) {
      return true;
    }
    return held.get().stands();
  }

  /** Whole, and with the wish that the answer ends with the connection; empty if none comes. */
  private static byte[] request(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 4) {
      int read = in.read();
      if (read < 0) {
        return new byte[0];
      }
      bytes.write(read);
      ends = read == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
    }
    String head = bytes.toString(StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(head);
    byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(
        head.replaceFirst("\r\n", "\r\nConnection: close\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private static void cut(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // It is cut.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(HeldLine::cut);
  }
}
