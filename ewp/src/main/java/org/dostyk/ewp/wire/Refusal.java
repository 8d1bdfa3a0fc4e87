package org.dostyk.ewp.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that is not accepted, and why: the message is for the other side's developer and names
 * neither keys nor contents. Made often by whoever attacks, and therefore without a stack trace.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Headers headers;
  private final @Nullable String forUser;

  private Refusal(int status, String message, Headers headers, @Nullable String forUser) {
    super(message, null, false, false);
    this.status = status;
    this.headers = headers;
    this.forUser = forUser;
  }

  public Refusal(int status, String message, Headers headers) {
    this(status, message, headers, null);
  }

  public Refusal(int status, String message) {
    this(status, message, Headers.NONE, null);
  }

  /**
   * With a sentence for the person at the other side's screen, where it may have been their doing.
   */
  public Refusal withUserMessage(String sentence) {
    return new Refusal(status, String.valueOf(getMessage()), headers, sentence);
  }

  /** The HTTP status that the specifications want for it. */
  public int status() {
    return status;
  }

  /** What an answer carries beside the message. */
  public Headers headers() {
    return headers;
  }

  public Optional<String> forUser() {
    return Optional.ofNullable(forUser);
  }
}
