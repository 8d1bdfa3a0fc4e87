package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;

/** What must hold of an entry, a dossier and a contact before they are kept. */
final class PartnerRules {
  static final int LONGEST_NAME = 300;
  static final int LONGEST_NOTE = 10_000;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

  private PartnerRules() {}

  static List<Objection> of(PartnerDetails details) {
    var objections = new ArrayList<Objection>();
    details.name().byTag().values().forEach(name -> name(name, objections));
    if (details.town() != null) {
      for (String town : details.town().byTag().values()) {
        if (town.length() > LONGEST_NAME) {
          objections.add(tooLong("partners.objection.town_too_long", town));
        }
      }
    }
    if (details.region() != null) {
      for (String region : details.region().name().byTag().values()) {
        if (region.length() > LONGEST_NAME) {
          objections.add(tooLong("partners.objection.region_too_long", region));
        }
      }
    }
    for (TypedId id : details.ids()) {
      if (!id.wellFormed()) {
        objections.add(malformed(id));
      }
    }
    return objections;
  }

  static List<Objection> of(Dossier dossier) {
    var objections = new ArrayList<Objection>();
    dossier.aliases().forEach(alias -> name(alias.value(), objections));
    if (dossier.note().length() > LONGEST_NOTE) {
      objections.add(Objection.of("partners.objection.note_too_long", LONGEST_NOTE));
    }
    return objections;
  }

  static List<Objection> of(PersonNames names, String email) {
    var objections = new ArrayList<Objection>();
    for (var form : names.forms()) {
      if (form.line().length() > LONGEST_NAME) {
        objections.add(tooLong("partners.objection.name_too_long", form.line()));
      }
    }
    if (!email.isEmpty() && !isEmail(email)) {
      objections.add(Objection.of("partners.objection.email_form", email));
    }
    return objections;
  }

  static Objection malformed(TypedId id) {
    return Objection.of(
        "partners.objection.id_form", Objection.of(id.scheme().textKey()), id.value());
  }

  static boolean isEmail(String email) {
    return email.length() <= 254 && EMAIL.matcher(email).matches();
  }

  private static void name(String name, List<Objection> objections) {
    if (name.length() > LONGEST_NAME) {
      objections.add(tooLong("partners.objection.name_too_long", name));
    }
    if (Fold.of(name).isEmpty()) {
      objections.add(Objection.of("partners.objection.name_without_letters", name));
    }
  }

  private static Objection tooLong(String key, String text) {
    String beginning = text.substring(0, text.offsetByCodePoints(0, 40));
    return Objection.of(key, beginning + "…", LONGEST_NAME);
  }
}
