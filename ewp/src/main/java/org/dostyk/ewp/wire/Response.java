package org.dostyk.ewp.wire;

/**
 * An answer as it goes over the wire.
 *
 * @param body as sent: compressed where {@code Content-Encoding} says so
 */
public record Response(int status, Headers headers, byte[] body) {
  public Response with(Headers changed) {
    return new Response(status, changed, body);
  }

  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}
