package org.dostyk.ewp.institutions;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.contacts.PhoneNumber;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/**
 * Where to ask and where to read about one subject.
 *
 * @param websites at least one address
 */
public record Information(String email, PhoneNumber phone, List<LangText> websites) {
  public Information {
    websites = List.copyOf(websites);
  }

  static Information read(XmlReader in) throws XmlTrouble {
    var email = new String[] {""};
    var phone = new PhoneNumber[] {new PhoneNumber(null, null, null)};
    var websites = new ArrayList<LangText>(1);
    in.eachChild(
        name -> {
          switch (name) {
            case "email" -> email[0] = in.token();
            case "p:phone-number" -> phone[0] = PhoneNumber.read(in);
            case "website-url" -> websites.add(LangText.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    return new Information(email[0], phone[0], websites);
  }

  void write(XmlWriter out, String name) {
    out.begin(name).element("email", email);
    phone.write(out, "p:phone-number");
    LangText.writeAll(out, "website-url", websites);
    out.end();
  }
}
