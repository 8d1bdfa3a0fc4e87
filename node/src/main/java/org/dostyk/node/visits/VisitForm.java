package org.dostyk.node.visits;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** Reads what was typed into the forms of a visit. */
final class VisitForm {
  private static final int LONGEST = 300;

  private VisitForm() {}

  /** The form's fields filled with a plan. */
  static Typed show(VisitPlan plan, Language reader) {
    return Typed.nothing()
        .with("purpose", plan.purpose())
        .with("from", plan.from().toString())
        .with("to", plan.to().toString())
        .with("town", plan.place().name().in(reader));
  }

  /**
   * The plan that was typed.
   *
   * @param usual the host's place, which stands where no other town was typed
   * @throws Refused with everything that is missing
   */
  static VisitPlan plan(Typed typed, Place usual, Language writer) {
    var objections = new ArrayList<Objection>();
    Optional<Text> purpose = typed.text("purpose");
    Optional<LocalDate> from = day(typed.get("from"));
    Optional<LocalDate> to = typed.has("to") ? day(typed.get("to")) : from;
    if (purpose.isEmpty()) {
      objections.add(Objection.of("visits.objection.purpose"));
    } else if (purpose.get().byTag().values().stream().anyMatch(p -> p.length() > LONGEST)) {
      objections.add(Objection.of("visits.objection.long_purpose", LONGEST));
    }
    if (from.isEmpty() || to.isEmpty()) {
      objections.add(Objection.of("visits.objection.days"));
    }
    Refused.ifAny(objections);
    return new VisitPlan(
        purpose.orElseThrow(),
        from.orElseThrow(),
        to.orElseThrow(),
        place(Tidy.line(typed.get("town")), usual, writer));
  }

  /** The town meant: the usual one in all its languages, or another with the same clock. */
  private static Place place(String typed, Place usual, Language writer) {
    String meant = Fold.of(typed);
    boolean isUsual =
        meant.isEmpty()
            || usual.name().byTag().values().stream().anyMatch(n -> Fold.of(n).equals(meant));
    ZoneId zone = usual.zone();
    return isUsual ? usual : new Place(Text.of(writer.tag(), typed), zone);
  }

  static Optional<LocalDate> day(String typed) {
    return PartialDate.parse(typed).flatMap(PartialDate::whole);
  }

  static List<PartnerId> partners(List<String> ticked) {
    return uuids(ticked).stream().map(PartnerId::new).toList();
  }

  /** Those of the values ticked that are ids, each once. */
  static List<UUID> uuids(List<String> ticked) {
    return ticked.stream().distinct().flatMap(id -> uuid(id).stream()).toList();
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
