package org.dostyk.node.gifts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.gifts.GiftState.Exchanged;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Objection;

/** What a register of gifts takes in: every objection at once. */
final class GiftRules {
  static final int LONGEST = 300;

  private GiftRules() {}

  /** Against a gift as it is to stand in the register. */
  static List<Objection> of(Gift gift, LocalDate today) {
    var objections = new ArrayList<Objection>();
    if (gift.what().byTag().values().stream().anyMatch(w -> w.length() > LONGEST)
        || isLong(gift.ours())
        || isLong(gift.theirs())
        || gift.occasion().isLongerThan(LONGEST)) {
      objections.add(Objection.of("gifts.objection.long", LONGEST));
    }
    if (gift.partner().equals(PartnerId.of(gift.keeper()))) {
      objections.add(Objection.of("gifts.objection.to_itself"));
    }
    if (gift.value().filter(v -> v.amount().signum() < 0).isPresent()) {
      objections.add(Objection.of("gifts.objection.negative"));
    }
    if (gift.state() instanceof Exchanged exchanged) {
      objections.addAll(exchanged(gift, exchanged, today));
    }
    if (gift.isPlanned() && gift.direction() == GiftDirection.RECEIVED) {
      objections.add(Objection.of("gifts.objection.received_is_not_planned"));
    }
    if (!gift.isHeld() && !gift.custody().isEmpty()) {
      objections.add(Objection.of("gifts.objection.not_held"));
    }
    return objections;
  }

  private static List<Objection> exchanged(Gift gift, Exchanged exchanged, LocalDate today) {
    var objections = new ArrayList<Objection>();
    if (exchanged.on().isAfter(today)) {
      objections.add(Objection.of("gifts.objection.from_tomorrow"));
    }
    if (!gift.custody().isEmpty() && gift.custody().getFirst().on().isBefore(exchanged.on())) {
      objections.add(Objection.of("gifts.objection.kept_before", gift.custody().getFirst().on()));
    }
    gift.declaration()
        .filter(d -> d.on().isBefore(exchanged.on()))
        .ifPresent(d -> objections.add(Objection.of("gifts.objection.declared_before", d.on())));
    return objections;
  }

  /** Against handing a gift on. */
  static List<Objection> handover(Gift gift, Handover next, LocalDate today) {
    if (!gift.isHeld()) {
      return List.of(Objection.of("gifts.objection.not_held"));
    }
    var objections = new ArrayList<Objection>();
    if (next.holder().isBlank()) {
      objections.add(Objection.of("gifts.objection.no_custodian"));
    }
    if (isLong(next.holder()) || isLong(next.place())) {
      objections.add(Objection.of("gifts.objection.long", LONGEST));
    }
    LocalDate received = gift.day();
    if (received != null && next.on().isBefore(received)) {
      objections.add(Objection.of("gifts.objection.before_receipt", received));
    } else if (gift.held().filter(h -> next.on().isBefore(h.on())).isPresent()) {
      objections.add(Objection.of("gifts.objection.before_last", gift.custody().getLast().on()));
    }
    if (next.on().isAfter(today)) {
      objections.add(Objection.of("gifts.objection.from_tomorrow"));
    }
    return objections;
  }

  /** Against noting a declaration. */
  static List<Objection> declaration(Gift gift, Declaration declared, LocalDate today) {
    if (!gift.isHeld()) {
      return List.of(Objection.of("gifts.objection.not_held"));
    }
    var objections = new ArrayList<Objection>();
    LocalDate received = gift.day();
    if (received != null && declared.on().isBefore(received)) {
      objections.add(Objection.of("gifts.objection.before_receipt", received));
    }
    if (declared.on().isAfter(today)) {
      objections.add(Objection.of("gifts.objection.from_tomorrow"));
    }
    if (declared.number().length() > LONGEST) {
      objections.add(Objection.of("gifts.objection.long", LONGEST));
    }
    return objections;
  }

  /** Whether the amounts set ask for a declaration; nothing is decided by it. */
  static DeclarationNeed need(Gift gift, List<Money> thresholds) {
    if (gift.declaration().isPresent()) {
      return DeclarationNeed.MADE;
    }
    if (!gift.isHeld() || thresholds.isEmpty()) {
      return DeclarationNeed.NONE;
    }
    if (gift.value().isEmpty()) {
      return DeclarationNeed.UNCLEAR;
    }
    Money value = gift.value().get();
    return thresholds.stream()
        .filter(t -> t.currency().equals(value.currency()))
        .findFirst()
        .map(
            t ->
                value.amount().compareTo(t.amount()) > 0
                    ? DeclarationNeed.ASKED
                    : DeclarationNeed.NONE)
        .orElse(DeclarationNeed.UNCLEAR);
  }

  private static boolean isLong(String text) {
    return text.length() > LONGEST;
  }
}
