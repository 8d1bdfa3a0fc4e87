package org.dostyk.ewp.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the body of an error: a sentence for the other side's developer, and perhaps
 * others for the person at its screen.
 */
public record ErrorDocument(String developerMessage, List<LangText> userMessages) {
  public ErrorDocument {
    userMessages = List.copyOf(userMessages);
  }

  public byte[] write() {
    XmlWriter out = XmlWriter.document(Namespaces.COMMON, "error-response");
    out.element("developer-message", developerMessage);
    LangText.writeAll(out, "user-message", userMessages);
    return out.bytes();
  }

  public static ErrorDocument read(byte[] bytes) throws XmlTrouble {
    XmlReader in = XmlReader.open(bytes, XmlLimits.SMALL, Namespaces.COMMON, "error-response");
    var developer = new String[] {""};
    var user = new ArrayList<LangText>();
    in.eachChild(
        name -> {
          switch (name) {
            case "developer-message" -> developer[0] = in.text();
            case "user-message" -> user.add(LangText.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    in.close();
    return new ErrorDocument(developer[0], user);
  }
}
