package org.dostyk.node.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.ItineraryItem.Who;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** Reads and fills the form of an item. */
final class ItemForm {
  private ItemForm() {}

  /** A new item follows the last one. */
  static Typed blank(Visit visit, Optional<ItineraryItem> last) {
    return Typed.nothing()
        .with("day", last.map(ItineraryItem::day).orElse(visit.plan().from()).toString())
        .with("starts", last.map(i -> i.ends().toString()).orElse("09:00"))
        .with("kind", ItemKind.MEETING.name())
        .with("zone", visit.plan().place().zone().getId())
        .with("who", "all");
  }

  static Typed show(ItineraryItem item) {
    return new Typed(item.place().fields("place"))
        .with("day", item.day().toString())
        .with("starts", item.starts().toString())
        .with("ends", item.ends().toString())
        .with("kind", item.kind().name())
        .with("zone", item.zone().getId())
        .with("title", item.title())
        .with("who", item.who().everybody() ? "all" : "some")
        .with("interpreter", item.interpreter())
        .with(item.transport().fields("transport"));
  }

  /**
   * The item that was typed.
   *
   * @throws Refused with everything that is missing
   */
  static ItineraryItem read(
      Typed typed, List<String> ticked, ItemId id, int revision, Visit visit, Instant now) {
    var objections = new ArrayList<Objection>();
    Optional<Text> title = typed.text("title");
    if (title.isEmpty()) {
      objections.add(Objection.of("visits.objection.item_title"));
    }
    Optional<LocalDate> day = VisitForm.day(typed.get("day"));
    Optional<LocalTime> starts = time(typed.get("starts"));
    Optional<LocalTime> ends = typed.has("ends") ? time(typed.get("ends")) : starts;
    if (day.isEmpty() || starts.isEmpty() || ends.isEmpty()) {
      objections.add(Objection.of("visits.objection.item_time"));
    }
    Refused.ifAny(objections);
    boolean everybody = !typed.get("who").equals("some");
    return new ItineraryItem(
        id,
        day.orElseThrow(),
        starts.orElseThrow(),
        ends.orElseThrow(),
        zone(typed.get("zone"), visit),
        kind(typed.get("kind")),
        title.orElseThrow(),
        words("place", typed),
        new Who(everybody, everybody ? Set.of() : chosen(ticked)),
        Tidy.line(typed.get("interpreter")),
        words("transport", typed),
        false,
        revision,
        now);
  }

  private static Words words(String field, Typed typed) {
    return new Words(Tidy.line(typed.get(field)), typed.text(field));
  }

  private static Set<DelegateId> chosen(List<String> ticked) {
    return VisitForm.uuids(ticked).stream().map(DelegateId::new).collect(Collectors.toSet());
  }

  private static ZoneId zone(String typed, Visit visit) {
    ZoneId home = visit.clocks().there().zone();
    return typed.equals(home.getId()) ? home : visit.plan().place().zone();
  }

  private static ItemKind kind(String typed) {
    for (ItemKind kind : ItemKind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    return ItemKind.MEETING;
  }

  private static Optional<LocalTime> time(String typed) {
    try {
      return Optional.of(LocalTime.parse(typed));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
