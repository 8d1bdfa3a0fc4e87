package org.dostyk.node.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.dostyk.node.notices.MailSettings.Server;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server, opened with the first letter and kept for the next. Not
 * thread-safe.
 */
final class MailLine implements AutoCloseable {
  private final Server server;
  private final Session session;
  private @Nullable Transport open;

  MailLine(Server server) {
    this.server = server;
    this.session = Session.getInstance(server.properties());
  }

  /**
   * Hands a letter to the server. Its Message-ID comes from the row's id, so that a letter handed
   * over twice, since the node died between, is known for the same by whoever receives it.
   *
   * @throws Unsent if the server did not take it
   */
  void send(Mail mail, Instant now) throws Unsent {
    InternetAddress to =
        MailAddress.of(mail.email()).orElseThrow(() -> new Unsent(Trouble.BAD_ADDRESS, ""));
    try {
      MimeMessage message = message(mail, to, now);
      transport().sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      close();
      throw unsent(e);
    }
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException e) {
        // It is closed, then.
      }
      open = null;
    }
  }

  private Transport transport() throws MessagingException {
    if (open == null || !open.isConnected()) {
      Transport fresh = session.getTransport(server.protocol());
      fresh.connect(
          server.host(),
          server.port(),
          server.signsIn() ? server.user() : null,
          server.signsIn() ? server.password() : null);
      open = fresh;
    }
    return open;
  }

  private MimeMessage message(Mail mail, InternetAddress to, Instant now)
      throws MessagingException {
    var message = new Identified(session, "<" + mail.id() + "@" + domain() + ">");
    message.setFrom(named(server.from(), mail.house()));
    message.setRecipient(RecipientType.TO, to);
    message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
    message.setSentDate(Date.from(now));
    message.setHeader("Content-Language", mail.language().tag());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    var plain = new MimeBodyPart();
    plain.setText(Objects.requireNonNull(mail.plain()), "UTF-8", "plain");
    var html = new MimeBodyPart();
    html.setText(Objects.requireNonNull(mail.html()), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    message.saveChanges();
    return message;
  }

  private String domain() {
    return server.from().substring(server.from().lastIndexOf('@') + 1);
  }

  private static InternetAddress named(String address, String name) {
    try {
      return new InternetAddress(address, name.replaceAll("\\p{Cntrl}+", " "), "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Unsent unsent(MessagingException e) {
    Throwable last = e;
    for (Exception x = e; x != null; x = x instanceof MessagingException m ? next(m) : null) {
      String answer = Objects.requireNonNullElse(x.getMessage(), "");
      switch (x) {
        case AuthenticationFailedException a -> {
          return new Unsent(Trouble.SIGN_IN, answer);
        }
        case SMTPSenderFailedException s -> {
          return new Unsent(
              s.getReturnCode() / 100 == 5 ? Trouble.SENDER : Trouble.PUT_OFF, answer);
        }
        case SMTPAddressFailedException a -> {
          return byCode(a.getReturnCode(), answer);
        }
        case SMTPSendFailedException s when !(next(s) instanceof MessagingException) -> {
          return byCode(s.getReturnCode(), answer);
        }
        default -> last = x;
      }
    }
    return new Unsent(Trouble.UNREACHABLE, Objects.requireNonNullElse(last.getMessage(), ""));
  }

  private static @Nullable Exception next(MessagingException e) {
    return e.getNextException();
  }

  /**
   * 421 is said by a server about to close, to whatever letter; the other codes are the letter's.
   */
  private static Unsent byCode(int code, String answer) {
    return new Unsent(
        switch (code / 100) {
          case 5 -> Trouble.REFUSED;
          case 4 -> code == 421 ? Trouble.UNREACHABLE : Trouble.PUT_OFF;
          default -> Trouble.UNREACHABLE;
        },
        answer);
  }

  /** A message that keeps the Message-ID it was given. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
