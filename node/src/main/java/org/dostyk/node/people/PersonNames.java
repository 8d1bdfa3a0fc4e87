package org.dostyk.node.people;

import java.util.LinkedHashMap;
import java.util.List;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

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

  /** The name as readers of each language of the interface see it. */
  public Text text() {
    var byTag = new LinkedHashMap<String, String>();
    for (Language reader : Language.values()) {
      byTag.put(reader.tag(), in(reader));
    }
    return new Text(byTag, null);
  }

  /** Every form in one line. */
  public List<String> lines() {
    return forms.stream().map(NameForm::line).toList();
  }

  private NameForm inScript(Script script, NameForm otherwise) {
    return forms.stream()
        .filter(f -> f.script() == script && f.validTo() == null)
        .findFirst()
        .orElse(otherwise);
  }
}
