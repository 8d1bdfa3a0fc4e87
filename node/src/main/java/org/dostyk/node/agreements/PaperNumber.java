package org.dostyk.node.agreements;

import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.node.web.Say;

/** The number that an office gives to an agreement, as people write it and look for it. */
final class PaperNumber {
  private static final Pattern SIGN = Pattern.compile("^(?:№|[Nn][oº°]\\.?|编号[:：]?)\\s*");

  private PaperNumber() {}

  /** As a reader is told it; empty where there is none. */
  static String said(String number, Say say) {
    String bare = bare(number);
    return bare.isEmpty() ? "" : say.it("agreements.numbered", bare);
  }

  /** The ways in which people look for it, with the sign for a number and without. */
  static List<String> wordings(String number) {
    String bare = bare(number);
    return bare.isEmpty() ? List.of() : List.of(bare, "№" + bare, "№ " + bare, "No. " + bare);
  }

  private static String bare(String number) {
    return SIGN.matcher(number.strip()).replaceFirst("");
  }
}
