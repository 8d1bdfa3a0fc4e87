package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dostyk.node.agreements.Conflict.Part;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.junit.jupiter.api.Test;

class JoiningTest {
  private static final List<String> LANGUAGES = List.of("ru", "zh");
  private static final int SEEDS = 500;

  @Test
  void whatOneAloneChangedIsTaken() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new RandomDrafts(seed);
      Draft base = random.draft(LANGUAGES, 8);
      Draft changed = random.changed(base, 6);
      for (Joining.Joined joined :
          List.of(
              Joining.of(base, changed, base),
              Joining.of(base, base, changed),
              Joining.of(base, changed, changed))) {
        assertThat(joined.conflicts()).as("seed %d", seed).isEmpty();
        assertThat(wordings(joined.draft())).as("seed %d", seed).isEqualTo(wordings(changed));
      }
    }
  }

  @Test
  void noWordOfEitherIsLost() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new RandomDrafts(seed);
      var choice = new Random(seed);
      Draft base = random.draft(LANGUAGES, 8);
      Draft theirs = written(random.changed(base, choice.nextInt(5)), "их", choice);
      Draft mine = written(random.changed(base, choice.nextInt(5)), "мои", choice);
      Joining.Joined joined = Joining.of(base, theirs, mine);
      String kept = joined.toString();
      for (int word = 0; word < 6; word++) {
        assertThat(kept).as("seed %d", seed).contains("[мои" + word + "]", "[их" + word + "]");
      }
    }
  }

  @Test
  void twoWhoChangedDifferentClausesAndLanguagesDoNotDisturbOneAnother() {
    Draft base = draft("один", "два", "три");
    Draft theirs = with(with(base, 0, "ru", "первый"), 2, "ru", "третий");
    Draft mine = with(with(base, 1, "ru", "второй"), 2, "zh", "第三");
    Joining.Joined joined = Joining.of(base, theirs, mine);
    assertThat(joined.conflicts()).isEmpty();
    assertThat(joined.draft().clauses())
        .extracting(DraftClause::body)
        .containsExactly(
            Map.of("ru", "первый"), Map.of("ru", "второй"), Map.of("ru", "третий", "zh", "第三"));
  }

  @Test
  void whereBothWroteTheWriterIsShownBoth() {
    Draft base = draft("один", "два");
    Joining.Joined joined = Joining.of(base, with(base, 1, "ru", "их"), with(base, 1, "ru", "мой"));
    assertThat(joined.conflicts()).containsExactly(new Conflict(Part.BODY, 2, "ru", "их", "мой"));
    assertThat(joined.draft().clauses().get(1).body()).containsEntry("ru", "мой");
  }

  @Test
  void aClauseThatOneRemovedAndTheOtherChangedStays() {
    Draft base = draft("первая статья о целях", "вторая статья о сроках", "третья о деньгах");
    Draft without = draft("первая статья о целях", "третья о деньгах");
    Draft changed = with(base, 1, "ru", "вторая статья о новых сроках");
    assertThat(Joining.of(base, without, changed).conflicts())
        .containsExactly(new Conflict(Part.REMOVED_BY_THEM, 2, "", "", ""));
    Joining.Joined back = Joining.of(base, changed, without);
    assertThat(back.conflicts()).containsExactly(new Conflict(Part.REMOVED_BY_ME, 2, "", "", ""));
    assertThat(back.draft().clauses()).isEqualTo(changed.clauses());
  }

  @Test
  void clausesThatBothAddedAreBothThereAndTheSameOneOnce() {
    Draft base = draft("начало статьи", "конец статьи");
    Draft theirs = draft("начало статьи", "их вставка", "конец статьи");
    assertThat(bodies(Joining.of(base, theirs, draft("начало статьи", "конец статьи", "моя"))))
        .containsExactly("начало статьи", "их вставка", "конец статьи", "моя");
    assertThat(bodies(Joining.of(base, theirs, theirs)))
        .containsExactly("начало статьи", "их вставка", "конец статьи");
  }

  @Test
  void aClauseThatOneMovedAndTheOtherReworededIsBoth() {
    Draft base = draft("первая а", "вторая б", "третья в");
    Draft moved = draft("третья в", "первая а", "вторая б");
    Joining.Joined joined = Joining.of(base, moved, with(base, 2, "ru", "третья г"));
    assertThat(joined.conflicts()).isEmpty();
    assertThat(bodies(joined)).containsExactly("третья г", "первая а", "вторая б");
  }

  @Test
  void withoutATextThatBothReadEverythingOfBothIsThere() {
    Draft nothing = Draft.nothing(LANGUAGES);
    assertThat(bodies(Joining.of(nothing, draft("их"), draft("моя")))).containsExactly("их", "моя");
  }

  private static List<String> bodies(Joining.Joined joined) {
    return joined.draft().clauses().stream().map(c -> c.body().getOrDefault("ru", "")).toList();
  }

  /** The same with six marked words, some in clauses, some in clauses of their own. */
  private static Draft written(Draft draft, String mark, Random random) {
    Draft written = draft;
    for (int word = 0; word < 6; word++) {
      String marked = " [" + mark + word + "]";
      String tag = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      var clauses = new ArrayList<>(written.clauses());
      if (clauses.isEmpty() || random.nextInt(4) == 0) {
        clauses.add(
            random.nextInt(clauses.size() + 1),
            new DraftClause(Map.of(), Map.of(tag, marked.strip())));
        written = with(written, clauses);
      } else {
        int at = random.nextInt(clauses.size());
        written = with(written, at, tag, clauses.get(at).body().getOrDefault(tag, "") + marked);
      }
    }
    return written;
  }

  private static Draft draft(String... bodies) {
    var clauses = new ArrayList<DraftClause>();
    for (String body : bodies) {
      clauses.add(new DraftClause(Map.of(), Map.of("ru", body)));
    }
    return with(Draft.nothing(LANGUAGES), clauses);
  }

  private static Draft with(Draft draft, int clause, String tag, String body) {
    var clauses = new ArrayList<>(draft.clauses());
    var bodies = new HashMap<>(clauses.get(clause).body());
    bodies.put(tag, body);
    clauses.set(clause, new DraftClause(clauses.get(clause).heading(), bodies));
    return with(draft, clauses);
  }

  private static Draft with(Draft draft, List<DraftClause> clauses) {
    return new Draft(
        draft.languages(), draft.title(), draft.preamble(), clauses, draft.signatories());
  }

  private static List<Object> wordings(Draft draft) {
    var all =
        new ArrayList<Object>(
            List.of(draft.inOrder(draft.title()), draft.inOrder(draft.preamble())));
    draft
        .clauses()
        .forEach(c -> all.add(List.of(draft.inOrder(c.heading()), draft.inOrder(c.body()))));
    return all;
  }
}
