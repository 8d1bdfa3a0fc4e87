package org.dostyk.node.gifts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.gifts.GiftState.Planned;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.values.Words;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** Reads and fills the forms of gifts. */
final class GiftForm {
  private GiftForm() {}

  /** What was typed of a gift, whoever it belongs to. */
  record Read(
      GiftDirection direction,
      Text what,
      String ours,
      String theirs,
      Words occasion,
      Optional<Money> value,
      GiftState state) {}

  static Typed show(Gift gift) {
    Typed typed =
        Typed.nothing()
            .with("direction", gift.direction().name())
            .with("state", gift.isPlanned() ? "planned" : "exchanged")
            .with("what", gift.what())
            .with("ours", gift.ours())
            .with("theirs", gift.theirs())
            .with(gift.occasion().fields("occasion"));
    LocalDate day = gift.day();
    if (day != null) {
      typed = typed.with("day", day.toString());
    }
    return gift.value().isEmpty()
        ? typed
        : typed
            .with("amount", gift.value().get().plain().toPlainString())
            .with("currency", gift.value().get().currency().getCurrencyCode());
  }

  /**
   * @throws Refused with everything that is missing or cannot be read
   */
  static Read read(Typed typed) {
    var objections = new ArrayList<Objection>();
    Optional<Text> what = typed.text("what");
    if (what.isEmpty()) {
      objections.add(Objection.of("gifts.objection.what"));
    }
    Optional<LocalDate> day = day(typed.get("day"));
    boolean planned = typed.get("state").equals("planned");
    if (typed.has("day") ? day.isEmpty() : !planned) {
      objections.add(Objection.of("gifts.objection.day"));
    }
    Optional<Money> value = money(typed, objections);
    Refused.ifAny(objections);
    return new Read(
        GiftDirection.of(typed.get("direction")),
        what.orElseThrow(),
        Tidy.line(typed.get("ours")),
        Tidy.line(typed.get("theirs")),
        new Words(Tidy.line(typed.get("occasion")), typed.text("occasion")),
        value,
        planned ? new Planned(day.orElse(null)) : new Exchanged(day.orElseThrow()));
  }

  /** A value, empty where none was typed; what cannot be read is an objection. */
  static Optional<Money> money(Typed typed, List<Objection> objections) {
    if (!typed.has("amount")) {
      return Optional.empty();
    }
    Optional<BigDecimal> amount = Money.amount(typed.get("amount"));
    if (amount.isEmpty()) {
      objections.add(Objection.of("gifts.objection.amount", typed.get("amount")));
    }
    Optional<Currency> currency = currency(typed.get("currency"));
    if (currency.isEmpty()) {
      objections.add(Objection.of("gifts.objection.currency"));
    }
    return amount.isEmpty() || currency.isEmpty()
        ? Optional.empty()
        : Optional.of(new Money(amount.get(), currency.get()));
  }

  /** The first handover, where the form of a received gift names a custodian. */
  static List<Handover> custody(Typed typed, GiftState state) {
    String holder = Tidy.line(typed.get("holder"));
    return holder.isEmpty() || !(state instanceof Exchanged exchanged)
        ? List.of()
        : List.of(new Handover(exchanged.on(), holder, Tidy.line(typed.get("kept_at"))));
  }

  static Optional<LocalDate> day(String typed) {
    return PartialDate.parse(typed).flatMap(PartialDate::whole);
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
