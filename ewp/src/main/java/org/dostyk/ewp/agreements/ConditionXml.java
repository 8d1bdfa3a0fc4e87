package org.dostyk.ewp.agreements;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.People;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.agreements.Condition.Years;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** A condition as an element: iias 7.0.0, the types of {@code endpoints/get-response.xsd}. */
final class ConditionXml {
  private static final int SENDING = 0;
  private static final int RECEIVING = 1;
  private final XmlReader in;
  private final String[] heis = new String[2];
  private final String[] units = new String[2];
  private final ArrayList<Contact> senders = new ArrayList<>(0);
  private final ArrayList<Contact> receivers = new ArrayList<>(0);
  private final ArrayList<LanguageSkill> skills = new ArrayList<>(2);
  private final ArrayList<SubjectArea> subjects = new ArrayList<>(2);
  private final ArrayList<Integer> levels = new ArrayList<>(2);
  private String firstYear = "";
  private String lastYear = "";
  private @Nullable People people;
  private @Nullable String otherTerms;
  private @Nullable BigDecimal total;
  private @Nullable Boolean blended;

  private ConditionXml(XmlReader in) {
    this.in = in;
  }

  static Condition read(XmlReader in, Condition.Kind kind) throws XmlTrouble {
    return new ConditionXml(in).condition(kind);
  }

  private Condition condition(Condition.Kind kind) throws XmlTrouble {
    in.eachChild(this::child);
    if (heis[SENDING] == null || heis[RECEIVING] == null || people == null) {
      throw in.wrong("A condition lacks an institution or the number of people");
    }
    return new Condition(
        kind,
        new Side(heis[SENDING], units[SENDING], senders),
        new Side(heis[RECEIVING], units[RECEIVING], receivers),
        new Years(firstYear, lastYear),
        people,
        skills,
        subjects,
        otherTerms,
        total,
        blended,
        levels);
  }

  private void child(String name) throws XmlTrouble {
    switch (name) {
      case "sending-hei-id" -> heis[SENDING] = in.token();
      case "sending-ounit-id" -> units[SENDING] = in.token();
      case "sending-contact" -> senders.add(Contact.read(in));
      case "receiving-hei-id" -> heis[RECEIVING] = in.token();
      case "receiving-ounit-id" -> units[RECEIVING] = in.token();
      case "receiving-contact" -> receivers.add(Contact.read(in));
      case "receiving-first-academic-year-id" -> firstYear = in.token();
      case "receiving-last-academic-year-id" -> lastYear = in.token();
      case "mobilities-per-year" -> {
        boolean undefined = isUndefined();
        people = new People(number(in.token()), undefined);
      }
      case "recommended-language-skill" -> skills.add(skill());
      case "subject-area" -> subjects.add(subject());
      case "other-info-terms" -> otherTerms = in.text();
      case "total-months-per-year", "total-days-per-year" -> total = decimal(in.token());
      case "blended" -> blended = isTrue(in, in.token());
      case "eqf-level" -> levels.add(number(in.token()));
      default -> {
        // a later version's own
      }
    }
  }

  private LanguageSkill skill() throws XmlTrouble {
    boolean undefined = isUndefined();
    var texts = new @Nullable String[] {"", null};
    var subject = new SubjectArea[1];
    in.eachChild(
        name -> {
          switch (name) {
            case "language" -> texts[0] = in.token();
            case "cefr-level" -> texts[1] = in.token();
            case "subject-area" -> subject[0] = subject();
            default -> {
              // a later version's own
            }
          }
        });
    return new LanguageSkill(texts[0] == null ? "" : texts[0], texts[1], subject[0], undefined);
  }

  private SubjectArea subject() throws XmlTrouble {
    var texts = new @Nullable String[] {"", null, null};
    in.eachChild(
        name -> {
          switch (name) {
            case "isced-f-code" -> {
              texts[1] = in.attribute("v6-value");
              texts[0] = in.token();
            }
            case "isced-clarification" -> texts[2] = in.text();
            default -> {
              // a later version's own
            }
          }
        });
    return new SubjectArea(texts[0] == null ? "" : texts[0], texts[1], texts[2]);
  }

  private boolean isUndefined() throws XmlTrouble {
    String undefined = in.attribute("not-yet-defined");
    return undefined != null && isTrue(in, undefined);
  }

  static boolean isTrue(XmlReader in, String text) throws XmlTrouble {
    return switch (text.strip()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw in.wrong("A value is neither true nor false");
    };
  }

  private int number(String text) throws XmlTrouble {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw in.wrong("A number is not one, or too large");
    }
  }

  private BigDecimal decimal(String text) throws XmlTrouble {
    if (!text.matches("[+-]?[0-9]{0,9}(\\.[0-9]{0,9})?") || !text.matches(".*[0-9].*")) {
      throw in.wrong("A total is not a decimal number of at most nine digits");
    }
    return new BigDecimal(text);
  }

  static void write(Condition condition, XmlWriter out) {
    out.begin(condition.kind().element());
    side(out, "sending", condition.sending());
    side(out, "receiving", condition.receiving());
    out.element("receiving-first-academic-year-id", condition.years().first())
        .element("receiving-last-academic-year-id", condition.years().last())
        .begin("mobilities-per-year")
        .attribute("not-yet-defined", condition.people().notYetDefined() ? "true" : null)
        .text(Integer.toString(condition.people().most()))
        .end();
    condition.languageSkills().forEach(skill -> write(skill, out));
    condition.subjectAreas().forEach(subject -> write(subject, out));
    String total = condition.kind().students() ? "total-months-per-year" : "total-days-per-year";
    out.element("other-info-terms", condition.otherTerms())
        .element(total, condition.total() == null ? null : condition.total().toPlainString())
        .element("blended", condition.blended())
        .each("eqf-level", condition.eqfLevels())
        .end();
  }

  private static void side(XmlWriter out, String name, Side side) {
    out.element(name + "-hei-id", side.heiId()).element(name + "-ounit-id", side.ounitId());
    side.contacts().forEach(contact -> contact.write(out, name + "-contact"));
  }

  private static void write(LanguageSkill skill, XmlWriter out) {
    out.begin("recommended-language-skill")
        .attribute("not-yet-defined", skill.notYetDefined() ? "true" : null)
        .element("language", skill.language())
        .element("cefr-level", skill.cefr());
    if (skill.subjectArea() != null) {
      write(skill.subjectArea(), out);
    }
    out.end();
  }

  private static void write(SubjectArea subject, XmlWriter out) {
    out.begin("subject-area")
        .begin("isced-f-code")
        .attribute("v6-value", subject.version6())
        .text(subject.iscedF())
        .end()
        .element("isced-clarification", subject.clarification())
        .end();
  }
}
