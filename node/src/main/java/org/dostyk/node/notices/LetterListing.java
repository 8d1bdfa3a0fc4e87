package org.dostyk.node.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.web.ListCell;
import org.dostyk.node.web.ListColumn;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of letters shows. */
@Configuration
class LetterListing {
  static final String KEY = "letters";

  @Bean
  Listing<LetterRow> listOfLetters() {
    return new Listing<>(
        KEY,
        "notices.title",
        "/notices",
        List.of("fate"),
        LetterRow::id,
        r -> "",
        List.of(
            column("notices.to", (r, say) -> r.email()).wide(34),
            column("notices.about", (r, say) -> r.subject()).wide(50),
            column("notices.written", (r, say) -> day(r, r.written()))
                .shown((r, say) -> ListCell.of(say.moment(r.written(), r.zone()))),
            column("notices.sent", (r, say) -> day(r, r.sent()))
                .shown((r, say) -> moment(r, r.sent(), say))
                .extra(),
            column("notices.state", LetterListing::state)
                .wide(30)
                .shown(LetterListing::stateShown)
                .unlabelled(),
            column("notices.trouble", LetterListing::trouble).wide(50).extra()));
  }

  private static ListColumn<LetterRow> column(
      String textKey, BiFunction<LetterRow, Say, @Nullable Object> value) {
    return ListColumn.of(textKey.substring("notices.".length()), textKey, value);
  }

  private static @Nullable PartialDate day(LetterRow r, @Nullable Instant at) {
    return at == null ? null : PartialDate.of(LocalDate.ofInstant(at, r.zone()));
  }

  private static ListCell moment(LetterRow r, @Nullable Instant at, Say say) {
    return at == null ? ListCell.nothing() : ListCell.of(say.moment(at, r.zone()));
  }

  private static String state(LetterRow r, Say say) {
    Instant next = r.nextTry();
    return r.fate() == Fate.TRIED && next != null
        ? say.it("notices.state.tried", say.moment(next, r.zone()))
        : say.it("notices.state." + r.fate().key());
  }

  private static ListCell stateShown(LetterRow r, Say say) {
    ListCell cell = ListCell.status(mark(r.fate()), state(r, say));
    Trouble trouble = r.trouble();
    if (trouble != null) {
      cell = cell.under(say.it(trouble.textKey()));
      if (!r.answer().isEmpty()) {
        cell = cell.under(say.it("notices.answer", r.answer()));
      }
    }
    return r.fate() == Fate.UNDELIVERED && !r.kept() ? cell.under(say.it("notices.cleared")) : cell;
  }

  private static String mark(Fate fate) {
    return switch (fate) {
      case UNDELIVERED -> "status late";
      case TRIED -> "status half";
      case WAITING -> "status";
      case SENT -> "status done";
    };
  }

  private static @Nullable Object trouble(LetterRow r, Say say) {
    Trouble trouble = r.trouble();
    return trouble == null ? null : (say.it(trouble.textKey()) + " " + r.answer()).strip();
  }
}
