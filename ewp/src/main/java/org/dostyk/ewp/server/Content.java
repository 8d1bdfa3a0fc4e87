package org.dostyk.ewp.server;

/**
 * What a handler answers.
 *
 * @param cached whether a client may keep it and ask by its ETag whether it is still the same
 */
public record Content(String mediaType, byte[] body, boolean cached) {
  public static final String XML = "text/xml;charset=UTF-8";

  public static Content xml(byte[] body) {
    return new Content(XML, body, false);
  }

  /** A document that changes seldom. */
  public static Content cachedXml(byte[] body) {
    return new Content(XML, body, true);
  }
}
