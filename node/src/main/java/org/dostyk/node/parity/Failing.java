package org.dostyk.node.parity;

import java.util.regex.Pattern;

/** If the parties do not agree: told in many ways of which none has the words of another. */
final class Failing {
  private static final Pattern FAILS =
      Pattern.compile(
          "(?:未能|不能|无法)(?:协商|达成|解决|取得)|协商不成|不成的|协商未果|达不成|未达成"
              + "|(?<!\\p{L})(?:келісімге|пікірге|мәмілеге|шешімге) (?:кел(?:е )?|қол жетк?із(?:е )?(?:іл)?)(?:алма|ме)\\p{L}*|реттел(?:е )?(?:ме|алма)\\p{L}*|шешіл(?:е )?(?:ме|алма)\\p{L}*|келісе алма\\p{L}*"
              + "|не (?:удал\\p{L}+|удастся|достигн\\p{L}+|достига\\p{L}+|пришли|придут|урегулир\\p{L}+|разреш\\p{L}+|договор\\p{L}+)|недостижени\\p{L}+|нерешенн\\p{L}+|неурегулирован\\p{L}+"
              + "|(?:can ?not|not|fail(?:s|ed|ing)?) (?:be |to |been |so |thus )*(?:agree\\p{L}*|settle\\p{L}*|resolve\\p{L}*|reach\\p{L}*)|failing (?:this|that|which|agreement)|no (?:agreement|settlement|solution)|unresolved|unsettled");

  private static final int LONG = 90;

  private Failing() {}

  /** Whether a short stretch says so, and the other wording says it as well. */
  static boolean isTold(Reading mine, Piece stretch, Reading other) {
    return stretch.to() - stretch.from() <= LONG
        && FAILS.matcher(Plain.of(stretch.of(mine.text()))).find()
        && FAILS.matcher(Plain.of(other.text())).find();
  }
}
