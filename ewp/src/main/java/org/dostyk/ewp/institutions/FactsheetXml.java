package org.dostyk.ewp.institutions;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dostyk.ewp.institutions.Factsheet.Accessibility;
import org.dostyk.ewp.institutions.Factsheet.Additional;
import org.dostyk.ewp.institutions.Factsheet.Deadlines;
import org.dostyk.ewp.institutions.Factsheet.Requirement;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/** A factsheet as an element: factsheet 1.2.0, {@code response.xsd}. */
final class FactsheetXml {
  private final XmlReader in;

  private FactsheetXml(XmlReader in) {
    this.in = in;
  }

  static Factsheet read(XmlReader in) throws XmlTrouble {
    return new FactsheetXml(in).factsheet();
  }

  private Factsheet factsheet() throws XmlTrouble {
    Map<String, String> texts = new HashMap<>();
    Map<String, Deadlines> deadlines = new HashMap<>();
    Map<String, Information> information = new HashMap<>();
    var requirements = new ArrayList<Requirement>();
    var accessibility = new ArrayList<Accessibility>();
    var additional = new ArrayList<Additional>();
    in.eachChild(
        name -> {
          switch (name) {
            case "calendar" -> in.eachChild(entry -> deadlines.put(entry, deadlines()));
            case "additional-requirement" -> requirements.add(requirement());
            case "accessibility" -> accessibility.add(accessibility());
            case "additional-info" -> additional.add(additional());
            case "application-info", "housing-info", "visa-info", "insurance-info" ->
                information.put(name, Information.read(in));
            case "hei-id", "decision-weeks-limit", "tor-weeks-limit" -> texts.put(name, in.token());
            default -> {
              // a later version's own
            }
          }
        });
    return new Factsheet(
        had(texts, "hei-id"),
        had(deadlines, "student-nominations"),
        had(deadlines, "student-applications"),
        had(information, "application-info"),
        requirements,
        weeks(had(texts, "decision-weeks-limit")),
        weeks(had(texts, "tor-weeks-limit")),
        accessibility,
        had(information, "housing-info"),
        had(information, "visa-info"),
        had(information, "insurance-info"),
        additional);
  }

  private <T> T had(Map<String, T> parts, String name) throws XmlTrouble {
    T part = parts.get(name);
    if (part == null) {
      throw in.wrong("A factsheet has no " + name);
    }
    return part;
  }

  private int weeks(String text) throws XmlTrouble {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw in.wrong("A number of weeks is not one");
    }
  }

  private Deadlines deadlines() throws XmlTrouble {
    Map<String, MonthDay> days = new HashMap<>();
    in.eachChild(
        name -> {
          if (name.equals("autumn-term") || name.equals("spring-term")) {
            days.put(name, day(in.token()));
          }
        });
    return new Deadlines(had(days, "autumn-term"), had(days, "spring-term"));
  }

  /** {@code --04-10}, and perhaps a time zone, which a day of every year does not need. */
  private MonthDay day(String text) throws XmlTrouble {
    try {
      return MonthDay.parse(text.length() > 7 ? text.substring(0, 7) : text);
    } catch (DateTimeException e) {
      throw in.wrong("A day is not of the form --04-10");
    }
  }

  private Requirement requirement() throws XmlTrouble {
    var texts = new String[] {"", ""};
    var websites = new ArrayList<LangText>();
    in.eachChild(
        name -> {
          switch (name) {
            case "name" -> texts[0] = in.text();
            case "details" -> texts[1] = in.text();
            case "information-website" -> websites.add(LangText.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    return new Requirement(texts[0], texts[1], websites);
  }

  private Accessibility accessibility() throws XmlTrouble {
    Map<String, String> texts = new HashMap<>();
    Map<String, Information> information = new HashMap<>();
    in.eachChild(
        name -> {
          switch (name) {
            case "type" -> texts.put(name, in.token());
            case "name", "description" -> texts.put(name, in.text());
            case "information" -> information.put(name, Information.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    return new Accessibility(
        had(texts, "type"),
        had(texts, "name"),
        texts.get("description"),
        had(information, "information"));
  }

  private Additional additional() throws XmlTrouble {
    Map<String, String> texts = new HashMap<>();
    Map<String, Information> information = new HashMap<>();
    in.eachChild(
        name -> {
          switch (name) {
            case "type" -> texts.put(name, in.text());
            case "info" -> information.put(name, Information.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    return new Additional(had(texts, "type"), had(information, "info"));
  }

  static void write(Factsheet sheet, XmlWriter out) {
    out.begin("factsheet").element("hei-id", sheet.heiId()).begin("calendar");
    deadlines(out, "student-nominations", sheet.nominations());
    deadlines(out, "student-applications", sheet.applications());
    out.end();
    sheet.application().write(out, "application-info");
    sheet
        .requirements()
        .forEach(
            requirement -> {
              out.begin("additional-requirement")
                  .element("name", requirement.name())
                  .element("details", requirement.details());
              LangText.writeAll(out, "information-website", requirement.websites());
              out.end();
            });
    out.element("decision-weeks-limit", sheet.decisionWeeks())
        .element("tor-weeks-limit", sheet.transcriptWeeks());
    sheet
        .accessibility()
        .forEach(
            help -> {
              out.begin("accessibility")
                  .element("type", help.type())
                  .element("name", help.name())
                  .element("description", help.description());
              help.information().write(out, "information");
              out.end();
            });
    sheet.housing().write(out, "housing-info");
    sheet.visa().write(out, "visa-info");
    sheet.insurance().write(out, "insurance-info");
    additional(sheet.additional(), out);
    out.end();
  }

  private static void additional(List<Additional> subjects, XmlWriter out) {
    subjects.forEach(
        subject -> {
          out.begin("additional-info").element("type", subject.type());
          subject.information().write(out, "info");
          out.end();
        });
  }

  private static void deadlines(XmlWriter out, String name, Deadlines deadlines) {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("--MM-dd", java.util.Locale.ROOT);
    out.begin(name)
        .element("autumn-term", form.format(deadlines.autumn()))
        .element("spring-term", form.format(deadlines.spring()))
        .end();
  }
}
