package org.dostyk.node.approvals;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;

/** In whose name a step is usually decided; any other title can be typed. */
public enum StepTitle {
  OFFICE,
  LEGAL,
  FINANCE,
  FACULTY,
  DEAN,
  VICE_RECTOR,
  RECTOR;

  public String textKey() {
    return "approvals.title." + name().toLowerCase(Locale.ROOT);
  }

  /** The title in every language. */
  public Text in(Texts texts) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(language.tag(), texts.in(language).it(textKey()));
    }
    return new Text(byTag, null);
  }
}
