package org.dostyk.ewp.registry;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/**
 * An institution as the catalogue names it.
 *
 * @param id its SCHAC identifier: a domain name of its own
 */
public record Hei(String id, List<OtherId> otherIds, List<LangText> names) {

  /** An identifier of another kind: {@code erasmus}, {@code pic}, {@code previous-schac}, … */
  public record OtherId(String type, String value) {
    /** Reads the element that the reader stands on. */
    public static OtherId read(XmlReader in) throws XmlTrouble {
      String type = in.attribute("type");
      return new OtherId(type == null ? "" : type, in.text().strip());
    }

    public void write(XmlWriter out, String name) {
      out.begin(name).attribute("type", type).text(value).end();
    }
  }

  public Hei {
    otherIds = List.copyOf(otherIds);
    names = List.copyOf(names);
  }

  static Hei read(XmlReader in) throws XmlTrouble {
    String id = in.attribute("id");
    if (id == null || id.isBlank()) {
      throw in.wrong("An institution has no id");
    }
    var otherIds = new ArrayList<OtherId>();
    var names = new ArrayList<LangText>();
    in.eachChild(
        name -> {
          switch (name) {
            case "other-id", "r:other-id" -> otherIds.add(OtherId.read(in));
            case "name", "r:name" -> names.add(LangText.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    return new Hei(id, otherIds, names);
  }

  /**
   * @param prefix {@code ""} in a catalogue, {@code "r:"} in a manifest
   */
  void write(XmlWriter out, String prefix) {
    out.begin(prefix + "hei").attribute("id", id);
    otherIds.forEach(other -> other.write(out, prefix + "other-id"));
    LangText.writeAll(out, prefix + "name", names);
    out.end();
  }
}
