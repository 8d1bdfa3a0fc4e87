package org.dostyk.node.people;

import java.util.List;
import org.dostyk.node.values.Language;

/**
 * The forms of one person's name, the usual first.
 *
 * @param forms at least one
 */
public record PersonNames(List<NameForm> forms) {

  public PersonNames {
    forms = List.copyOf(forms);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("A person has at least one name form");
    }
  }

  public static PersonNames of(NameForm... forms) {
    return new PersonNames(List.of(forms));
  }

  /** The form for a reader: in their script, else in Latin letters, else the usual one. */
  public NameForm formFor(Language reader) {
    return inScript(Script.usualIn(reader), inScript(Script.LATN, forms.getFirst()));
  }

  /** The name in one line for a reader. */
  public String in(Language reader) {
    return formFor(reader).line();
  }

  private NameForm inScript(Script script, NameForm otherwise) {
    return forms.stream()
        .filter(f -> f.script() == script && f.validTo() == null)
        .findFirst()
        .orElse(otherwise);
  }
}
