package org.dostyk.node.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Typed;

/** What a person's record must hold before it is kept. */
final class PersonRules {
  /** RFC 5321 §4.5.3.1.3: a path has at most 256 octets, its angle brackets included. */
  private static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>\"(),;:\\\\\\p{C}]+@[^\\s@<>\"(),;:\\\\\\p{C}]+\\.[^\\s@.\\p{C}]{2,}");

  private PersonRules() {}

  static List<Objection> objections(PersonNames names, String email) {
    var found = new ArrayList<>(email(email));
    found.addAll(names(names));
    return found;
  }

  /** What speaks against names and address as they were typed into a form. */
  static List<Objection> objections(Typed typed) {
    var found = new ArrayList<>(NameFields.objections(typed));
    found.addAll(email(typed.get("email")));
    return found;
  }

  static List<Objection> names(PersonNames names) {
    return names.forms().stream().flatMap(f -> NameRules.objections(f).stream()).toList();
  }

  static List<Objection> email(String email) {
    String address = email.strip();
    if (address.isEmpty()) {
      return List.of(Objection.of("people.objection.email_needed"));
    }
    return address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()
        ? List.of(Objection.of("people.objection.email", NameRules.shown(address)))
        : List.of();
  }
}
