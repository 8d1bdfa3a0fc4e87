package org.dostyk.node.erasmus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.xml.XmlTrouble;

/** A copy's terms as they are kept: in the network's own words, without anybody's name. */
final class Terms {
  private Terms() {}

  /** To be kept. */
  static String write(Agreement copy) {
    return new String(Agreements.write(List.of(nameless(copy))), StandardCharsets.UTF_8);
  }

  /**
   * @param kept what {@link #write} made
   */
  static Agreement read(String kept) {
    try {
      return Agreements.read(kept.getBytes(StandardCharsets.UTF_8)).getFirst().agreement();
    } catch (XmlTrouble e) {
      throw new IllegalStateException("Terms that were kept cannot be read", e);
    }
  }

  /** Conditions alone. */
  static String write(List<Condition> conditions) {
    Condition first = conditions.getFirst();
    return write(
        new Agreement(
            Partner.of(first.sending().heiId(), null, null),
            Partner.of(first.receiving().heiId(), null, null),
            false,
            conditions,
            false,
            null));
  }

  /** The conditions in what was kept; none in an empty text. */
  static List<Condition> conditions(String kept) {
    return kept.isEmpty() ? List.of() : read(kept).conditions();
  }

  private static Agreement nameless(Agreement copy) {
    return new Agreement(
        nameless(copy.own()),
        nameless(copy.other()),
        copy.inEffect(),
        copy.conditions().stream().map(Terms::nameless).toList(),
        copy.terminated(),
        null);
  }

  private static Partner nameless(Partner partner) {
    return Partner.of(partner.heiId(), partner.iiaId(), partner.iiaCode());
  }

  private static Condition nameless(Condition c) {
    return new Condition(
        c.kind(),
        Side.of(c.sending().heiId()),
        Side.of(c.receiving().heiId()),
        c.years(),
        c.people(),
        c.languageSkills(),
        c.subjectAreas(),
        c.otherTerms(),
        c.total(),
        c.blended(),
        c.eqfLevels());
  }
}
