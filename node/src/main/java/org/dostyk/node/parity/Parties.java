package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;

/**
 * Who is named: by role (the host), as Party A, by what it is (the university, the ministry), and
 * by a {@link OwnNames name of its own} where it is told.
 */
final class Parties {
  /** Somebody that is named. The first reading is the usual one. */
  record Mention(Set<String> readings, boolean anyone, Piece piece, String name) {
    boolean answers(Mention other) {
      if (isTerm() && other.isTerm()) {
        return isOf(WHOEVER) && other.isOf(WHOEVER)
            || readings.stream().anyMatch(r -> r.startsWith(TERM) && other.readings.contains(r));
      }
      if (isOf(WHOEVER) || other.isOf(WHOEVER)) {
        return true;
      }
      if (isNot(other) || other.isNot(this)) {
        return false;
      }
      return isNamed() && other.isNamed() && isTerm() != other.isTerm()
          || (name.isEmpty() || other.name.isEmpty()
              ? readings.stream().anyMatch(other.readings::contains)
              : name.equals(other.name));
    }

    /** Whether it is called by a word by which a term’s bearer is not called in its language. */
    private boolean isNot(Mention term) {
      return term.readings.stream().anyMatch(r -> readings.contains(NOT + r));
    }

    /** Whether it is called as the agreement calls one of its parties throughout. */
    boolean isTerm() {
      return readings.stream().anyMatch(r -> r.startsWith(TERM));
    }

    /** Whether only a name of its own stands there: Wexcombe, of Wexcombe University. */
    boolean isAlone() {
      return readings.contains(ALONE);
    }

    /** The same, as whichever of several. */
    Mention ofSeveral() {
      return new Mention(readings, true, piece, name);
    }

    /** The same, known by a name of its own. */
    Mention called(String itself) {
      return new Mention(readings, anyone && itself.isEmpty(), piece, itself);
    }

    /** Whether it is one of the agreement's parties by name. */
    boolean isNamed() {
      return readings.stream().anyMatch(r -> r.startsWith(NAMED));
    }

    boolean isOnly(Set<String> sort) {
      return sort.containsAll(readings);
    }

    boolean isOf(Set<String> sort) {
      return readings.stream().anyMatch(sort::contains);
    }
  }

  record Difference(List<Piece> inA, List<Piece> inB) {
    static Difference of(List<Mention> inA, List<Mention> inB) {
      return new Difference(
          inA.stream().map(Mention::piece).toList(), inB.stream().map(Mention::piece).toList());
    }

    Difference turned() {
      return new Difference(inB, inA);
    }
  }

  private record Row(Set<String> readings, boolean anyone, Words words) {
    boolean isRole() {
      return readings.stream().anyMatch(ROLES::contains);
    }

    boolean isTerm() {
      return readings.stream().anyMatch(r -> r.startsWith(TERM));
    }

    boolean isAlone() {
      return readings.contains(ALONE);
    }

    boolean isLibrary() {
      return readings.contains("LIB");
    }

    /** Whether it is a term or a side by its letter, by which whoever was named is called. */
    boolean isCalled() {
      return isTerm() || SIDES.containsAll(readings);
    }
  }

