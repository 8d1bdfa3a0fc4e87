package org.dostyk.node.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.demo.VisitStory.Noted;
import org.dostyk.node.demo.VisitStory.Told;
import org.dostyk.node.demo.VisitStory.Written;
import org.dostyk.node.demo.VisitStory.Yes;
import org.dostyk.node.minutes.Confirmations;
import org.dostyk.node.minutes.EntryId;
import org.dostyk.node.minutes.EntryText;
import org.dostyk.node.minutes.MinuteBook;
import org.dostyk.node.minutes.MinutePromise;
import org.dostyk.node.minutes.Minutes;
import org.dostyk.node.minutes.MinutesId;
import org.dostyk.node.minutes.MinutesPromises;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Delegate;
import org.dostyk.node.visits.Delegations;
import org.dostyk.node.visits.Itineraries;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitId;
import org.dostyk.node.visits.Visits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Takes the minutes of the stories' visits, as a phone would send them; once. */
@Component
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoMinutes {
  private final Visits visits;
  private final Delegations delegations;
  private final Itineraries itineraries;
  private final MinuteBook book;
  private final MinutesPromises promises;
  private final Confirmations confirmations;
  private final DemoClock moved;

  DemoMinutes(
      Visits visits,
      Delegations delegations,
      Itineraries itineraries,
      MinuteBook book,
      MinutesPromises promises,
      Confirmations confirmations,
      DemoClock moved) {
    this.visits = visits;
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.book = book;
    this.promises = promises;
    this.confirmations = confirmations;
    this.moved = moved;
  }

  /**
   * Takes what has not been taken.
   *
   * @param personas by their keys
   */
  void play(VisitStory story, Function<String, Actor> personas) {
    for (Told told : story.visits()) {
      for (Written written : told.minutes()) {
        Actor writer = personas.apply(written.by());
        Visit visit = visits.find(new VisitId(told.id()), writer);
        if (book.of(visit, writer).stream().noneMatch(m -> isTheirs(m, writer))) {
          VisitStory.Item item = told.items().get(written.item() - 1);
          ZoneId zone = visit.plan().place().zone();
          moved.at(
              item.day().atTime(item.ends()).atZone(zone).toInstant(),
              () -> write(visit, name(told, written), written, writer));
          moved.at(
              told.to().atTime(18, 0).atZone(zone).toInstant(),
              () -> written.confirmed().forEach(yes -> confirm(visit, yes, personas)));
        }
      }
    }
  }

  private void confirm(Visit visit, Yes yes, Function<String, Actor> personas) {
    confirmations.confirm(
        visit.id(),
        yes.side(),
        confirmations.standing(visit).list().hash(),
        personas.apply(yes.by()));
  }

  private static boolean isTheirs(Minutes minutes, Actor writer) {
    return minutes.writers().stream().anyMatch(writer.institutions()::contains);
  }

  private static String name(Told told, Written written) {
    return written == told.minutes().getFirst() ? "minutes" : "minutes in " + written.language();
  }

  private void write(Visit visit, String name, Written written, Actor writer) {
    MinutesId minutes =
        book.begin(
            new MinutesId(after(visit, name)),
            visit.id(),
            Optional.of(itineraries.of(visit).get(written.item() - 1).id()),
            Language.of(written.language()).orElseThrow(),
            writer);
    List<Delegate> all = delegations.of(visit);
    book.present(
        minutes,
        1,
        all.stream().map(Delegate::id).collect(Collectors.toSet()),
        written.others(),
        writer);
    for (Noted noted : written.entries()) {
      var entry = new EntryId(after(visit, noted.words()));
      UUID saving = after(visit, "saving " + noted.words());
      book.save(minutes, EntryText.begin(entry, saving, noted.kind(), noted.words()), writer);
      Map<String, String> also = noted.also() == null ? Map.of() : noted.also();
      if (!also.isEmpty()) {
        book.tell(minutes, entry, saving, 0, Text.ofNonBlank(also), writer);
      }
      if (noted.promiser() != null) {
        promises.promise(
            minutes,
            entry,
            new MinutePromise(
                visit.speaker(noted.promiser()).partner(),
                visit.speaker(noted.promiser().other()).partner(),
                null,
                also),
            writer);
      }
    }
    book.share(minutes, writer);
  }

  /** An id that stays, so that a demonstration started again meets the same. */
  private static UUID after(Visit visit, String what) {
    return UUID.nameUUIDFromBytes((visit.id() + " " + what).getBytes(StandardCharsets.UTF_8));
  }
}
