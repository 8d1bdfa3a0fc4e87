package org.dostyk.ewp.xml;

/**
 * A document that cannot be read: malformed, beyond the limits, of another kind than expected, or
 * with a value that its type does not allow. The message names the place, never more than a few
 * characters of content.
 */
public final class XmlTrouble extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  public XmlTrouble(String message) {
    super(message);
  }

  public XmlTrouble(String message, Throwable cause) {
    super(message, cause);
  }

  /** A value of somebody else's, short and in one line, so that it can stand in a message. */
  public static String shown(String foreign) {
    var shown = new StringBuilder();
    for (int i = 0; i < Math.min(foreign.length(), SHOWN); i++) {
      char c = foreign.charAt(i);
      shown.append(c < ' ' || c == 0x7f || Character.isISOControl(c) ? ' ' : c);
    }
    return foreign.length() > SHOWN ? shown + "…" : shown.toString();
  }
}
