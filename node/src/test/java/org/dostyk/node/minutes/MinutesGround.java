package org.dostyk.node.minutes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Minutes with something in them, as tests need them. */
@Component
class MinutesGround {
  private final MinuteBook book;
  private final MinutesPromises promises;

  MinutesGround(MinuteBook book, MinutesPromises promises) {
    this.book = book;
    this.promises = promises;
  }

  /** The minutes of a visit as a whole, by the side of this house. */
  MinutesId of(Visit visit, House house) {
    return book.begin(
        new MinutesId(UUID.randomUUID()),
        visit.id(),
        Optional.empty(),
        Language.EN,
        house.officer());
  }

  /** Writes an entry. */
  Entry entry(MinutesId minutes, EntryKind kind, String words, House house) {
    var text = EntryText.begin(new EntryId(UUID.randomUUID()), UUID.randomUUID(), kind, words);
    return book.save(minutes, text, house.officer()).entry();
  }

  /** Notes what the host of a visit promised the one who leads the guests. */
  Commitment promise(
      Visit visit, MinutesId minutes, String words, @Nullable LocalDate due, House house) {
    Entry entry = entry(minutes, EntryKind.PROMISED, words, house);
    PartnerId host = visit.host().partner();
    PartnerId guest = visit.guests().getFirst().partner();
    return promises.promise(
        minutes, entry.id(), new MinutePromise(host, guest, due, Map.of()), house.officer());
  }
}
