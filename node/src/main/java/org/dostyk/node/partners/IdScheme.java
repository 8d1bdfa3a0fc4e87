package org.dostyk.node.partners;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who gives an id, and what its ids look like. */
public enum IdScheme {
  /** The domain that names an institution in Erasmus Without Paper. */
  SCHAC("schac", "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}"),
  /** Research Organization Registry. */
  ROR("ror", "0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}"),
  /** Kazakhstan's business identification number (БСН, БИН). */
  KZ_BIN("kz-bin", "[0-9]{12}"),
  /** The code by which China's Ministry of Education lists a school (学校标识码 or 院校代码). */
  CN_MOE_CODE("cn-moe-code", "[0-9]{5}|[0-9]{10}"),
  /** A number of the keeper's own making. */
  OWN("own", "[^\\s].{0,99}");

  private final String code;
  private final Pattern form;

  IdScheme(String code, String form) {
    this.code = code;
    this.form = Pattern.compile(form);
  }

  /** As it is written in files and addresses: {@code kz-bin}. */
  public String code() {
    return code;
  }

  public String textKey() {
    return "partners.scheme." + name().toLowerCase(Locale.ROOT);
  }

  boolean accepts(String value) {
    return form.matcher(value).matches();
  }

  /** The value as the scheme writes it: a ROR without its address, a domain in small letters. */
  String usualForm(String value) {
    String v = value.strip();
    return switch (this) {
      case SCHAC -> v.toLowerCase(Locale.ROOT);
      case ROR -> v.toLowerCase(Locale.ROOT).replaceFirst("^https?://ror\\.org/", "");
      case KZ_BIN, CN_MOE_CODE -> v.replace(" ", "");
      case OWN -> v;
    };
  }

  public static Optional<IdScheme> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }
}
