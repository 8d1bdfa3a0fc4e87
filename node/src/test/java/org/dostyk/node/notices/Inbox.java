package org.dostyk.node.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;

/** A real mail server that takes every letter. */
final class Inbox implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Inbox() {
    server.start();
  }

  String url() {
    return "smtp://127.0.0.1:" + server.getSmtp().getPort();
  }

  void stop() {
    server.stop();
  }

  void start() {
    server.start();
  }

  MimeMessage[] letters() {
    return server.getReceivedMessages();
  }

  /** The first letter to this address. */
  MimeMessage letter(String to) {
    return Arrays.stream(server.getReceivedMessagesForDomain(to)).findFirst().orElseThrow();
  }

  /** The plain text of the first letter to this address. */
  String plain(String to) {
    return part(letter(to), 0);
  }

  static String part(MimeMessage message, int number) {
    try {
      return (String) ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
