package org.dostyk.node.erasmus;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Say;

/**
 * An offer with the form that answers it.
 *
 * @param readOn the day on which the partner's record was read last, by the officer's clock
 * @param agreement the id that an agreement begun from it will have
 * @param languages the tags ticked
 */
public record OfferPage(
    Offer offer,
    LocalDate readOn,
    UUID agreement,
    List<String> languages,
    List<Objection> objections) {

  /** The kind of stay of a condition, as text keys end with it. */
  public static String stay(Condition condition) {
    return Projection.stay(condition.kind()).code();
  }

  /** What a language and its level are called. */
  public static String skill(Condition.LanguageSkill skill, Say say) {
    return skill.cefr() == null
        ? say.languageName(skill.language())
        : say.languageName(skill.language()) + " " + skill.cefr();
  }
}
