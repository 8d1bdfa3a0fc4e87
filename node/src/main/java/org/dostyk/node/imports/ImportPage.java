package org.dostyk.node.imports;

import java.util.List;
import java.util.Optional;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One import: what each row would do, or did.
 *
 * @param doubts the rows that ask something, while they can be answered
 * @param rows the other rows, as far as they are shown
 * @param show the outcome that is shown alone, or null for all
 * @param from how many rows were passed over
 * @param all how many rows there are to be shown
 * @param most how many are shown at once
 * @param work who is at it, if anybody is
 * @param columns how the columns of its sheets were read
 */
public record ImportPage(
    Import of,
    ImportKind kind,
    List<ImportedRow> doubts,
    List<ImportedRow> rows,
    @Nullable Outcome show,
    int from,
    int all,
    int most,
    Optional<PersonNames> uploadedBy,
    Optional<PersonNames> appliedBy,
    Optional<PersonNames> undoneBy,
    ImportWorkPage work,
    List<SheetColumns> columns,
    List<Objection> objections) {

  /** Whether anything would be written if it was applied. */
  public boolean doesSomething() {
    return of.count(Outcome.CREATE) + of.count(Outcome.CHANGE) + of.count(Outcome.DOUBT) > 0;
  }

  /** The columns that were known by what they hold, which a person had better look at. */
  public List<Objection> guessed() {
    return columns.stream()
        .flatMap(sheet -> sheet.byContent().stream())
        .flatMap(
            met ->
                kind.columns().stream()
                    .filter(c -> c.key().equals(met.key()))
                    .map(c -> Objection.of("imports.columns.guess", met.letters(), c.said())))
        .toList();
  }

  /** How many rows ask something and are not shown. */
  public int doubtsBeyond() {
    return of.count(Outcome.DOUBT) - doubts.size();
  }

  /** The address of this page from a row on. */
  public String at(int row) {
    return "?" + (show == null ? "" : "show=" + show + "&") + "from=" + row;
  }

  /** Whoever did something, for a reader; the node itself where nobody did. */
  public static String who(Optional<PersonNames> by, Frame frame) {
    Language reader = frame.language();
    return by.map(names -> names.in(reader)).orElseGet(() -> frame.t("imports.node"));
  }

  /** The class of the word that tells an outcome. */
  public static String look(Outcome outcome) {
    return switch (outcome) {
      case CREATE -> "status done";
      case CHANGE -> "status half";
      case SAME -> "status";
      case DOUBT -> "status sealed";
      case REFUSE -> "status late";
    };
  }

  /** The class of the word that tells a state. */
  public static String look(ImportState state) {
    return switch (state) {
      case RECEIVED -> "status";
      case PREVIEWED -> "status half";
      case APPLIED -> "status done";
      case UNDONE -> "status";
    };
  }

  /** A value of a row's plan, said. */
  public static String said(Object value, Frame frame) {
    return frame.t("imports.value", value);
  }
}