  /** Another Chinese university is none of the agreement’s. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:another|(?<!the )other|any|басқа|өзге|друг(?:ой|ая|ое|ого|ому|им|ую|ие|их|ими)|ин(?:ой|ая|ое|ого|ому|ым|ые|ых)) |其他|其它|另一|别的)(?:的)?$");

  /** A summer school is a course; “the School” behind it is that. */
  private static final Pattern SEASONAL =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:летн|зимн|весенн|осенн|полев)\\p{L}+ школ|(?:жазғы|қысқы|көктемгі|күзгі|далалық) мектеп|(?:summer|winter|spring|autumn|field) school)");

  private static final Pattern SEASONAL_WORD = Pattern.compile("(?:школ|мектеп|мектеб|school).*");

  private static final Set<String> COMMON =
      Set.of("UNIV", "COLL", "INST", "ACAD", "SCHOOL", "MUSEUM", "LIB", "CENTRE");

  /** Neither museum, любая из библиотек, әр музей. */
  private static final Pattern EACH =
      Pattern.compile(
          "(?<!\\p{L})(?:each|either|neither|every|any|кажд\\p{L}+(?: из)?|люб\\p{L}+(?: из)?|ни од\\p{L}+(?: из)?|әр|әрбір|кез келген|ешбір) $");

  private static final Map<Language, Pattern> SEVERAL =
      Map.of(
          Language.EN, Pattern.compile("(?:ies|(?<!us|ss|['’])s)$"),
          Language.KK,
              Pattern.compile(
                  "(?:лар|лер|дар|дер|тар|тер)(?:[ыі]|[дт][ыі]ң|ға|ге|[дтғ][аеы]|[дт][ан]н|м[ае]н)?$"),
          Language.RU,
              Pattern.compile(
                  "(?:ситеты|ситетов|ситетам|ситетами|ституты|ститутов|ститутам|ститутами|леджи|леджей|леджам|леджами|музеи|музеев|музеям|музеями|библиотеки|библиотекам|библиотеками|академии|академиями)$"));

  private static final Set<String> STAYING = Set.of("HOST", "SEND");
  private static final int WITHIN = 6;
  private static final Pattern NAME_PART = Pattern.compile("[\\p{IsHan}&&[^的与和及由向在对给将应须为]]+");

  private static final int BESIDE = 64;

  /** A blank, and a quotation mark. */
  private static final int TOUCHING = 2;

  private static final Pattern BREAK = Pattern.compile("[,;:(（，；。：、]");
  private static final Pattern ENGLISH_WAY = Pattern.compile("(?<!\\p{L})from (?:\\p{L}+ to )?$");
  private static final Pattern RUSSIAN_WAY =
      Pattern.compile("(?<!\\p{L})из (?:\\p{L}+ (?:в|до) )?$");
  private static final Pattern KAZAKH_FROM = Pattern.compile(".*[ндт][ае]н");
  private static final Map<Language, List<Row>> ROWS = rows();
  private static final String NAMED = "#";
  private static final String TERM = "#=";
  private static final String ALONE = "~";
  private static final String NOT = "!";
  private static final int STEM = 4;

  /** Who governs: an akimat is no department of it. */
  private static final Set<String> GOVERNING = Set.of("GOV", "DEPT", "BOARD");

  /** A term of one language alone that is no word for what somebody is: the Provider. */
  static final Set<String> WHOEVER = Set.of("*");

  static final Set<String> ROLES = Set.of("HOST", "SEND", "CN", "KZ");
  static final Set<String> SIDES = Set.of("PA", "PB");

  private Parties() {}

  /**
   * Who is named in a wording.
   *
   * @param known the agreement's own parties
   */
  static List<Mention> in(Language language, String text, List<PartyName> known) {
    var found = new ArrayList<Mention>();
    var plain = new StringBuilder(Plain.of(text));
    for (Row row : rows(language, known)) {
      if (!row.words.mayStandIn(plain)) {
        continue;
      }
      Matcher at = row.words.matcher(plain);
      while (at.find()) {
        var piece = new Piece(at.start(), at.end());
        if (row.isCalled() && TermWords.isDefinition(text, at.start())) {
          plain.replace(at.start(), at.end(), "#".repeat(at.end() - at.start()));
          continue;
        }
        if (row.isTerm() && !TermWords.fits(language, text, at.start(), at.end())
            || row.isAlone() && !isAlone(language, text, piece, found)) {
          continue;
        }
        boolean another = row.isRole() && OTHER.matcher(plain.substring(0, at.start())).find();
        boolean anyone = row.anyone && !(row.isLibrary() && isTermLike(language, text, piece));
        found.add(new Mention(row.readings, anyone || another, piece, ""));
        plain.replace(at.start(), at.end(), "#".repeat(at.end() - at.start()));
      }
    }
    found.replaceAll(one -> told(language, text, one, known));
    found.replaceAll(one -> isOfSeveral(language, text, one) ? one.ofSeveral() : one);
    if (language == Language.ZH) {
      found.removeIf(
          one ->
              isWithinName(text, one, found)
                  || found.stream()
                      .anyMatch(m -> m.isOf(STAYING) && m.piece().to() == one.piece().from()));
    }
    if (SEASONAL.matcher(Plain.of(text)).find()) {
      found.removeIf(one -> SEASONAL_WORD.matcher(one.piece().of(Plain.of(text))).matches());
    }
    found.sort(java.util.Comparator.comparingInt(m -> m.piece().from()));
    return found;
  }

  /** Кітапхана: with a capital inside a sentence it is one of the agreement’s. */
  private static boolean isTermLike(Language language, String text, Piece piece) {
    return language != Language.ZH
        && piece.from() > 1
        && Character.isUpperCase(text.charAt(piece.from()))
        && text.charAt(piece.from() - 1) == ' '
        && Character.isLetter(text.charAt(piece.from() - 2))
        && Character.isLowerCase(text.charAt(piece.from() - 2));
  }

  /** Museums: both of them, or any. */
  private static boolean isOfSeveral(Language language, String text, Mention one) {
    Pattern several = SEVERAL.get(language);
    return one.isOf(COMMON)
        && !isPart(one)
        && (several != null && several.matcher(one.piece().of(text)).find()
            || EACH.matcher(Plain.of(text.substring(0, one.piece().from()))).find());
  }

  /** An authority that is called otherwise than one of the agreement’s is not that one. */
  private static Mention told(Language language, String text, Mention one, List<PartyName> known) {
    if (language == Language.ZH || one.isTerm() || !one.isOnly(GOVERNING)) {
      return one;
    }
    String word = Plain.of(one.piece().of(text));
    var readings = new HashSet<>(one.readings());
    for (int i = 0; i < known.size(); i++) {
      PartyName party = known.get(i);
      boolean other =
          !party.isAlone()
              && party.names().size() > 1
              && party.kinds().stream().anyMatch(GOVERNING::contains)
              && party.names().containsKey(language)
              && party.names().getOrDefault(language, List.of()).stream()
                  .map(name -> Plain.of(name.strip()))
                  .noneMatch(
                      name -> word.contains(name.substring(0, Math.min(STEM, name.length()))));
      if (other) {
        readings.add(NOT + TERM + i);
      }
    }
    return new Mention(readings, one.anyone(), one.piece(), one.name());
  }

  /** 港口物流有限公司: the port is no other than the company. */
  private static boolean isWithinName(String text, Mention one, List<Mention> all) {
    return all.stream()
        .anyMatch(
            next ->
                next.piece().from() > one.piece().to()
                    && next.piece().from() - one.piece().to() <= WITHIN
                    && NAME_PART
                        .matcher(text.substring(one.piece().to(), next.piece().from()))
                        .matches()
                    && next.isOf(Set.of("COMP", "ENT")));
  }

  /** Whether a name stands without a word for what its bearer is, which would be named itself. */
  private static boolean isAlone(Language language, String text, Piece name, List<Mention> found) {
    if (language != Language.ZH && !Character.isUpperCase(text.charAt(name.from()))) {
      return false;
    }
    return !isWay(language, text, name)
        && found.stream()
            .noneMatch(
                one -> {
                  int from = Math.min(name.to(), one.piece().to());
                  int to = Math.max(name.from(), one.piece().from());
                  return to - from <= BESIDE
                      && !BREAK
                          .matcher(text.substring(Math.min(from, to), Math.max(from, to)))
                          .find()
                      && !one.isAlone()
                      && (to - from <= TOUCHING
                          || OwnNames.of(language, text, one.piece(), 0).isOf(name.of(text)));
                });
  }

  /** From Fairholm to Arkaragan: places, and nobody. */
  private static boolean isWay(Language language, String text, Piece name) {
    String before = text.substring(Math.max(0, name.from() - BESIDE), name.from());
    return switch (language) {
      case EN -> ENGLISH_WAY.matcher(before).find();
      case RU -> RUSSIAN_WAY.matcher(before).find();
      case KK ->
          KAZAKH_FROM.matcher(name.of(text)).matches() && !before.endsWith("«")
              || text.startsWith(" дейін", name.to());
      case ZH -> false;
    };
  }

  /** Names in full, then parts such as host and sender, then the agreement’s terms, then kinds. */
  private static List<Row> rows(Language language, List<PartyName> known) {
    var table = ROWS.getOrDefault(language, List.of());
    if (known.isEmpty()) {
      return table;
    }
    var rows = new ArrayList<Row>();
    var terms = new ArrayList<Row>();
    var names = new ArrayList<Row>();
    for (int i = 0; i < known.size(); i++) {
      PartyName party = known.get(i);
      if (!party.names().containsKey(language)) {
        continue;
      }
      if (party.kinds().isEmpty()) {
        rows.add(new Row(Set.of(NAMED + i), false, Words.of(PartyName.pattern(language, party))));
      } else if (party.isAlone()) {
        var readings = new HashSet<>(party.kinds());
        readings.add(ALONE);
        names.add(new Row(readings, false, Words.of(PartyName.alone(language, party))));
      } else {
        var readings = new HashSet<>(party.kinds());
        readings.add(TERM + i);
        for (String name : party.names().getOrDefault(language, List.of())) {
          terms.add(new Row(readings, false, Words.of(TermWords.pattern(language, name))));
        }
      }
    }
    table.stream().filter(Row::isRole).forEach(rows::add);
    rows.addAll(terms);
    table.stream().filter(row -> !row.isRole()).forEach(rows::add);
    rows.addAll(names);
    return rows;
  }

  /** Those who are named outside what the other wording lacks. */
  static List<Mention> outside(List<Mention> mentions, List<Piece> extras) {
    return mentions.stream()
        .filter(mention -> extras.stream().noneMatch(mention.piece()::meets))
        .toList();
  }

  /** Whether somebody is called by a part in the agreement, so that no name stands beside it. */
  static boolean isPart(Mention mention) {
    return mention.isOf(ROLES) || mention.isOf(SIDES);
  }

  static List<Mention> once(List<Mention> mentions) {
    var first = new LinkedHashMap<Set<String>, Mention>();
    mentions.stream()
        .filter(m -> !m.anyone())
        .forEach(m -> first.putIfAbsent(m.name().isEmpty() ? m.readings() : Set.of(m.name()), m));
    return List.copyOf(first.values());
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new HashMap<Language, List<Row>>();
    for (String[] cells : Tables.rows("parties.tsv")) {
      boolean anyone = cells[1].endsWith("?");
      rows.computeIfAbsent(Language.of(cells[0]).orElseThrow(), l -> new ArrayList<>())
          .add(new Row(Set.of(cells[1].replace("?", "").split(",")), anyone, Words.of(cells[2])));
    }
    return rows;
  }
}
