package org.dostyk.ewp.institutions;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.contacts.PostalAddress;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * What institutions and units have in common: where they are, their pages, whom to ask.
 *
 * @param websites addresses of HTTP or HTTPS, each in its language
 * @param logo an address of HTTPS
 * @param factsheets pages for incoming students
 */
public record Pages(
    @Nullable PostalAddress street,
    @Nullable PostalAddress mailing,
    List<LangText> websites,
    @Nullable String logo,
    List<LangText> factsheets,
    List<Contact> contacts) {
  public static final Pages NONE = new Pages(null, null, List.of(), null, List.of(), List.of());

  public Pages {
    websites = List.copyOf(websites);
    factsheets = List.copyOf(factsheets);
    contacts = List.copyOf(contacts);
  }

  public static Pages of(List<LangText> websites, List<Contact> contacts) {
    return new Pages(null, null, websites, null, List.of(), contacts);
  }

  /** Takes those children of an institution or a unit that are pages. */
  static final class Reading {
    private final PostalAddress[] addresses = new PostalAddress[2];
    private final List<LangText> websites = new ArrayList<>();
    private final List<LangText> factsheets = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private @Nullable String logo;

    void read(String name, XmlReader in) throws XmlTrouble {
      switch (name) {
        case "a:street-address" -> addresses[0] = PostalAddress.read(in);
        case "a:mailing-address" -> addresses[1] = PostalAddress.read(in);
        case "website-url" -> websites.add(LangText.read(in));
        case "logo-url" -> logo = in.token();
        case "mobility-factsheet-url" -> factsheets.add(LangText.read(in));
        case "c:contact" -> contacts.add(Contact.read(in));
        default -> {
          // a later version's own
        }
      }
    }

    Pages pages() {
      return new Pages(addresses[0], addresses[1], websites, logo, factsheets, contacts);
    }
  }

  void writeAddresses(XmlWriter out) {
    if (street != null) {
      street.write(out, "a:street-address");
    }
    if (mailing != null) {
      mailing.write(out, "a:mailing-address");
    }
    LangText.writeAll(out, "website-url", websites);
    out.element("logo-url", logo);
    LangText.writeAll(out, "mobility-factsheet-url", factsheets);
  }

  void writeContacts(XmlWriter out) {
    contacts.forEach(contact -> contact.write(out, "c:contact"));
  }
}
