package org.dostyk.node.archives;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.PaperRecords.Known;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;

/**
 * Which agreements stand on record, or in a row before: those with the same partner, of the same
 * type, day, number and title. Not for use by several threads.
 */
final class PaperTwins {
  private final Map<Key, String> onRecord = new HashMap<>();
  private final Map<Key, PaperRow> rows = new HashMap<>();

  private record Key(
      PartnerId partner,
      AgreementType type,
      Optional<PartialDate> signed,
      String number,
      String title) {}

  PaperTwins(Collection<Known> known) {
    for (Known k : known) {
      k.parties().stream()
          .skip(1)
          .forEach(
              p ->
                  onRecord.put(
                      new Key(
                          p,
                          k.type(),
                          k.record().signedOn(),
                          Fold.of(k.record().number()),
                          title(k.record().title())),
                      "/agreements/" + k.id()));
    }
  }

  /** What a row says again. */
  sealed interface Twin {
    /** It stands on record. */
    record OnRecord() implements Twin {}

    /** A row before says the same, word for word. */
    record Before(int row) implements Twin {}

    /** A row before says something else of what seems to be the same agreement. */
    record Other(int row) implements Twin {
      Objection question() {
        return Objection.of("archives.question.twice", row);
      }
    }
  }

  /** The twin of a row, if it has one; a row without is noted for those after it. */
  Optional<Twin> of(PartnerId partner, PaperRow row) {
    var key =
        new Key(
            partner,
            row.type(),
            row.signed(),
            Fold.of(row.row().text("paper_number")),
            title(row.title()));
    if (onRecord.containsKey(key)) {
      return Optional.of(new Twin.OnRecord());
    }
    PaperRow before = rows.putIfAbsent(key, row);
    if (before == null) {
      return Optional.empty();
    }
    int number = before.row().number();
    return Optional.of(
        before.ends().equals(row.ends())
                && before.endless() == row.endless()
                && before.places().equals(row.places())
                && before.ended().equals(row.ended())
            ? new Twin.Before(number)
            : new Twin.Other(number));
  }

  private static String title(Text title) {
    return title.byTag().values().stream().map(Fold::of).sorted().toList().toString();
  }
}
