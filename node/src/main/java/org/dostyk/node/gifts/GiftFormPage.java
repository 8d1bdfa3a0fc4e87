package org.dostyk.node.gifts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.web.Typed;

/**
 * The form of a gift.
 *
 * @param partners the other sides that can be chosen; one where there is no choice
 * @param houses the own institutions in whose register it can stand
 * @param people names offered for whoever gave and received it
 * @param found partners to begin with, where none was named
 */
public record GiftFormPage(
    UUID id,
    Optional<Gift> kept,
    Optional<Visit> visit,
    List<Choice> partners,
    List<OwnInstitution> houses,
    List<String> people,
    List<Partner> found,
    Typed typed,
    boolean overtaken,
    List<Objection> objections) {

  /** The currencies offered. */
  private static final List<String> CURRENCIES =
      List.of("KZT", "CNY", "USD", "EUR", "RUB", "UZS", "KGS", "JPY", "KRW", "TRY", "GBP");

  /** Somebody who can be chosen. */
  public record Choice(UUID id, Text name) {}

  public List<String> currencies() {
    return CURRENCIES;
  }

  public String action() {
    return kept.map(g -> "/gifts/" + g.id()).orElse("/gifts");
  }
}
