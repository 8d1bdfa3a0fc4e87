package org.dostyk.node.lives;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Draft.DraftClause;

/** What a clause regulates, recognised by its heading in any of its languages. */
public enum ClauseKind {
  TERM("(?:^| )term(?: |$)|duration|срок действия|срок и язык|мерзімі|有效期|期限"),
  LANGUAGES("languages?(?: |$)|языки|тілдер|文字|语言文本|文本"),
  SIGNING("electronic signing|signing|подписани|қол қою|签署"),
  COORDINATION(
      "coordinat|plan of action|координац|план действий|үйлестіру|іс-қимыл жоспары|协调|联络|行动计划"),
  COSTS("^costs?$|expenses|расход|шығын|шығыс|费用"),
  DATA_PROTECTION("personal data|персональн|дербес дерек|个人信息|个人数据"),
  INSURANCE("^insurance|^страхован|^сақтандыру|^保险"),
  DISPUTES("disputes|спор|дау|争议"),
  AMENDING("^amendments?$|^изменени|^өзгеріс|修改"),
  ENDING("terminat|прекращени|тоқтат|终止"),
  ENTRY_INTO_FORCE("entry into force|вступлени|күшіне ену|生效"),
  CONFIDENTIALITY("confidential|конфиденциальн|құпиялылық|保密"),
  INTELLECTUAL_PROPERTY("intellectual|интеллектуальн|зияткерлік|知识产权");

  private final Pattern heading;

  ClauseKind(String heading) {
    this.heading = Pattern.compile(heading, CASE_INSENSITIVE | UNICODE_CASE);
  }

  /** What this clause regulates, where its heading tells. */
  public static Optional<ClauseKind> of(DraftClause clause) {
    for (ClauseKind kind : values()) {
      if (clause.heading().values().stream().anyMatch(h -> kind.heading.matcher(h).find())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Whether one heading tells of two things, of which this is one: “Term and languages”. */
  static boolean tellsOf(ClauseKind kind, DraftClause clause) {
    return clause.heading().values().stream().anyMatch(h -> kind.heading.matcher(h).find());
  }

  /** What an agreement of this type must regulate, itself or by what stands above it. */
  public static Set<ClauseKind> needed(AgreementType type) {
    EnumSet<ClauseKind> needed =
        EnumSet.of(TERM, LANGUAGES, SIGNING, COORDINATION, COSTS, AMENDING, ENDING);
    if (type != AgreementType.MEMORANDUM) {
      needed.add(DATA_PROTECTION);
      needed.add(DISPUTES);
      needed.add(ENTRY_INTO_FORCE);
    }
    switch (type) {
      case IMPLEMENTING, INTERNSHIP -> needed.add(INSURANCE);
      case PROGRAMME -> needed.add(INTELLECTUAL_PROPERTY);
      case COMPANY -> needed.add(CONFIDENTIALITY);
      default -> {}
    }
    return needed;
  }

  /** Whether it goes on after the agreement has ended. */
  boolean outlives() {
    return this == DATA_PROTECTION || this == CONFIDENTIALITY || this == INTELLECTUAL_PROPERTY;
  }

  public String textKey() {
    return "lives.kind." + name().toLowerCase(Locale.ROOT);
  }
}
