package org.dostyk.node.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers commands as a test tells it to, and takes all else. */
final class MoodyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

  MoodyServer() {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** From now on this command gets that answer; an empty one is as usual. */
  MoodyServer answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  String url() {
    return "smtp://127.0.0.1:" + socket.getLocalPort();
  }

  /** The letters it took, headers and all. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket peer = socket.accept()) {
        talk(peer);
      } catch (IOException e) {
        // The test has closed it, or the node hung up.
      }
    }
  }

  private void talk(Socket peer) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
    say(peer, "220 moody");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      String answer = answers.getOrDefault(command, "");
      if (!answer.isEmpty()) {
        say(peer, answer);
      } else if (command.equals("EHLO")) {
        say(peer, "250-moody\r\n250 AUTH PLAIN LOGIN");
      } else if (command.equals("DATA")) {
        say(peer, "354 go on");
        var letter = new StringBuilder();
        for (String l = in.readLine(); l != null && !l.equals("."); l = in.readLine()) {
          letter.append(l).append('\n');
        }
        taken.add(letter.toString());
        say(peer, "250 taken");
      } else {
        say(peer, command.equals("QUIT") ? "221 bye" : "250 fine");
      }
    }
  }

  private static void say(Socket peer, String answer) throws IOException {
    peer.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    peer.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
