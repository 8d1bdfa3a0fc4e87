package org.dostyk.ewp.wire;

/**
 * An answer as it goes over the wire.
 *
 * @param content as sent: compressed where {@code Content-Encoding} says so
 */
public record Response(int status, Headers headers, Body content) {
  public Response(int status, Headers headers, byte[] body) {
    this(status, headers, Body.of(body));
  }

  public Response with(Headers changed) {
    return new Response(status, changed, content);
  }

  /** The body in memory, whatever its length. */
  public byte[] body() {
    return content.bytes();
  }

  @Override
  public String toString() {
    return status + ", " + content.length() + " bytes";
  }
}
