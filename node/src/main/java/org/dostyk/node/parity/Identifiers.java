package org.dostyk.node.parity;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Telephone numbers and bank accounts: digits that are grouped as one likes and count nothing. A
 * telephone number is told by its last ten digits, for 8 (7172) and +7 7172 begin the same.
 */
final class Identifiers {
  private static final Pattern DIGITS = Pattern.compile("\\+?\\(?\\d[\\d ()/-]{5,20}\\d(?!\\d)");
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?:тел|телефон|факс|whatsapp|ватсап|tel|phone|fax|电话|传真|手机)\\p{L}{0,5}[.:]{0,2} ?(?:№|:)? ?$");
  private static final int NEAR = 20;
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d])[a-z]{2}\\d{2}(?: ?[a-z\\d]{4}){3,7}(?: ?[a-z\\d]{1,3})?(?![\\p{L}\\d])");
  private static final int LOCAL = 10;

  private Identifiers() {}

  static List<Fact> in(String plain) {
    return Stream.of(
            DIGITS
                .matcher(plain)
                .results()
                .filter(at -> isTelephone(plain, at))
                .map(Identifiers::telephone),
            ACCOUNT.matcher(plain).results().map(Identifiers::account))
        .flatMap(found -> found)
        .toList();
  }

  private static boolean isTelephone(String plain, MatchResult at) {
    String before = plain.substring(Math.max(0, at.start() - NEAR), at.start());
    return at.group().startsWith("+") || TELEPHONE.matcher(before).find();
  }

  private static Fact telephone(MatchResult at) {
    String digits = at.group().replaceAll("\\D", "");
    return fact(at, digits.substring(Math.max(0, digits.length() - LOCAL)));
  }

  private static Fact account(MatchResult at) {
    return fact(at, at.group().replaceAll(" ", ""));
  }

  private static Fact fact(MatchResult at, String id) {
    return new Fact(
        Kind.NUMBER, new Piece(at.start(), at.end()), Set.of("id:" + id), Set.of(), false);
  }
}
