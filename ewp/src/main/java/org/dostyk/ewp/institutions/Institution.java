package org.dostyk.ewp.institutions;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.registry.Hei.OtherId;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * An institution.
 *
 * @param heiId its SCHAC identifier
 * @param names at least one
 * @param courseCatalogues addresses, each in its language
 * @param rootUnit the unit that stands for the whole institution
 * @param units ids of all its units that may be asked for
 */
public record Institution(
    String heiId,
    List<OtherId> otherIds,
    List<LangText> names,
    @Nullable String abbreviation,
    Pages pages,
    List<LangText> courseCatalogues,
    @Nullable String rootUnit,
    List<String> units) {

  public Institution {
    otherIds = List.copyOf(otherIds);
    names = List.copyOf(names);
    courseCatalogues = List.copyOf(courseCatalogues);
    units = List.copyOf(units);
  }

  /** A known institution of which hardly more than the name is known. */
  public static Institution of(String heiId, LangText name) {
    return new Institution(
        heiId, List.of(), List.of(name), null, Pages.NONE, List.of(), null, List.of());
  }

  static Institution read(XmlReader in) throws XmlTrouble {
    var texts = new String[3];
    var otherIds = new ArrayList<OtherId>();
    var names = new ArrayList<LangText>();
    var pages = new Pages.Reading();
    var courses = new ArrayList<LangText>();
    var units = new ArrayList<String>();
    in.eachChild(
        name -> {
          switch (name) {
            case "hei-id" -> texts[0] = in.token();
            case "other-id" -> otherIds.add(OtherId.read(in));
            case "name" -> names.add(LangText.read(in));
            case "abbreviation" -> texts[1] = in.text();
            case "course-catalogue-url" -> courses.add(LangText.read(in));
            case "root-ounit-id" -> texts[2] = in.token();
            case "ounit-id" -> units.add(in.token());
            default -> pages.read(name, in);
          }
        });
    if (texts[0] == null) {
      throw in.wrong("An institution has no hei-id");
    }
    return new Institution(
        texts[0], otherIds, names, texts[1], pages.pages(), courses, texts[2], units);
  }

  void write(XmlWriter out) {
    out.begin("hei").element("hei-id", heiId);
    otherIds.forEach(id -> id.write(out, "other-id"));
    LangText.writeAll(out, "name", names);
    out.element("abbreviation", abbreviation);
    pages.writeAddresses(out);
    LangText.writeAll(out, "course-catalogue-url", courseCatalogues);
    pages.writeContacts(out);
    out.element("root-ounit-id", rootUnit).each("ounit-id", units).end();
  }
}
