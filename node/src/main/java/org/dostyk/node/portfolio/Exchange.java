package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Words;

/**
 * Exchanges that took place, counted and without names: so many people went one way for one kind of
 * stay in one period.
 *
 * @param keeper the own institution that noted it; nobody else reads it
 * @param agreement under which it took place, where that is known
 * @param atLeast whether the number is a lower bound: "more than 70"
 * @param length how long each of them stayed; empty where that is not known
 * @param source where the number comes from, in the words of whoever noted it, in as many languages
 *     as they told it
 * @param notedBy empty where a module of this node noted it
 * @param revision grows with every change, from 0
 */
public record Exchange(
    ExchangeId id,
    InstitutionId keeper,
    PartnerId partner,
    Optional<AgreementId> agreement,
    Flow flow,
    StayKind kind,
    Period period,
    int people,
    boolean atLeast,
    Optional<Length> length,
    Words source,
    Optional<AccountId> notedBy,
    Instant notedAt,
    int revision) {

  /** The kind under which the audit trail knows exchanges. */
  public static final String RECORD = "portfolio.exchange";

  /**
   * How long one person stayed.
   *
   * @param each above zero, at most 1,000, two decimals
   */
  public record Length(BigDecimal each, StayUnit unit) {}

  /** The number as it is read: 70, or 70+ for a lower bound. */
  public static String people(String number, boolean atLeast) {
    return atLeast ? number + "+" : number;
  }
}
