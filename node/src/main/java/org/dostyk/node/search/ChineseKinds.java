package org.dostyk.node.search;

import java.util.HashSet;
import java.util.Set;
import org.dostyk.node.search.Part.Role;

/** What kinds of Chinese institutions are called in other languages. */
final class ChineseKinds {
  private static final String POLYTECHNIC = "polytechnic";

  private static final Set<String> XUEYUAN =
      Set.of("university", "institute", "college", "academy", "higher-school");

  /** What a vocational college is in any case. */
  private static final Set<String> SAID =
      Set.of("technology", "technical", "polytechnic", "vocational-education");

  private ChineseKinds() {}

  /**
   * Whether a 学院 stands beside what it is called elsewhere, or has grown into a 大学.
   *
   * @param china whether both are in China, where an institute calls itself a university abroad
   */
  static boolean areOne(NameReading one, NameReading other, boolean china) {
    boolean risen =
        china
            && !one.script().equals(other.script())
            && one.of(Role.FIELD).isEmpty()
            && other.of(Role.FIELD).isEmpty()
            && isHigher(one)
            && isHigher(other);
    return risen || isXueyuan(one) && isHigher(other) || isXueyuan(other) && isHigher(one);
  }

  /** Whether the one is a 职业技术大学 and the other a polytechnic university, as in Shenzhen. */
  static boolean arePolytechnic(NameReading one, NameReading other) {
    return isPolytechnic(one, other) || isPolytechnic(other, one);
  }

  /** Fields that the kind says in Chinese: vocational colleges are called polytechnics. */
  static Set<String> saidBy(NameReading name) {
    return isVocational(name) && name.of(Role.FIELD).isEmpty() ? Set.of(POLYTECHNIC) : Set.of();
  }

  private static boolean isPolytechnic(NameReading name, NameReading other) {
    return isVocational(name)
        && name.text().endsWith("大学")
        && !other.han()
        && other.of(Role.FIELD).contains(POLYTECHNIC);
  }

  /** Whether a 职业技术学院 stands beside a polytechnic that says no more of its kind. */
  static boolean arePlainPolytechnic(NameReading one, NameReading other) {
    return isVocational(one) && !one.text().endsWith("大学") && isPlainPolytechnic(other)
        || isVocational(other) && !other.text().endsWith("大学") && isPlainPolytechnic(one);
  }

  /**
   * Whether a 职业技术学院 stands beside an institute or a college of technology that teaches the same:
   * 芜湖职业技术学院 calls itself Wuhu Institute of Technology.
   */
  static boolean areTechnical(NameReading one, NameReading other) {
    return isVocational(one) && isTechnical(one, other)
        || isVocational(other) && isTechnical(other, one);
  }

  private static boolean isTechnical(NameReading vocational, NameReading other) {
    boolean plain = without(vocational).isEmpty();
    Set<String> kinds = plain ? Set.of("college") : Set.of("institute", "college");
    return !other.han()
        && !vocational.text().endsWith("大学")
        && kinds.containsAll(other.of(Role.KIND))
        && other.of(Role.FIELD).stream().anyMatch(SAID::contains)
        && without(vocational).equals(without(other));
  }

  /** What it teaches, but for saying that it is technical. */
  static Set<String> without(NameReading name) {
    Set<String> fields = new HashSet<>(name.of(Role.FIELD));
    fields.removeAll(SAID);
    if (fields.remove("communication-media")) {
      fields.add("transport"); // 交通 is communications there
    }
    return fields;
  }

  private static boolean isPlainPolytechnic(NameReading name) {
    return !name.han()
        && name.of(Role.FIELD).contains(POLYTECHNIC)
        && Set.of("college").containsAll(name.of(Role.KIND));
  }

  private static boolean isVocational(NameReading name) {
    return name.han() && name.of(Role.KIND).contains("vocational-college");
  }

  private static boolean isXueyuan(NameReading name) {
    return name.of(Role.KIND).equals(Set.of("xueyuan"));
  }

  private static boolean isHigher(NameReading name) {
    return name.of(Role.KIND).stream().anyMatch(XUEYUAN::contains);
  }

  /** Whether one is a group of companies and the other a company of it. */
  static boolean areGroupAndCompany(NameReading a, NameReading b) {
    return holds(a, b) || holds(b, a);
  }

  /** 集团有限公司 holds the 股份有限公司, which is listed under the same name. */
  private static boolean holds(NameReading one, NameReading other) {
    return one.han()
        && other.han()
        && one.text().contains("集团")
        && !one.text().contains("股份")
        && !other.text().contains("集团")
        && other.text().contains("股份");
  }
}
