package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      return name.isEmpty() || other.name.isEmpty()
          ? readings.stream().anyMatch(other.readings::contains)
          : name.equals(other.name);
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

  record Difference(List<Piece> inA, List<Piece> inB) {}

  private record Row(Set<String> readings, boolean anyone, Words words) {
    boolean isRole() {
      return readings.stream().anyMatch(ROLES::contains);
    }
  }

  /** Another Chinese university is none of the agreement’s. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:another|(?<!the )other|any|басқа|өзге|друг(?:ой|ая|ое|ого|ому|им|ую|ие|их|ими)|ин(?:ой|ая|ое|ого|ому|ым|ые|ых)) |其他|其它|另一|别的)(?:的)?$");

  private static final Map<Language, List<Row>> ROWS = rows();
  private static final String NAMED = "#";
  private static final Set<String> ROLES = Set.of("HOST", "SEND", "CN", "KZ");
  private static final Set<String> SIDES = Set.of("PA", "PB");
  private static final Set<String> ANY = Set.of("ANY");
  private static final Set<String> ANYBODY = Set.of("ANY", "EDU");
  private static final List<Set<String>> OPPOSED =
      List.of(Set.of("HOST", "SEND"), Set.of("CN", "KZ"), Set.of("PA", "PB"));

  private static final Map<String, Pattern> NATIONS =
      Map.of(
          "CN", Pattern.compile("қытай|китай|chin|中"),
          "KZ", Pattern.compile("қазақ|казах|kazakh|qazaq|哈"));

  /** Whom one names by a pronoun, or does not name, since it is whoever was named before. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "对方|自行|各自|自己|本[校方]|其他|(?<!\\p{L})(?:сво[йеяию]\\p{L}*|собственн\\p{L}+|друг(?:ая|ой|ую)|сам(?:а|о|и)?"
              + "|each|own|other|its?|their|өз(?:і|інің|дері)?|басқа|екінші|әр(?:қайсысы)?|кажд\\p{L}+)(?!\\p{L})");

  /** БИКМ, ҚазҰУ: some party whose name is not spelt out. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<!\\p{L})(?!(?:USD|KZT|CNY|EUR|GBP|RUB|ECTS|GPA|IELTS|TOEFL|HSK|PDF|ISO|UTC|GMT|SWIFT|IBAN|МРП|АЕК|НДС|ҚҚС|КНР|ҚХР|США|АҚШ|ЭЦП|ЭЦҚ)(?!\\p{L}))"
              + "\\p{Lu}\\p{L}{0,2}\\p{Lu}{1,4}(?!\\p{L})");

  private static final Set<String> SCHOOLS =
      Set.of("UNIV", "COLL", "INST", "ACAD", "SCHOOL", "FAC", "CONSERV");
  private static final Set<String> PUBLIC =
      Set.of("MIN", "CONS", "EMB", "UNION", "MUSEUM", "DEPT", "GOV", "HOSP", "GALLERY");

  /** Both of them, whoever they are. */
  private static final Pattern BOTH =
      Pattern.compile(
          "双方|两[校院方馆]|[各他其]方|(?<!\\p{L})(?:the )?(?:parties|sides|both|each other|сторон(?:ы|ам|ами|ах)?|об[аеои]\\p{L}*|тараптар\\p{L}*|екі(?:нші)?)(?!\\p{L})");

  private static final Pattern JOINT =
      Pattern.compile(
          "[和与及、]\\p{IsHan}{0,8}|(?: [«“\"][^»”\"]+[»”\"]| \\p{Lu}\\p{L}+){0,2},? (?:and|и|және|мен|бен|пен) (?:the )?[«“\"]?(?:[\\p{L}’-]+ ){0,3}");

  private Parties() {}

  /**
   * Who is named in a wording.
   *
   * @param known the agreement's own parties
   */
  static List<Mention> in(Language language, String text, List<PartyName> known) {
    var found = new ArrayList<Mention>();
    var plain = new StringBuilder(Plain.of(text));
    var rows = new ArrayList<Row>();
    for (PartyName party : known) {
      if (party.names().containsKey(language)) {
        var itself = Set.of(NAMED + known.indexOf(party));
        rows.add(new Row(itself, false, Words.of(PartyName.pattern(language, party))));
      }
    }
    rows.addAll(ROWS.getOrDefault(language, List.of()));
    for (Row row : rows) {
      if (!row.words.mayStandIn(plain)) {
        continue;
      }
      Matcher at = row.words.matcher(plain);
      while (at.find()) {
        var piece = new Piece(at.start(), at.end());
        boolean another = row.isRole() && OTHER.matcher(plain.substring(0, at.start())).find();
        found.add(new Mention(row.readings, row.anyone || another, piece, ""));
        plain.replace(at.start(), at.end(), "#".repeat(at.end() - at.start()));
      }
    }
    found.sort(java.util.Comparator.comparingInt(m -> m.piece().from()));
    return found;
  }

  /** Those who are named outside what the other wording lacks. */
  static List<Mention> outside(List<Mention> mentions, List<Piece> extras) {
    return mentions.stream()
        .filter(mention -> extras.stream().noneMatch(mention.piece()::meets))
        .toList();
  }

  static Optional<Difference> compare(
      Language a, String textA, List<Mention> inA, Language b, String textB, List<Mention> inB) {
    var onlyA = missed(textA, inA, textB, inB);
    var onlyB = missed(textB, inB, textA, inA);
    if (!onlyA.isEmpty() || !onlyB.isEmpty()) {
      return Optional.of(new Difference(pieces(onlyA), pieces(onlyB)));
    }
    return exchanged(inA, inB, Doers.order(a, textA, inA, b, textB, inB));
  }

  private static List<Piece> pieces(List<Mention> mentions) {
    return mentions.stream().map(Mention::piece).toList();
  }

  /** Those whom the other wording does not name, by any reading, though it would have to. */
  private static List<Mention> missed(
      String text, List<Mention> some, String otherText, List<Mention> others) {
    return some.stream()
        .filter(one -> !one.anyone() && others.stream().noneMatch(one::answers))
        .filter(
            one ->
                isMissed(text, one, some, otherText, others)
                    || isAdded(text, one, some, otherText, others))
        .toList();
  }

  private static boolean isMissed(
      String text, Mention one, List<Mention> some, String otherText, List<Mention> others) {
    var strangers =
        others.stream()
            .filter(other -> !other.anyone() && some.stream().noneMatch(other::answers))
            .toList();
    if (one.isNamed()) {
      return strangers.stream().anyMatch(Mention::isNamed)
          || others.stream().allMatch(Mention::anyone);
    }
    if (one.isOf(ROLES)) {
      return strangers.stream().anyMatch(other -> other.isOf(ROLES) || isNoSchool(other))
          || isReplaced(some, others)
          || isOneOfTwo(one, some, otherText, others);
    }
    if (one.isOf(SIDES)) {
      return strangers.stream().anyMatch(other -> other.isOf(SIDES))
          || others.stream().allMatch(Mention::anyone);
    }
    if (one.isOnly(PUBLIC)) {
      return !others.isEmpty() && !ABBREVIATED.matcher(otherText).find();
    }
    if (others.stream().anyMatch(other -> other.isOf(ANY)) || ABBREVIATED.matcher(text).find()) {
      return false;
    }
    boolean asMany = count(some) == count(others) && count(some) > 1;
    return asMany
        || isJoined(text, one, some, others) && !BOTH.matcher(Plain.of(otherText)).find()
        || strangers.stream()
            .anyMatch(other -> !other.isOf(ROLES) && !other.isOf(SIDES) && !other.isNamed());
  }

  /** Named by its own name, where the other names others by theirs and speaks of nobody else. */
  private static boolean isAdded(
      String text, Mention one, List<Mention> some, String otherText, List<Mention> others) {
    return !one.name().isEmpty()
        && others.stream().anyMatch(other -> !other.name().isEmpty())
        && others.stream()
            .allMatch(
                other ->
                    !other.name().isEmpty()
                        || !mayBe(other, one)
                        || isShortFor(other, others)
                        || some.stream().anyMatch(m -> m.name().isEmpty() && m.answers(other)))
        && (BOTH.matcher(Plain.of(text)).find() || !BOTH.matcher(Plain.of(otherText)).find());
  }

  /** Whether a word without a name may stand for who is named: the school, the host, the other. */
  private static boolean mayBe(Mention other, Mention one) {
    return other.answers(one)
        || other.isOf(ROLES)
        || other.isOf(SIDES)
        || other.isOf(ANYBODY)
        || other.isOf(SCHOOLS) && one.isOf(SCHOOLS);
  }

  /** The university, where one is named. */
  private static boolean isShortFor(Mention one, List<Mention> others) {
    return others.stream().anyMatch(other -> !other.name().isEmpty() && other.answers(one));
  }

  /** Host and sender stand here, and there one of them does all. */
  private static boolean isOneOfTwo(
      Mention one, List<Mention> some, String otherText, List<Mention> others) {
    return OPPOSED.stream()
            .anyMatch(
                pair ->
                    one.isOf(pair)
                        && others.stream().anyMatch(other -> other.isOf(pair))
                        && some.stream()
                            .anyMatch(
                                m -> others.stream().anyMatch(o -> o.isOf(pair) && o.answers(m))))
        && others.stream().noneMatch(Mention::anyone)
        && !ITSELF.matcher(Plain.of(otherText)).find()
        && !NATIONS.entrySet().stream()
            .anyMatch(
                nation ->
                    one.readings().contains(nation.getKey())
                        && nation.getValue().matcher(Plain.of(otherText)).find());
  }

  /** As many are named, but one of them oftener: she stands where another stood. */
  private static boolean isReplaced(List<Mention> some, List<Mention> others) {
    return count(some) == count(others)
        && some.stream()
            .anyMatch(
                one ->
                    !one.anyone()
                        && others.stream().filter(one::answers).count()
                            > some.stream().filter(one::answers).count());
  }

  /** Somebody who sends or receives nobody: a bank, a fund, a company. */
  private static boolean isNoSchool(Mention one) {
    return !one.isOf(SCHOOLS) && !one.isOf(SIDES) && !one.isNamed();
  }

  /** “The University and the College”, where the other names one of them. */
  private static boolean isJoined(
      String text, Mention one, List<Mention> some, List<Mention> others) {
    int i = some.indexOf(one);
    return i > 0
        && others.stream().anyMatch(some.get(i - 1)::answers)
        && JOINT
            .matcher(text.substring(some.get(i - 1).piece().to(), one.piece().from()))
            .matches();
  }

  private static long count(List<Mention> mentions) {
    return mentions.stream().filter(m -> !m.anyone()).count();
  }

  /** Two who are each named once, in another order: the one does what the other does. */
  private static Optional<Difference> exchanged(
      List<Mention> inA, List<Mention> inB, Doers.Order order) {
    var onceA = once(inA);
    var onceB = once(inB);
    if (onceA.size() != 2 || onceB.size() != 2) {
      return Optional.empty();
    }
    boolean same = onceA.get(0).answers(onceB.get(0)) && onceA.get(1).answers(onceB.get(1));
    boolean crossed = onceA.get(0).answers(onceB.get(1)) && onceA.get(1).answers(onceB.get(0));
    if (order == Doers.Order.EXCHANGED && (same || crossed)
        || order == Doers.Order.BOTH && crossed && !same
        || order == Doers.Order.MOVED && same && !crossed) {
      return Optional.of(new Difference(pieces(onceA), pieces(onceB)));
    }
    return Optional.empty();
  }

  /** Whether somebody is called by a part in the agreement, so that no name stands beside it. */
  static boolean isPart(Mention mention) {
    return mention.isOf(ROLES) || mention.isOf(SIDES);
  }

  /** Whether a stretch names somebody by a pronoun or by letters alone. */
  static boolean isVeiled(String stretch) {
    return ITSELF.matcher(Plain.of(stretch)).find() || ABBREVIATED.matcher(stretch).find();
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
