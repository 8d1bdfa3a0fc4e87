package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dostyk.node.agreements.ClauseChange.Added;
import org.dostyk.node.agreements.ClauseChange.Changed;
import org.dostyk.node.agreements.ClauseChange.Moved;
import org.dostyk.node.agreements.ClauseChange.Removed;
import org.dostyk.node.agreements.ClauseChange.Unchanged;
import org.dostyk.node.agreements.Comparison.SignatoryChange;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.agreements.Redline.Mark;
import org.dostyk.node.agreements.Redline.Span;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<String> THREE = List.of("ru", "zh", "en");
  private static final int SEEDS = 300;

  @Test
  void comparedWithItselfNothingDiffers() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Draft draft = new RandomDrafts(seed).draft(THREE, 20);
      assertThat(Comparison.of(draft, draft).isEmpty()).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void whatIsStruckAndAddedMakesTheOldTheNew() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new RandomDrafts(seed);
      Draft before = random.draft(THREE, 12);
      Draft after = random.changed(before, 15);
      Comparison comparison = Comparison.of(before, after);
      assertThat(text(comparison, before, false)).as("seed %d", seed).isEqualTo(text(before));
      assertThat(text(comparison, after, true)).as("seed %d", seed).isEqualTo(text(after));
    }
  }

  @Test
  void fromTheOtherSideTheSameDiffers() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new RandomDrafts(seed);
      Draft before = random.draft(THREE, 12);
      Draft after = random.changed(before, 12);
      assertThat(turned(Comparison.of(after, before).clauses()))
          .as("seed %d", seed)
          .isEqualTo(new HashSet<>(Comparison.of(before, after).clauses()));
    }
  }

  @Test
  void aClauseAddedBeforeOthersChangesNoneOfThem() {
    Draft before = draft("первая статья", "вторая статья");
    Comparison comparison = Comparison.of(before, draft("новая", "первая статья", "вторая статья"));
    assertThat(comparison.count(Added.class)).isEqualTo(1);
    assertThat(comparison.count(Unchanged.class)).isEqualTo(2);
  }

  @Test
  void aClauseThatChangedPlacesIsMovedAndNotRewritten() {
    Comparison comparison =
        Comparison.of(draft("один", "два", "три", "четыре"), draft("четыре", "один", "два", "три"));
    assertThat(comparison.count(Unchanged.class)).isEqualTo(3);
    assertThat(comparison.clauses().getFirst())
        .isInstanceOfSatisfying(
            Moved.class,
            m -> {
              assertThat(m.from()).isEqualTo(4);
              assertThat(m.to()).isEqualTo(1);
            });
  }

  @Test
  void aClauseThatWasMovedAndRewordedIsBoth() {
    String exchange = "Стороны ежегодно обмениваются студентами и преподавателями";
    Comparison comparison =
        Comparison.of(
            draft("а б в", "г д е", "ж з и", exchange),
            draft(exchange + " кафедр", "а б в", "г д е", "ж з и"));
    assertThat(comparison.clauses().getFirst())
        .isInstanceOfSatisfying(Changed.class, c -> assertThat(c.moved()).isTrue());
    assertThat(comparison.count(Unchanged.class)).isEqualTo(3);
  }

  @Test
  void aRemovedClauseStandsWhereItWas() {
    Comparison comparison = Comparison.of(draft("один", "два", "три"), draft("один", "три"));
    assertThat(comparison.clauses().get(1))
        .isInstanceOfSatisfying(Removed.class, r -> assertThat(r.from()).isEqualTo(2));
  }

  @Test
  void aTranslationThatWasForgottenIsNamed() {
    Draft before = bilingual("Срок действия три года.", "有效期三年。");
    Comparison comparison = Comparison.of(before, bilingual("Срок действия пять лет.", "有效期三年。"));
    assertThat(changed(comparison).unchangedIn()).containsExactly("zh");
    Comparison both = Comparison.of(before, bilingual("Срок действия пять лет.", "有效期五年。"));
    assertThat(changed(both).unchangedIn()).isEmpty();
  }

  @Test
  void wordsAreComparedAndPunctuationApart() {
    assertThat(redline("Срок действия: три года.", "Срок действия: пять лет, не более."))
        .containsExactly(
            new Span(Mark.KEPT, "Срок действия: "),
            new Span(Mark.STRUCK, "три года"),
            new Span(Mark.ADDED, "пять лет, не более"),
            new Span(Mark.KEPT, "."));
  }

  @Test
  void chineseIsComparedByCharacters() {
    assertThat(redline("本协议有效期三年。", "本协议有效期为五年。"))
        .containsExactly(
            new Span(Mark.KEPT, "本协议有效期"),
            new Span(Mark.STRUCK, "三"),
            new Span(Mark.ADDED, "为五"),
            new Span(Mark.KEPT, "年。"));
  }

  @Test
  void aTextIsDividedAsReadersOfItsScriptDivideIt() {
    assertThat(pieces("12,5 don't Қазақстан—Иран «нақты» в т. ч.2 ё\u0301лка"))
        .containsExactly(
            "12,5",
            " ",
            "don't",
            " ",
            "Қазақстан",
            "—",
            "Иран",
            " ",
            "«",
            "нақты",
            "»",
            " ",
            "в",
            " ",
            "т",
            ".",
            " ",
            "ч",
            ".",
            "2",
            " ",
            "ё\u0301лка");
    assertThat(pieces("AI智慧教室，2026年𠮷。"))
        .containsExactly("AI", "智", "慧", "教", "室", "，", "2026", "年", "𠮷", "。");
    assertThat(pieces("ที่นี่")).containsExactly("ที่", "นี่");
    assertThat(pieces("دانشگاه تهران، ۱۲")).contains("دانشگاه", " ", "تهران");
  }

  @Test
  void spacesAroundAWordingAndTheCodingOfLettersAreNoChange() {
    assertThat(Comparison.of(draft("й ё"), draft(" й ё\n")).isEmpty()).isTrue();
  }

  @Test
  void anAddedLanguageIsSaidAndTheOthersAreCompared() {
    Draft before = draft("один");
    var after =
        new Draft(
            List.of("zh", "kk", "ru"),
            before.title(),
            before.preamble(),
            List.of(new DraftClause(Map.of(), Map.of("ru", "один", "kk", "бір"))),
            Map.of("one", "vice-rector"));
    Comparison comparison = Comparison.of(before, after);
    assertThat(comparison.languages()).containsExactly("zh", "ru");
    assertThat(comparison.languagesAdded()).containsExactly("kk");
    assertThat(comparison.languagesDropped()).isEmpty();
    assertThat(comparison.reordered()).isTrue();
    assertThat(comparison.count(Unchanged.class)).isEqualTo(1);
    assertThat(comparison.signatories())
        .containsExactly(new SignatoryChange("one", "rector", "vice-rector"));
  }

  @Test
  void hostileClausesAreComparedMoreCoarselyAndStillRight() {
    var random = new Random(7);
    var words = new Words();
    for (int tokens : new int[] {2, 100, 20_000}) {
      String one = hostile(random, tokens);
      String other = hostile(random, tokens);
      Redline redline = Redline.of(words.divide(one), words.divide(other));
      assertThat(redline.before()).isEqualTo(one);
      assertThat(redline.after()).isEqualTo(other);
    }
  }

  @Test
  void thousandsOfClausesWithoutAnythingInCommonAreTold() {
    var random = new Random(9);
    var one = new ArrayList<String>();
    var other = new ArrayList<String>();
    for (int i = 0; i < 1_000; i++) {
      one.add(hostile(random, 50).substring(0, 200));
      other.add(hostile(random, 50).substring(0, 200));
    }
    Draft before = draft(one.toArray(String[]::new));
    Draft after = draft(other.toArray(String[]::new));
    assertThat(text(Comparison.of(before, after), after, true)).isEqualTo(text(after));
  }

  private static String hostile(Random random, int different) {
    var text = new StringBuilder();
    while (text.length() < 20_000) {
      text.appendCodePoint(0x4E00 + random.nextInt(different));
    }
    return text.toString();
  }

  private static List<Span> redline(String before, String after) {
    var words = new Words();
    return Redline.of(words.divide(before), words.divide(after)).spans();
  }

  private static List<String> pieces(String text) {
    Words.Divided divided = new Words().divide(text);
    var pieces = new ArrayList<String>();
    for (int i = 0; i < divided.ends().length; i++) {
      pieces.add(text.substring(divided.start(i), divided.ends()[i]));
    }
    return pieces;
  }

  private static Changed changed(Comparison comparison) {
    return (Changed) comparison.clauses().getFirst();
  }

  private static Draft draft(String... bodies) {
    var clauses = new ArrayList<DraftClause>();
    for (String body : bodies) {
      clauses.add(new DraftClause(Map.of(), Map.of("ru", body)));
    }
    return new Draft(List.of("ru", "zh"), Map.of(), Map.of(), clauses, Map.of("one", "rector"));
  }

  private static Draft bilingual(String ru, String zh) {
    return new Draft(
        List.of("ru", "zh"),
        Map.of(),
        Map.of(),
        List.of(new DraftClause(Map.of(), Map.of("ru", ru, "zh", zh))),
        Map.of());
  }

  /** Every wording, clause by clause, as it is compared. */
  private static List<Map<String, String>> text(Draft draft) {
    var all = new ArrayList<Map<String, String>>();
    all.add(normal(draft.title(), draft.languages()));
    all.add(normal(draft.preamble(), draft.languages()));
    for (DraftClause clause : draft.clauses()) {
      all.add(normal(clause.heading(), draft.languages()));
      all.add(normal(clause.body(), draft.languages()));
    }
    return all;
  }

  /** The same as a comparison tells it of its earlier or of its later text. */
  private static List<Map<String, String>> text(Comparison told, Draft of, boolean later) {
    var all = new ArrayList<Map<String, String>>();
    all.add(read(told.title(), later));
    all.add(read(told.preamble(), later));
    var places = new TreeMap<Integer, List<Map<String, String>>>();
    for (ClauseChange change : told.clauses()) {
      switch (change) {
        case Unchanged c -> places.put(later ? c.to() : c.from(), both(c.clause(), of));
        case Moved c -> places.put(later ? c.to() : c.from(), both(c.clause(), of));
        case Changed c ->
            places.put(
                later ? c.to() : c.from(),
                List.of(read(c.heading(), later), read(c.body(), later)));
        case Added c when later -> places.put(c.to(), both(c.clause(), of));
        case Removed c when !later -> places.put(c.from(), both(c.clause(), of));
        case Added c -> {}
        case Removed c -> {}
      }
    }
    places.values().forEach(all::addAll);
    return all;
  }

  private static List<Map<String, String>> both(DraftClause clause, Draft of) {
    return List.of(normal(clause.heading(), of.languages()), normal(clause.body(), of.languages()));
  }

  private static Map<String, String> normal(Map<String, String> byTag, List<String> tags) {
    var normal = new TreeMap<String, String>();
    tags.forEach(tag -> normal.put(tag, ClauseWords.normal(byTag.getOrDefault(tag, ""))));
    return normal;
  }

  private static Map<String, String> read(Map<String, Redline> byTag, boolean later) {
    var read = new TreeMap<String, String>();
    byTag.forEach((tag, redline) -> read.put(tag, later ? redline.after() : redline.before()));
    return read;
  }

  private static Set<ClauseChange> turned(List<ClauseChange> changes) {
    var turned = new HashSet<ClauseChange>();
    for (ClauseChange change : changes) {
      turned.add(
          switch (change) {
            case Unchanged c -> new Unchanged(c.to(), c.from(), c.clause());
            case Moved c -> new Moved(c.to(), c.from(), c.clause());
            case Added c -> new Removed(c.to(), c.clause());
            case Removed c -> new Added(c.from(), c.clause());
            case Changed c ->
                new Changed(
                    c.to(),
                    c.from(),
                    c.moved(),
                    turned(c.heading()),
                    turned(c.body()),
                    c.unchangedIn());
          });
    }
    return turned;
  }

  private static Map<String, Redline> turned(Map<String, Redline> byTag) {
    var turned = new TreeMap<String, Redline>();
    byTag.forEach((tag, redline) -> turned.put(tag, redline.turned()));
    return turned;
  }
}
