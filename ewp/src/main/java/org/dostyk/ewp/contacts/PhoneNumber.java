package org.dostyk.ewp.contacts;

import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A number for telephone or fax.
 *
 * @param e164 a plus and up to 15 digits
 * @param extension dialled after it
 * @param otherFormat where no E.164 form is known
 */
public record PhoneNumber(
    @Nullable String e164, @Nullable String extension, @Nullable String otherFormat) {
  public static PhoneNumber of(String e164) {
    return new PhoneNumber(e164, null, null);
  }

  public static PhoneNumber read(XmlReader in) throws XmlTrouble {
    var parts = new String[3];
    in.eachChild(
        name -> {
          switch (name) {
            case "p:e164" -> parts[0] = in.token();
            case "p:ext" -> parts[1] = in.token();
            case "p:other-format" -> parts[2] = in.text();
            default -> {
              // a later version's own
            }
          }
        });
    return new PhoneNumber(parts[0], parts[1], parts[2]);
  }

  public void write(XmlWriter out, String name) {
    out.begin(name)
        .element("p:e164", e164)
        .element("p:ext", extension)
        .element("p:other-format", otherFormat)
        .end();
  }
}
