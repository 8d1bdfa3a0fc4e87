package org.dostyk.node.archives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.agreements.Ending;
import org.dostyk.node.agreements.PaperPlaces;
import org.dostyk.node.agreements.PaperRecord;
import org.dostyk.node.imports.Cell;
import org.dostyk.node.imports.CellDate;
import org.dostyk.node.imports.Row;
import org.dostyk.node.imports.Spelling;
import org.dostyk.node.partners.NamedPartners;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a workbook of agreements says, but for who the partner is.
 *
 * @param ends its last day; empty where it has none or does not say
 * @param endless whether it says that it has no end
 * @param ended how and when it ended, if it says so
 * @param remarks what a reader should know of how it was read
 * @param unclear what cannot be read, or cannot be
 */
record PaperRow(
    Row row,
    AgreementType type,
    Text title,
    Optional<PartialDate> signed,
    Optional<LocalDate> ends,
    boolean endless,
    boolean renews,
    List<PaperPlaces> places,
    Optional<Ended> ended,
    String note,
    List<Objection> remarks,
    List<Objection> unclear) {

  private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  /** How and when it ended. */
  record Ended(Ending.Manner manner, LocalDate on) {}

  /** Reads rows of one import. */
  static final class Reading {
    private final PaperWords words;
    private final Texts texts;
    private final Map<String, Boolean> monthFirst;
    private final LocalDate today;
    private final List<Objection> unclear = new ArrayList<>();
    private final List<Objection> remarks = new ArrayList<>();

    Reading(PaperWords words, Texts texts, Map<String, Boolean> monthFirst, LocalDate today) {
      this.words = words;
      this.texts = texts;
      this.monthFirst = monthFirst;
      this.today = today;
    }

    PaperRow of(Row row) {
      unclear.clear();
      remarks.clear();
      row.cells()
          .forEach(
              (column, placed) -> {
                if (placed.cell().error()) {
                  unclear.add(
                      row.at(
                          column, Objection.of("imports.objection.error", placed.cell().text())));
                } else if (placed.cell().text().length() > PaperRecord.LONGEST) {
                  unclear.add(
                      row.at(column, Objection.of("archives.objection.long", PaperRecord.LONGEST)));
                }
              });
      if (row.text("partner").isEmpty()) {
        unclear.add(Objection.of("archives.objection.no_partner"));
      }
      if (NamedPartners.countries(row.text("country")).size() > 1) {
        unclear.add(
            row.at(
                "country", Objection.of("archives.objection.two_countries", row.text("country"))));
      }
      AgreementType type = type(row);
      Optional<PartialDate> signed = day(row, "signed");
      Optional<PartialDate> begins = day(row, "begins");
      signed
          .filter(d -> d.first().isAfter(today))
          .ifPresent(
              d -> unclear.add(row.at("signed", Objection.of("archives.objection.ahead", d))));
      PartialDate from = begins.or(() -> signed).orElse(null);
      var term = new Term(row, from);
      List<PaperPlaces> places = places(row);
      String status = row.text("status");
      Optional<Ended> ended = ended(row, status, term.last);
      if (ended.isEmpty() && term.last != null && term.last.isBefore(today) && !term.renews) {
        remarks.add(Objection.of("archives.remark.over", term.last));
      }
      return new PaperRow(
          row,
          type,
          title(row, type),
          signed.or(() -> Optional.ofNullable(term.begins)),
          Optional.ofNullable(term.last),
          term.endless,
          term.renews,
          places,
          ended,
          note(row, status),
          List.copyOf(remarks),
          List.copyOf(unclear));
    }

    private AgreementType type(Row row) {
      String said = row.text("type");
      Optional<AgreementType> type = words.type(said);
      if (type.isEmpty() && !said.isEmpty()) {
        unclear.add(row.at("type", Objection.of("archives.objection.type", said)));
      }
      return type.or(() -> words.type(row.text("title")))
          .orElseGet(
              () -> {
                if (said.isEmpty()) {
                  remarks.add(
                      Objection.of(
                          "archives.remark.type",
                          Objection.of(AgreementType.IMPLEMENTING.textKey())));
                }
                return AgreementType.IMPLEMENTING;
              });
    }

    private Optional<PartialDate> day(Row row, String column) {
      return row.cell(column)
          .filter(cell -> !cell.error())
          .flatMap(
              cell ->
                  switch (CellDate.of(cell, isMonthFirst(row, column))) {
                    case CellDate.Read(PartialDate date) when within(date.first()) ->
                        Optional.of(date);
                    case CellDate.Read(PartialDate date) -> {
                      unclear.add(row.at(column, beyond(date.first())));
                      yield Optional.<PartialDate>empty();
                    }
                    case CellDate.Unclear(Objection why) -> {
                      unclear.add(row.at(column, why));
                      yield Optional.<PartialDate>empty();
                    }
                  });
    }

    private boolean isMonthFirst(Row row, String column) {
      return monthFirst.getOrDefault(row.sheet() + "/" + column, false);
    }

    private static boolean within(LocalDate day) {
      return !day.isBefore(EARLIEST) && day.isBefore(LATEST);
    }

    private static Objection beyond(LocalDate day) {
      return Objection.of("archives.objection.year", String.valueOf(day.getYear()));
    }

    /** What the row says of the term, beside which it may say that it renews itself. */
    private final class Term {
      private @Nullable LocalDate last;
      private @Nullable PartialDate begins;
      private boolean endless;
      private final boolean renews;

      Term(Row row, @Nullable PartialDate from) {
        Cell cell = row.cell("ends").filter(c -> !c.error()).orElse(null);
        if (cell != null) {
          read(row, cell, from);
        } else if (row.cell("ends").isEmpty()) {
          remarks.add(Objection.of("archives.remark.no_term"));
        }
        this.renews =
            last != null
                && words.renews(
                    row.text("ends") + " " + row.text("status") + " " + row.text("note"));
      }

      private void read(Row row, Cell cell, @Nullable PartialDate from) {
        switch (TermText.of(cell, isMonthFirst(row, "ends"), from, words)) {
          case TermText.Endless none -> endless = true;
          case TermText.Unclear(Objection why) -> unclear.add(row.at("ends", why));
          case TermText.Until(LocalDate day, Optional<PartialDate> first, boolean counted)
              when within(day) -> {
            last = day;
            begins = first.orElse(null);
            if (counted && from != null) {
              remarks.add(Objection.of("archives.remark.counted", cell.text(), from, day));
            }
            PartialDate start = first.orElse(from);
            if (start != null && day.isBefore(start.first())) {
              unclear.add(
                  row.at("ends", Objection.of("archives.objection.end_before", day, start)));
            }
          }
          case TermText.Until until -> unclear.add(row.at("ends", beyond(until.last())));
        }
      }
    }

    private List<PaperPlaces> places(Row row) {
      Optional<Cell> cell = row.cell("places").filter(c -> !c.error());
      if (cell.isEmpty()) {
        return List.of();
      }
      Optional<List<PaperPlaces>> read = PlacesText.read(cell.get(), words);
      if (read.isEmpty()) {
        remarks.add(Objection.of("archives.remark.places", cell.get().text()));
      }
      return read.orElse(List.of());
    }

    private Optional<Ended> ended(Row row, String status, @Nullable LocalDate last) {
      if (status.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> said = words.status(status);
      if (said.isEmpty()) {
        remarks.add(Objection.of("archives.remark.status", status));
        return Optional.empty();
      }
      return switch (said.get()) {
        case "negotiated" -> {
          unclear.add(row.at("status", Objection.of("archives.objection.negotiated", status)));
          yield Optional.empty();
        }
        case "expired" -> over(row, Ending.Manner.EXPIRED, status, last);
        case "terminated" -> over(row, Ending.Manner.TERMINATED, status, null);
        default -> Optional.empty();
      };
    }

    /** The day stands beside the word, or follows from the term. */
    private Optional<Ended> over(
        Row row, Ending.Manner manner, String status, @Nullable LocalDate last) {
      Optional<LocalDate> on =
          StatusDay.in(status, isMonthFirst(row, "status")).or(() -> Optional.ofNullable(last));
      if (on.isEmpty()) {
        unclear.add(row.at("status", Objection.of("archives.objection.ended_when", status)));
        return Optional.empty();
      }
      if (on.get().isAfter(today)) {
        unclear.add(
            row.at("status", Objection.of("archives.objection.ended_ahead", status, on.get())));
        return Optional.empty();
      }
      return Optional.of(new Ended(manner, on.get()));
    }

    private Text title(Row row, AgreementType type) {
      for (String column : List.of("title", "type")) {
        var byTag = new LinkedHashMap<String, String>();
        Spelling.in(row.text(column)).forEach(s -> byTag.putIfAbsent(s.tag(), s.text()));
        if (!byTag.isEmpty()) {
          return new Text(byTag, null);
        }
      }
      var byTag = new LinkedHashMap<String, String>();
      for (Language language : Language.values()) {
        byTag.put(language.tag(), texts.in(language).it(type.textKey()));
      }
      return new Text(byTag, null);
    }

    /** The note, with what was not understood of the state. */
    private String note(Row row, String status) {
      String note = row.text("note");
      return status.isEmpty() || words.status(status).isPresent()
          ? note
          : note.isEmpty() ? status : status + "\n" + note;
    }
  }
}
