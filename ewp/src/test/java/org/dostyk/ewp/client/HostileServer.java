package org.dostyk.ewp.client;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server over real TLS that answers whatever it is told to, byte by byte. */
final class HostileServer implements AutoCloseable {
  /** Writes an answer, in any form or none. */
  interface Answer {
    void write(OutputStream out) throws IOException;
  }

  private final SSLServerSocket socket;

  HostileServer(SSLContext tls, Answer answer) {
    try {
      socket =
          (SSLServerSocket)
              tls.getServerSocketFactory()
                  .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(() -> serve(answer));
  }

  private void serve(Answer answer) {
    while (!socket.isClosed()) {
      try (SSLSocket client = (SSLSocket) socket.accept()) {
        readRequest(client);
        answer.write(client.getOutputStream());
        client.getOutputStream().flush();
      } catch (IOException e) {
        // the client broke off, as it should
      }
    }
  }

  private static void readRequest(SSLSocket client) throws IOException {
    int matched = 0;
    String end = "\r\n\r\n";
    for (int c = client.getInputStream().read();
        c >= 0 && matched < end.length();
        c = client.getInputStream().read()) {
      matched = c == end.charAt(matched) ? matched + 1 : c == '\r' ? 1 : 0;
      if (matched == end.length()) {
        return;
      }
    }
  }

  String address() {
    return "https://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
