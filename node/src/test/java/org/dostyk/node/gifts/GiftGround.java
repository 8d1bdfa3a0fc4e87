package org.dostyk.node.gifts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.gifts.GiftState.Planned;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.Visit;
import org.springframework.stereotype.Component;

/** Gifts as tests need them. */
@Component
public class GiftGround {
  static final LocalDate RECEIVED = LocalDate.of(2026, 11, 18);
  static final Currency TENGE = Currency.getInstance("KZT");

  private final Gifts gifts;
  private final Clock clock;

  GiftGround(Gifts gifts, Clock clock) {
    this.gifts = gifts;
    this.clock = clock;
  }

  /** A gift of fifty thousand tenge, received at a visit and kept by nobody. */
  public Gift received(House house, House from, Visit visit, String what) {
    return entered(
        gift(house, from, GiftDirection.RECEIVED, new Exchanged(RECEIVED), what).at(visit), house);
  }

  /** A gift that is to be given at a visit. */
  public Gift planned(House house, House to, Visit visit, String what) {
    return entered(gift(house, to, GiftDirection.GIVEN, new Planned(null), what).at(visit), house);
  }

  Gift entered(Made made, House house) {
    gifts.enter(made.gift(), house.officer());
    return gifts.find(made.gift().id(), house.officer());
  }

  /** A gift that stands nowhere yet. */
  record Made(Gift gift) {
    Made at(Visit visit) {
      return new Made(
          new Gift(
              gift.id(),
              gift.keeper(),
              gift.direction(),
              gift.partner(),
              gift.partnerName(),
              Optional.of(visit.id()),
              gift.what(),
              gift.ours(),
              gift.theirs(),
              gift.occasion(),
              gift.value(),
              gift.state(),
              gift.custody(),
              gift.declaration(),
              gift.revision()));
    }

    Made worth(String amount, String currency) {
      return new Made(
          new Gift(
              gift.id(),
              gift.keeper(),
              gift.direction(),
              gift.partner(),
              gift.partnerName(),
              gift.visit(),
              gift.what(),
              gift.ours(),
              gift.theirs(),
              gift.occasion(),
              amount.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Money(new BigDecimal(amount), Currency.getInstance(currency))),
              gift.state(),
              gift.custody(),
              gift.declaration(),
              gift.revision()));
    }
  }

  Made gift(House house, House other, GiftDirection direction, GiftState state, String what) {
    return new Made(
        new Gift(
            new GiftId(Uuid7.next(clock)),
            house.id(),
            direction,
            PartnerId.of(other.id()),
            other.institution().name(),
            Optional.empty(),
            Text.of("en", what),
            "Omarova Aigerim",
            "Wang Lin",
            Words.of(""),
            Optional.of(new Money(new BigDecimal("50000"), TENGE)),
            state,
            List.of(),
            Optional.empty(),
            1));
  }
}
