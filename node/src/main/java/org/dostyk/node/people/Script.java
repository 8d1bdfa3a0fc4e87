package org.dostyk.node.people;

import org.dostyk.node.values.Language;

/** A writing system by its ISO 15924 code, as far as names come in it here. */
public enum Script {
  HANI,
  LATN,
  CYRL,
  ARAB;

  /** The four letters as ISO 15924 spells them: {@code Hani}. */
  public String code() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The last part of the text keys that name it. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Script of(String code) {
    return valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }

  /** The script in which a reader of this language expects a name. */
  public static Script usualIn(Language reader) {
    return switch (reader) {
      case KK, RU -> CYRL;
      case ZH -> HANI;
      case EN -> LATN;
    };
  }
}
