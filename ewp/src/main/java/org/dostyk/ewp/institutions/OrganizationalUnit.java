package org.dostyk.ewp.institutions;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A faculty, department or office within an institution.
 *
 * @param id for machines, never changing, up to 64 printable ASCII characters
 * @param code for people
 * @param names at least one
 * @param parent the unit that it belongs to
 */
public record OrganizationalUnit(
    String id,
    String code,
    List<LangText> names,
    @Nullable String abbreviation,
    @Nullable String parent,
    Pages pages) {

  public OrganizationalUnit {
    names = List.copyOf(names);
  }

  static OrganizationalUnit read(XmlReader in) throws XmlTrouble {
    var texts = new String[4];
    var names = new ArrayList<LangText>();
    var pages = new Pages.Reading();
    in.eachChild(
        name -> {
          switch (name) {
            case "ounit-id" -> texts[0] = in.token();
            case "ounit-code" -> texts[1] = in.text();
            case "name" -> names.add(LangText.read(in));
            case "abbreviation" -> texts[2] = in.text();
            case "parent-ounit-id" -> texts[3] = in.token();
            default -> pages.read(name, in);
          }
        });
    if (texts[0] == null) {
      throw in.wrong("A unit has no ounit-id");
    }
    return new OrganizationalUnit(
        texts[0], texts[1] == null ? "" : texts[1], names, texts[2], texts[3], pages.pages());
  }

  void write(XmlWriter out) {
    out.begin("ounit").element("ounit-id", id).element("ounit-code", code);
    LangText.writeAll(out, "name", names);
    out.element("abbreviation", abbreviation).element("parent-ounit-id", parent);
    pages.writeAddresses(out);
    pages.writeContacts(out);
    out.end();
  }
}
