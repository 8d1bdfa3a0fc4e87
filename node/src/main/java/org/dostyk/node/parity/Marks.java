package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What holds a number without a numeral: every other week, round the clock, item (b). */
final class Marks {
  private static final Pattern QUARTERLY =
      Pattern.compile(
          "(?:еже|по)квартальн\\p{L}+|раз в квартал|кажд\\p{L}+ квартал\\p{L}*|(?<!\\p{L})quarterly"
              + "|(?:once (?:a|per|each|every|in a)|(?<!\\p{L})every|(?<!\\p{L})each) (?:calendar )?quarter(?! of)"
              + "|тоқсан сайын|тоқсан(?:ына|да) бір (?:рет|мәрте)|әр тоқсан\\p{L}*|(?:每|按)(?:个)?季度?");
  private static final Pattern ONCE_EACH =
      Pattern.compile(
          "各|once|each|по одно\\p{L}+|один раз|однажды|кажд\\p{L}+|бір (?:рет|мәрте)|бір-бір|әр(?:қайсы|бір)?");
  private static final Pattern HALVED = Pattern.compile("减半|折半");
  private static final Pattern TWICE = Pattern.compile("翻倍|翻番|加倍|екі еселен\\p{L}+");
  private static final Pattern ROUND_THE_CLOCK =
      Pattern.compile("(?:a)?round the clock|круглосуточн\\p{L}+|тәулік бойы|全天候|昼夜");
  private static final Pattern LETTER =
      Pattern.compile("(?<![\\p{L}\\d])[(«“\"]?(?<letter>[a-fабвгд])[)»”\"](?!\\p{L})");
  private static final Pattern OTHER = Pattern.compile("(?<!\\p{L})every other(?!\\p{L})");

  private final String plain;
  private final List<Fact> dated;
  private final List<Fact> found = new ArrayList<>();

  private Marks(String plain, List<Fact> dated) {
    this.plain = plain;
    this.dated = dated;
  }

  /**
   * @param known what the numerals and dates of the wording say
   */
  static List<Fact> in(String plain, List<Fact> known) {
    var marks = new Marks(plain, known);
    marks.read();
    return marks.found;
  }

  /** 第三、第四学年: two years. */
  private static final Pattern SPAN =
      Pattern.compile(
          "第(?<a>[一二三四五六七八九十\\d])(?:学[年期])?(?:至|到|-|、|和|及|与)第?(?<b>[一二三四五六七八九十\\d])(?=学[年期]|年)"
              + "|(?<c>\\d)(?:-?(?:й|го|м|му))?(?: ?(?:-|–|по|и|до) ?)(?<d>\\d)(?:-?(?:й|го|м|му|ый))?(?= (?:семестр|курс))");

  /** Third and fourth years: two. */
  private static final Pattern TWO_IN_WORDS =
      Pattern.compile(
          "(?<!\\p{L})(?:перв\\p{L}+ (?:и|по) втор|трет\\p{L}+ (?:и|по) четверт|пят\\p{L}+ (?:и|по) шест|first and second|third and fourth|fifth and sixth"
              + "|бірінші (?:және|мен|пен) екінші|үшінші (?:және|мен|пен) төртінші)\\p{L}*");

  private void spans() {
    TWO_IN_WORDS.matcher(plain).results().forEach(r -> faintly(r, Set.of("mo:24"), Set.of("2")));
    SPAN.matcher(plain)
        .results()
        .forEach(
            r -> {
              int a = digit(r.group(1) == null ? r.group(3) : r.group(1));
              int b = digit(r.group(2) == null ? r.group(4) : r.group(2));
              if (b > a) {
                int years = b - a + 1;
                faintly(r, Set.of("mo:" + 12 * years), Set.of(String.valueOf(years)));
              }
            });
  }

  private static int digit(String said) {
    return HanNumerals.value(said).whole();
  }

  private void read() {
    occasions();
    spans();
    QUARTERLY.matcher(plain).results().forEach(r -> faintly(r, Set.of("mo:3"), Set.of("4", "3")));
    HALVED.matcher(plain).results().forEach(r -> faintly(r, Set.of("1/2", "2")));
    TWICE.matcher(plain).results().forEach(r -> faintly(r, Set.of("2")));
    OTHER.matcher(plain).results().forEach(r -> faintly(r, Set.of("2")));
    ROUND_THE_CLOCK.matcher(plain).results().forEach(r -> faintly(r, Set.of("24", "7")));
    LETTER
        .matcher(plain)
        .results()
        .forEach(
            r -> {
              char letter = r.group(1).charAt(0);
              int place = letter < 'а' ? letter - 'a' : letter - 'а';
              faintly(r, Set.of(String.valueOf(place + 1)));
            });
  }

  /** In March and in October, once each, is twice. */
  private void occasions() {
    if (ONCE_EACH.matcher(plain).find()) {
      for (String code : List.of("M", "W")) {
        var named =
            dated.stream()
                .filter(f -> f.sure().stream().anyMatch(s -> s.startsWith(code)))
                .toList();
        if (named.size() > 1) {
          found.add(
              new Fact(
                  Kind.NUMBER,
                  named.getFirst().piece(),
                  Set.of(),
                  Set.of(String.valueOf(named.size())),
                  true));
        }
      }
    }
  }

  private void faintly(MatchResult at, Set<String> loose) {
    faintly(at, Set.of(), loose);
  }

  private void faintly(MatchResult at, Set<String> sure, Set<String> loose) {
    found.add(new Fact(Kind.NUMBER, new Piece(at.start(), at.end()), sure, loose, true));
  }
}
