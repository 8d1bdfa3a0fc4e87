package org.dostyk.node.archives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/** The form in which a record is corrected. */
final class CorrectionForm {
  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final List<String> LINES = List.of("number", "places", "kept");

  private CorrectionForm() {}

  /** The form as the record stands. */
  static Typed typed(PaperRecord p, int seen) {
    return Typed.nothing()
        .with("seen", String.valueOf(seen))
        .with("title", p.title())
        .with("number", p.number())
        .with("signed", p.signedOn().map(PartialDate::toString).orElse(""))
        .with("places", p.placesSaid())
        .with("kept", p.keptAt())
        .with("note", p.note());
  }

  /**
   * The record as it was typed over the one that stands.
   *
   * @throws Refused with every objection
   */
  static PaperRecord read(Typed typed, PaperRecord now, PaperWords words, LocalDate today) {
    var objections = new ArrayList<Objection>();
    var title = new LinkedHashMap<>(now.title().byTag());
    for (Language language : Language.values()) {
      title.put(language.tag(), Tidy.line(typed.get("title_" + language.tag())));
    }
    Optional<Text> named = Text.ofNonBlank(title);
    if (named.isEmpty()) {
      objections.add(Objection.of("archives.objection.no_title"));
    }
    String note = Tidy.lines(typed.exactly("note"));
    var texts = new ArrayList<>(title.values());
    texts.add(note);
    LINES.forEach(field -> texts.add(Tidy.line(typed.get(field))));
    if (texts.stream().anyMatch(t -> t.length() > PaperRecord.LONGEST)) {
      objections.add(Objection.of("archives.objection.too_long", PaperRecord.LONGEST));
    }
    Optional<PartialDate> signed = signed(typed.get("signed"), today, objections);
    Refused.ifAny(objections);
    String said = Tidy.line(typed.get("places"));
    return new PaperRecord(
        named.orElseThrow(),
        Tidy.line(typed.get("number")),
        signed,
        said.equals(now.placesSaid()) ? now.places() : places(said, words),
        said,
        Tidy.line(typed.get("kept")),
        note,
        now.source(),
        now.notedBy(),
        now.notedAt());
  }

  /** What cannot be read stays in its words. */
  private static List<PaperPlaces> places(String said, PaperWords words) {
    return said.isEmpty()
        ? List.of()
        : PlacesText.read(new Cell(said, null, false), words).orElse(List.of());
  }

  private static Optional<PartialDate> signed(
      String said, LocalDate today, List<Objection> objections) {
    if (said.isBlank()) {
      return Optional.empty();
    }
    switch (CellDate.of(new Cell(said.strip(), null, false))) {
      case CellDate.Read(PartialDate date) when date.first().isBefore(EARLIEST) ->
          objections.add(
              Objection.of("archives.objection.year", String.valueOf(date.first().getYear())));
      case CellDate.Read(PartialDate date) when date.first().isAfter(today) ->
          objections.add(Objection.of("archives.objection.ahead", date));
      case CellDate.Read(PartialDate date) -> {
        return Optional.of(date);
      }
      case CellDate.Unclear(Objection why) -> objections.add(why);
    }
    return Optional.empty();
  }

  /** The partners that are ticked. */
  static Set<UUID> partners(List<String> ticked) {
    return ticked.stream()
        .filter(s -> s.matches("[0-9a-fA-F-]{36}"))
        .map(UUID::fromString)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
