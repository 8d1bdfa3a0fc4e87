package org.dostyk.ewp.contacts;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A person or an office that can be reached.
 *
 * @param names at least one
 * @param gender ISO/IEC 5218: 0 not known, 1 male, 2 female, 9 not applicable; null where not told
 * @param roleDescriptions may run over several lines
 */
public record Contact(
    List<LangText> names,
    List<LangText> givenNames,
    List<LangText> familyNames,
    @Nullable Integer gender,
    List<PhoneNumber> phones,
    List<PhoneNumber> faxes,
    List<String> emails,
    @Nullable PostalAddress street,
    @Nullable PostalAddress mailing,
    List<LangText> roleDescriptions) {

  public Contact {
    names = List.copyOf(names);
    givenNames = List.copyOf(givenNames);
    familyNames = List.copyOf(familyNames);
    phones = List.copyOf(phones);
    faxes = List.copyOf(faxes);
    emails = List.copyOf(emails);
    roleDescriptions = List.copyOf(roleDescriptions);
  }

  /** A name and a mail address, which is enough to be reached. */
  public static Contact of(String name, String email) {
    return new Contact(
        List.of(LangText.of(name)),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(email),
        null,
        null,
        List.of());
  }

  /** Reads the element that the reader stands on, whatever its name. */
  public static Contact read(XmlReader in) throws XmlTrouble {
    var names = new ArrayList<LangText>(2);
    var given = new ArrayList<LangText>(2);
    var family = new ArrayList<LangText>(2);
    var gender = new Integer[1];
    var phones = new ArrayList<PhoneNumber>(1);
    var faxes = new ArrayList<PhoneNumber>(0);
    var emails = new ArrayList<String>(1);
    var addresses = new PostalAddress[2];
    var roles = new ArrayList<LangText>(0);
    in.eachChild(
        name -> {
          switch (name) {
            case "c:contact-name" -> names.add(LangText.read(in));
            case "c:person-given-names" -> given.add(LangText.read(in));
            case "c:person-family-name" -> family.add(LangText.read(in));
            case "c:person-gender" -> gender[0] = gender(in);
            case "p:phone-number" -> phones.add(PhoneNumber.read(in));
            case "p:fax-number" -> faxes.add(PhoneNumber.read(in));
            case "c:email" -> emails.add(in.token());
            case "a:street-address" -> addresses[0] = PostalAddress.read(in);
            case "a:mailing-address" -> addresses[1] = PostalAddress.read(in);
            case "c:role-description" -> roles.add(LangText.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    return new Contact(
        names, given, family, gender[0], phones, faxes, emails, addresses[0], addresses[1], roles);
  }

  private static Integer gender(XmlReader in) throws XmlTrouble {
    String code = in.token();
    if (!code.matches("[0129]")) {
      throw in.wrong("A gender is not 0, 1, 2 or 9");
    }
    return Integer.valueOf(code);
  }

  public void write(XmlWriter out, String name) {
    out.begin(name);
    LangText.writeAll(out, "c:contact-name", names);
    LangText.writeAll(out, "c:person-given-names", givenNames);
    LangText.writeAll(out, "c:person-family-name", familyNames);
    out.element("c:person-gender", gender);
    phones.forEach(phone -> phone.write(out, "p:phone-number"));
    faxes.forEach(fax -> fax.write(out, "p:fax-number"));
    out.each("c:email", emails);
    if (street != null) {
      street.write(out, "a:street-address");
    }
    if (mailing != null) {
      mailing.write(out, "a:mailing-address");
    }
    LangText.writeAll(out, "c:role-description", roleDescriptions);
    out.end();
  }
}
