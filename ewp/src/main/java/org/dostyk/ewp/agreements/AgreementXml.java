package org.dostyk.ewp.agreements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.xml.XmlReader;
import org.dostyk.ewp.xml.XmlTrouble;
import org.dostyk.ewp.xml.XmlWriter;

/** An agreement as an element: iias 7.0.0, {@code endpoints/get-response.xsd}. */
final class AgreementXml {
  private AgreementXml() {}

  static ReceivedAgreement read(XmlReader in) throws XmlTrouble {
    var hash = new ConditionsHash(ConditionsHash.Version.V7);
    in.tap(hash);
    var partners = new ArrayList<Partner>(2);
    var conditions = new ArrayList<Condition>();
    var texts = new String[3];
    var terminated = new boolean[1];
    in.eachChild(
        name -> {
          switch (name) {
            case "partner" -> partners.add(partner(in));
            case "in-effect" -> texts[0] = in.token();
            case "cooperation-conditions" -> {
              String whole = in.attribute("terminated-as-a-whole");
              terminated[0] = whole != null && ConditionXml.isTrue(in, whole);
              in.eachChild(
                  condition -> {
                    Condition.Kind kind = Condition.Kind.of(condition);
                    if (kind != null) {
                      conditions.add(ConditionXml.read(in, kind));
                    }
                  });
            }
            case "iia-hash" -> texts[1] = in.token();
            case "pdf-file" -> texts[2] = in.token();
            default -> {
              // a later version's own
            }
          }
        });
    in.tap(null);
    if (partners.size() != 2 || texts[0] == null || texts[1] == null) {
      throw in.wrong("An agreement lacks two partners, in-effect or iia-hash");
    }
    var agreement =
        new Agreement(
            partners.getFirst(),
            partners.getLast(),
            ConditionXml.isTrue(in, texts[0]),
            conditions,
            terminated[0],
            texts[2]);
    return new ReceivedAgreement(agreement, texts[1], hash.hash(), hash.unfinished());
  }

  private static Partner partner(XmlReader in) throws XmlTrouble {
    var texts = new String[5];
    var signing = new Contact[1];
    var contacts = new ArrayList<Contact>(1);
    in.eachChild(
        name -> {
          switch (name) {
            case "hei-id" -> texts[0] = in.token();
            case "ounit-id" -> texts[1] = in.token();
            case "iia-id" -> texts[2] = in.token();
            case "iia-code" -> texts[3] = in.text();
            case "signing-contact" -> signing[0] = Contact.read(in);
            case "signing-date" -> texts[4] = in.token();
            case "c:contact" -> contacts.add(Contact.read(in));
            default -> {
              // a later version's own
            }
          }
        });
    if (texts[0] == null) {
      throw in.wrong("A partner has no hei-id");
    }
    return new Partner(
        texts[0], texts[1], texts[2], texts[3], signing[0], date(in, texts[4]), contacts);
  }

  /** A date with or without a time zone, which does not matter for the day of a signature. */
  private static @org.jspecify.annotations.Nullable LocalDate date(
      XmlReader in, @org.jspecify.annotations.Nullable String text) throws XmlTrouble {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw in.wrong("A signing-date is not a date");
    }
  }

  /** Writes it with its hash, which is made on the way. */
  static void write(Agreement agreement, XmlWriter out) {
    var hash = new ConditionsHash(ConditionsHash.Version.V7);
    out.tap(hash);
    out.begin("iia");
    write(agreement.own(), out);
    write(agreement.other(), out);
    out.element("in-effect", agreement.inEffect()).begin("cooperation-conditions");
    if (agreement.terminated()) {
      out.attribute("terminated-as-a-whole", "true");
    }
    agreement.conditions().forEach(condition -> ConditionXml.write(condition, out));
    out.end();
    out.tap(null);
    out.element("iia-hash", hash.hash()).element("pdf-file", agreement.pdfFile()).end();
  }

  private static void write(Partner partner, XmlWriter out) {
    out.begin("partner")
        .element("hei-id", partner.heiId())
        .element("ounit-id", partner.ounitId())
        .element("iia-id", partner.iiaId())
        .element("iia-code", partner.iiaCode());
    if (partner.signingContact() != null) {
      partner.signingContact().write(out, "signing-contact");
    }
    out.element("signing-date", partner.signingDate());
    List<Contact> contacts = partner.contacts();
    contacts.forEach(contact -> contact.write(out, "c:contact"));
    out.end();
  }
}
